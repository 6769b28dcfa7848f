import { useEffect } from 'react'
import type { BlockId } from '#domain/document/document.ts'
import type { CopyHandle } from '#editor/copy-handle.ts'
import { counterpartOf, type Passage } from '#domain/translation/passage.ts'
import { useStore } from '#workbench/store.ts'
import type { Panes } from './panes.ts'
import type { StorySession } from './story-session.ts'

/** Where in a pane the passage is looked for that the other pane follows: near the top, where the eye reads. */
const READING_LINE = 0.22

export interface PanesInStep {
  readonly session: StorySession
  readonly passages: readonly Passage[]
  readonly panes: Panes
  /** The copy scrolls inside the editor, which is there when this is. */
  readonly handle: CopyHandle | null
}

/** The pane under the pointer or with the focus leads; the other shows the counterpart of what stands at its reading line. */
export function useScrollInStep({ session, passages, panes, handle }: PanesInStep): void {
  const { source: sourcePane } = useStore(panes.elements)
  useEffect(() => {
    const copyPane = handle?.scrollElement() ?? null
    if (sourcePane === null || copyPane === null) return undefined
    let leader: 'source' | 'copy' = 'copy'
    let frame = 0
    const lead = (pane: 'source' | 'copy') => () => {
      leader = pane
    }
    const follow = (pane: 'source' | 'copy') => () => {
      if (pane !== leader || frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        if (pane === 'source') followSource({ session, passages, sourcePane, copyPane })
        else followCopy({ session, passages, sourcePane, copyPane })
      })
    }
    const ends = [
      ...(['wheel', 'pointerdown', 'keydown'] as const).flatMap((event) => [
        listen(sourcePane, event, lead('source')),
        listen(copyPane, event, lead('copy')),
      ]),
      listen(sourcePane, 'scroll', follow('source')),
      listen(copyPane, 'scroll', follow('copy')),
      () => cancelAnimationFrame(frame),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [session, passages, sourcePane, handle])
}

function listen(element: HTMLElement, event: string, listener: () => void): () => void {
  element.addEventListener(event, listener, { passive: true, capture: true })
  return () => element.removeEventListener(event, listener, { capture: true })
}

interface PanePair {
  readonly session: StorySession
  readonly passages: readonly Passage[]
  readonly sourcePane: HTMLElement
  readonly copyPane: HTMLElement
}

function followCopy(panes: PanePair): void {
  const { session, passages, sourcePane, copyPane } = panes
  const copy = session.copy
  if (copy === null) return
  const ids: readonly BlockId[] = ['headline', 'lead', ...copy.document().blocks.map((block) => block.id)]
  const found = findAtLine(ids, (id) => copy.blockElement(id), copyPane)
  if (found === null) return
  const other = counterpartOf(passages, found.id, 'copy')?.blocks[0]
  const element = other === undefined ? null : sourceElement(sourcePane, other)
  if (element !== null) bringToLine(element, sourcePane, found.share)
}

function followSource(panes: PanePair): void {
  const { session, passages, sourcePane, copyPane } = panes
  const ids = [...sourcePane.querySelectorAll<HTMLElement>('[data-source-block]')].map(
    (element) => element.dataset['sourceBlock'] ?? '',
  )
  const found = findAtLine(ids, (id) => sourceElement(sourcePane, id), sourcePane)
  if (found === null) return
  const other = counterpartOf(passages, found.id, 'source')?.blocks[0]
  const element = other === undefined ? null : (session.copy?.blockElement(other) ?? null)
  if (element !== null) bringToLine(element, copyPane, found.share)
}

function sourceElement(pane: HTMLElement, id: BlockId): HTMLElement | null {
  return pane.querySelector<HTMLElement>(`[data-source-block="${CSS.escape(id)}"]`)
}

/** Blocks stand in order, so a few look-ups find the one at the line however long the text is. */
function findAtLine(
  ids: readonly BlockId[],
  elementOf: (id: BlockId) => HTMLElement | null,
  pane: HTMLElement,
): { readonly id: BlockId; readonly share: number } | null {
  const line = lineOf(pane)
  let low = 0
  let high = ids.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const top = elementOf(ids[middle] ?? '')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
    if (top <= line) low = middle
    else high = middle - 1
  }
  const id = ids[low]
  const box = id === undefined ? undefined : elementOf(id)?.getBoundingClientRect()
  if (id === undefined || box === undefined) return null
  const share = box.height === 0 ? 0 : (line - box.top) / box.height
  return { id, share: Math.min(1, Math.max(0, share)) }
}

function lineOf(pane: HTMLElement): number {
  const box = pane.getBoundingClientRect()
  return box.top + box.height * READING_LINE
}

function bringToLine(element: HTMLElement, pane: HTMLElement, share: number): void {
  const box = element.getBoundingClientRect()
  pane.scrollTop += box.top + box.height * share - lineOf(pane)
}
