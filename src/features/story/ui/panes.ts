import { createStore, type Store } from '#workbench/store.ts'

export interface PaneElements {
  /** What scrolls the source. */
  readonly source: HTMLElement | null
  readonly copy: HTMLElement | null
  readonly inspector: HTMLElement | null
}

/** The elements of the story screen's panes, as they come and go. */
export interface Panes {
  readonly elements: Store<PaneElements>
  /** For `ref`: the same function for a name every time. */
  readonly keep: { readonly [Name in keyof PaneElements]: (element: HTMLElement | null) => void }
}

export function createPanes(): Panes {
  const elements = createStore<PaneElements>({ source: null, copy: null, inspector: null })
  const keep = (name: keyof PaneElements) => (element: HTMLElement | null) =>
    elements.set({ ...elements.get(), [name]: element })
  return { elements, keep: { source: keep('source'), copy: keep('copy'), inspector: keep('inspector') } }
}
