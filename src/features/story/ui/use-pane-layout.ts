import { useEffect, useState } from 'react'

/** Which panes of the story screen are shown and how wide they are: a habit of one person on one machine. */
export interface PaneLayout {
  readonly sourceWidth: number
  readonly inspectorWidth: number
  readonly hasSource: boolean
  readonly hasInspector: boolean
  readonly isFocused: boolean
}

/** The copy gets what it needs to be read as set (about 66 characters a line) before the panes beside it are generous. */
export const FIRST_LAYOUT: PaneLayout = {
  sourceWidth: shareOfWindow(0.29, { min: 300, max: 520 }),
  inspectorWidth: shareOfWindow(0.22, { min: 272, max: 380 }),
  hasSource: true,
  hasInspector: true,
  isFocused: false,
}

function shareOfWindow(share: number, limits: { readonly min: number; readonly max: number }): number {
  return Math.round(Math.min(limits.max, Math.max(limits.min, globalThis.innerWidth * share)))
}

const KEY = 'story.layout'

export function usePaneLayout(): readonly [PaneLayout, (change: Partial<PaneLayout>) => void] {
  const [layout, setLayout] = useState(readLayout)
  useEffect(() => localStorage.setItem(KEY, JSON.stringify({ ...layout, isFocused: false })), [layout])
  return [layout, (change) => setLayout((before) => ({ ...before, ...change }))]
}

function readLayout(): PaneLayout {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...FIRST_LAYOUT, ...fitting(kept) } : FIRST_LAYOUT
  } catch {
    // A layout that cannot be read is worth no message: the first one is used and kept from now on.
    return FIRST_LAYOUT
  }
}

function fitting(kept: object): Partial<PaneLayout> {
  const known = Object.entries(kept).filter(
    ([name, value]) => name in FIRST_LAYOUT && typeof value === typeof FIRST_LAYOUT[name as keyof PaneLayout],
  )
  return Object.fromEntries(known)
}
