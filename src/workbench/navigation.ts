import { createStore, type Store } from './store.ts'

export interface Place {
  readonly screenId: string
  readonly params: Readonly<Record<string, string>>
}

/** Where the window is and has been. */
export interface Trail {
  readonly places: readonly Place[]
  readonly position: number
}

const MAX_PLACES = 100

export interface Navigation {
  readonly trail: Store<Trail>
  current(): Place
  navigate(screenId: string, params?: Readonly<Record<string, string>>): void
  /** Replaces the current place, for example when a filter changes: "back" then leaves the screen, not the filter. */
  replace(params: Readonly<Record<string, string>>): void
  back(): void
  forward(): void
  /** Forgets everything, because another desk was opened. */
  restart(place: Place): void
}

export function createNavigation(start: Place): Navigation {
  const trail = createStore<Trail>({ places: [start], position: 0 })
  const current = () => placeAt(trail.get())
  return {
    trail,
    current,
    navigate: (screenId, params = {}) => {
      const place = { screenId, params }
      if (!isSamePlace(place, current())) trail.set(goTo(trail.get(), place))
    },
    replace: (params) => trail.set(replacePlace(trail.get(), params)),
    back: () => trail.set(stepBy(trail.get(), -1)),
    forward: () => trail.set(stepBy(trail.get(), 1)),
    restart: (place) => trail.set({ places: [place], position: 0 }),
  }
}

export function placeAt(trail: Trail): Place {
  const place = trail.places[trail.position]
  if (place === undefined) throw new Error('The trail has no place at its position')
  return place
}

function isSamePlace(a: Place, b: Place): boolean {
  const keys = Object.keys(a.params)
  return (
    a.screenId === b.screenId &&
    keys.length === Object.keys(b.params).length &&
    keys.every((key) => a.params[key] === b.params[key])
  )
}

function goTo(trail: Trail, place: Place): Trail {
  const places = [...trail.places.slice(0, trail.position + 1), place].slice(-MAX_PLACES)
  return { places, position: places.length - 1 }
}

function replacePlace(trail: Trail, params: Place['params']): Trail {
  const place = { ...placeAt(trail), params }
  return { ...trail, places: trail.places.with(trail.position, place) }
}

function stepBy(trail: Trail, step: -1 | 1): Trail {
  const position = trail.position + step
  return position < 0 || position >= trail.places.length ? trail : { ...trail, position }
}
