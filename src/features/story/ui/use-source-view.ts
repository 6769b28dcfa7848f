import { useCallback, useEffect, type RefObject } from 'react'
import type { BlockId } from '#domain/document/document.ts'
import type { SourceSelection } from '#editor/story-surface.ts'
import type { OpenSource } from '../contract.ts'
import type { StorySession } from './story-session.ts'

const LIT_MS = 1600

/** Lets panels read what is selected in the source and show a place there. Answers a function that reveals a block. */
export function useSourceView(
  session: StorySession,
  scroller: RefObject<HTMLDivElement | null>,
): (id: BlockId) => void {
  const reveal = useCallback(
    (id: BlockId) => {
      const element = scroller.current?.querySelector<HTMLElement>(`[data-source-block="${CSS.escape(id)}"]`)
      if (element === undefined || element === null) return
      element.scrollIntoView({ block: 'center' })
      element.classList.add('story-source-lit')
      setTimeout(() => element.classList.remove('story-source-lit'), LIT_MS)
    },
    [scroller],
  )
  useEffect(() => {
    const { source } = session.opened
    if (source === null) return undefined
    let last: SourceSelection | null = null
    const remember = () => {
      const found = readSelection(source, scroller.current)
      // A click in a panel moves the focus but the passage that was chosen stays chosen.
      if (found !== undefined) last = found
    }
    document.addEventListener('selectionchange', remember)
    const end = session.attachSource({ selection: () => last, reveal: (place) => reveal(place.blockId) })
    return () => {
      document.removeEventListener('selectionchange', remember)
      end()
    }
  }, [session, scroller, reveal])
  return reveal
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
