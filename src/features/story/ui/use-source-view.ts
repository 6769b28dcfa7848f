import { useEffect } from 'react'
import type { BlockId } from '#domain/document/document.ts'
import type { SourceSelection } from '#editor/story-surface.ts'
import type { OpenSource } from '../contract.ts'
import type { Panes } from './panes.ts'
import type { StorySession } from './story-session.ts'

const LIT_MS = 1600

export function focusSourceBlock(pane: HTMLElement | null, id: BlockId): void {
  findSourceBlock(pane, id)?.focus()
}

/** Scrolls a block of the source into view and lights it briefly. */
export function revealSourceBlock(pane: HTMLElement | null, id: BlockId): void {
  const element = findSourceBlock(pane, id)
  if (element === null) return
  element.scrollIntoView({ block: 'center' })
  element.classList.add('story-source-lit')
  setTimeout(() => element.classList.remove('story-source-lit'), LIT_MS)
}

function findSourceBlock(pane: HTMLElement | null, id: BlockId): HTMLElement | null {
  return pane?.querySelector<HTMLElement>(`[data-source-block="${CSS.escape(id)}"]`) ?? null
}

/** Lets panels read what is selected in the source and show a place there. */
export function useSourceView(session: StorySession, panes: Panes): void {
  useEffect(() => {
    const { source } = session.opened
    if (source === null) return undefined
    let last: SourceSelection | null = null
    const remember = () => {
      const found = readSelection(source, panes.elements.get().source)
      // A click in a panel moves the focus but the passage that was chosen stays chosen.
      if (found !== undefined) last = found
    }
    document.addEventListener('selectionchange', remember)
    const end = session.attachSource({
      selection: () => last,
      reveal: ({ blockId }) => revealSourceBlock(panes.elements.get().source, blockId),
    })
    return () => {
      document.removeEventListener('selectionchange', remember)
      end()
    }
  }, [session, panes])
}

/** `undefined`: the selection is somewhere else; null: in the source, but nothing is chosen. */
function readSelection(source: OpenSource, pane: HTMLElement | null): SourceSelection | null | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || pane === null) return undefined
  const range = selection.getRangeAt(0)
  const start = blockOf(range.startContainer)
  if (start === null || !pane.contains(start)) return undefined
  if (selection.isCollapsed || blockOf(range.endContainer) !== start) return null
  const words = range.toString()
  const before = document.createRange()
  before.selectNodeContents(start)
  before.setEnd(range.startContainer, range.startOffset)
  const offset = before.toString().length
  return {
    sourceId: source.sourceId,
    sourceVersionId: source.versionId,
    blockId: start.dataset['sourceBlock'] ?? '',
    start: offset,
    end: offset + words.length,
    words,
  }
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-source-block]') ?? null
}
