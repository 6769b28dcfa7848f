import { useState } from 'react'
import type { StoryId } from '#lib/ids.ts'
import { createStore } from '#workbench/store.ts'
import type { DeskRow } from '../contract.ts'
import type { StoryList } from './story-list.ts'

/** Where the list was left: coming back from a story finds the same row. One per window. */
const left = createStore<{ readonly number: number | null; readonly index: number }>({ number: null, index: 0 })

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

/** The row that keys work on, and the rows chosen together. It stays on its story when the list moves under it. */
export function useListCursor(list: StoryList): ListCursor {
  const [place, setPlace] = useState(left.get())
  const [chosen, setChosen] = useState<ReadonlyMap<StoryId, DeskRow>>(new Map())
  const found = place.number === null ? -1 : list.indexOf(place.number)
  const index = Math.max(0, Math.min(list.total - 1, found >= 0 ? found : place.index))
  const current = list.rowAt(index)
  const goTo = (next: number): void => {
    const spot = { index: next, number: list.rowAt(next)?.number ?? null }
    left.set(spot)
    setPlace(spot)
  }
  return {
    index,
    current,
    selected: new Set(chosen.keys()),
    targets: targetsOf(chosen, current),
    moveTo: (wanted, how) => {
      const next = Math.max(0, Math.min(list.total - 1, wanted))
      if (how === 'extend') setChosen(extendTo(list, chosen, { from: index, to: next }))
      else if (chosen.size > 0) setChosen(new Map())
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
    clear: () => setChosen(new Map()),
  }
}

function targetsOf(chosen: ReadonlyMap<StoryId, DeskRow>, current: DeskRow | undefined): readonly DeskRow[] {
  if (chosen.size > 0) return [...chosen.values()]
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
