import { useState } from 'react'
import type { StoryId } from '#lib/ids.ts'
import { createStore, useStore } from '#workbench/store.ts'
import type { DeskRow } from '../contract.ts'
import type { StoryList } from './story-list.ts'

interface Spot {
  readonly number: number | null
  readonly index: number
}

/**
 * Where each view and search was left: coming back from a story, or from a search to the list, finds the same row.
 * One per window; the oldest are forgotten.
 */
const left = createStore<ReadonlyMap<string, Spot>>(new Map())
const MAX_LEFT = 20
const TOP: Spot = { number: null, index: 0 }

function leave(view: string, spot: Spot): void {
  left.set(new Map([...[...left.get()].filter(([other]) => other !== view), [view, spot] as const].slice(-MAX_LEFT)))
}

/** Rows chosen together belong to the view they were chosen in. */
interface Choice {
  readonly view: string
  readonly rows: ReadonlyMap<StoryId, DeskRow>
}

const NONE: Choice['rows'] = new Map()

export interface ListCursor {
  readonly index: number
  readonly current: DeskRow | undefined
  readonly selected: ReadonlySet<StoryId>
  /** What an act is done to: the selected rows, else the current one. */
  readonly targets: readonly DeskRow[]
  moveTo(index: number, how: 'plain' | 'extend'): void
  toggle(index: number): void
  clear(): void
}

/**
 * The row that keys work on, and the rows chosen together. It stays on its story when the list moves under it.
 * `view` names what is listed; another view has a cursor of its own.
 */
export function useListCursor(list: StoryList, view: string): ListCursor {
  const place = useStore(left).get(view) ?? TOP
  const [choice, setChoice] = useState<Choice>({ view, rows: NONE })
  const chosen = choice.view === view ? choice.rows : NONE
  const setChosen = (rows: Choice['rows']): void => setChoice({ view, rows })
  const found = place.number === null ? -1 : list.indexOf(place.number)
  const index = Math.max(0, Math.min(list.total - 1, found >= 0 ? found : place.index))
  const current = list.rowAt(index)
  const goTo = (next: number): void => {
    leave(view, { index: next, number: list.rowAt(next)?.number ?? null })
  }
  return {
    index,
    current,
    selected: new Set(chosen.keys()),
    targets: targetsOf(list, chosen, current),
    moveTo: (wanted, how) => {
      const next = Math.max(0, Math.min(list.total - 1, wanted))
      if (how === 'extend') setChosen(extendTo(list, chosen, { from: index, to: next }))
      else if (chosen.size > 0) setChosen(NONE)
      goTo(next)
    },
    toggle: (at) => {
      const row = list.rowAt(at)
      if (row === undefined) return
      const rest = new Map(chosen)
      if (!rest.delete(row.id)) rest.set(row.id, row)
      setChosen(rest)
      goTo(at)
    },
    clear: () => setChosen(NONE),
  }
}

/** As the list shows them now; a chosen row that is out of sight, as it was when it was chosen. */
function targetsOf(list: StoryList, chosen: Choice['rows'], current: DeskRow | undefined): readonly DeskRow[] {
  if (chosen.size > 0) return [...chosen.values()].map((row) => list.rowAt(list.indexOf(row.number)) ?? row)
  return current === undefined ? [] : [current]
}

function extendTo(
  list: StoryList,
  chosen: ReadonlyMap<StoryId, DeskRow>,
  way: { readonly from: number; readonly to: number },
): ReadonlyMap<StoryId, DeskRow> {
  const first = Math.min(way.from, way.to)
  const count = Math.abs(way.from - way.to) + 1
  const rows = Array.from({ length: count }, (_, offset) => list.rowAt(first + offset))
  const added = rows.filter((row): row is DeskRow => row !== undefined).map((row) => [row.id, row] as const)
  return new Map([...chosen, ...added])
}
