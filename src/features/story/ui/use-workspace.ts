import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { BlockId } from '#domain/document/document.ts'
import { counterpartOf, type Passage } from '#domain/translation/passage.ts'
import type { CopyHandle } from '#editor/copy-handle.ts'
import { createPanes, type Panes } from './panes.ts'
import { useCopyCommands } from './use-copy-commands.ts'
import type { StorySession } from './story-session.ts'
import { useAlignment, type Alignment } from './use-alignment.ts'
import { usePaneLayout, type PaneLayout } from './use-pane-layout.ts'
import { usePassageCommands, type PassageActs } from './use-passage-commands.ts'
import { useScreenCommands } from './use-screen-commands.ts'
import { useScrollInStep } from './use-scroll-in-step.ts'
import { useTabCommands } from './use-tab-commands.ts'
import { focusSourceBlock, revealSourceBlock, useSourceView } from './use-source-view.ts'

/** What stands above the copy for a moment: find and replace, or the address of a link. */
export type CopyBar = { readonly kind: 'find' } | { readonly kind: 'link'; readonly address: string | null }

/** The state of the story screen that more than one of its panes needs. */
export interface Workspace {
  readonly session: StorySession
  readonly layout: PaneLayout
  readonly changeLayout: (change: Partial<PaneLayout>) => void
  readonly alignment: Alignment
  readonly copy: CopyHandle | null
  readonly bar: CopyBar | null
  readonly passage: Passage | null
  readonly passageActs: PassageActs
  readonly sourceBlock: BlockId | null
  /** Source blocks that say what the caret's block says. */
  readonly lit: ReadonlySet<BlockId>
  readonly panes: Panes
  attachCopy(handle: CopyHandle): void
  showBar(bar: CopyBar | null): void
  selectSource(id: BlockId): void
  moveCaret(id: BlockId | null): void
}

export function useWorkspace(session: StorySession): Workspace {
  const [layout, changeLayout] = usePaneLayout()
  const [bar, showBar] = useState<CopyBar | null>(null)
  const [copy, attachCopy] = useAttachedCopy(session)
  const alignment = useAlignment(session)
  const place = usePlace(alignment.passages)
  const [panes] = useState(createPanes)
  useSourceView(session, panes)
  useScrollInStep({ session, passages: alignment.passages, panes, handle: copy })
  useCopyCommands(copy)
  useShownInspector(session, changeLayout)
  useTabCommands(session)
  useScreenCommands({ session, copy, layout, changeLayout, panes, showFind: () => showBar({ kind: 'find' }) })
  const passageActs = usePassageCommands({
    session,
    passages: alignment.passages,
    ...place,
    onSource: (id) => {
      place.selectSource(id)
      revealSourceBlock(panes.elements.get().source, id)
    },
    onFocusSource: (id) => focusSourceBlock(panes.elements.get().source, id),
  })
  return { session, layout, changeLayout, alignment, copy, bar, passageActs, panes, attachCopy, showBar, ...place }
}

function useAttachedCopy(session: StorySession): readonly [CopyHandle | null, (handle: CopyHandle) => void] {
  const [copy, setCopy] = useState<CopyHandle | null>(null)
  useEffect(() => {
    if (copy === null) return undefined
    const detach = session.attachCopy(copy)
    takeFocus(copy)
    return detach
  }, [session, copy])
  return [copy, setCopy]
}

/** Who opens a story can write at once, or read on by the arrow keys; who is already somewhere on its screen stays there. */
function takeFocus(copy: CopyHandle): void {
  if (document.activeElement?.closest('.story') !== null) return
  if (copy.readOnly) copy.scrollElement()?.focus({ preventScroll: true })
  else copy.focus()
}

/** A tab that is asked for is shown, the inspector with it. */
function useShownInspector(session: StorySession, changeLayout: Workspace['changeLayout']): void {
  const show = useEffectEvent(() => {
    if (session.askedTab.get() !== null) changeLayout({ hasInspector: true, isFocused: false })
  })
  useEffect(() => session.askedTab.subscribe(show), [session])
}

const NO_BLOCKS: ReadonlySet<BlockId> = new Set()

/** Where the person is: the caret's block, the chosen block of the source, and the passage of whichever was used last. */
function usePlace(passages: readonly Passage[]) {
  const [caretBlock, setCaretBlock] = useState<BlockId | null>(null)
  const [sourceBlock, setSourceBlock] = useState<BlockId | null>(null)
  const [side, setSide] = useState<'source' | 'copy'>('copy')
  const passage = useMemo(() => {
    const id = side === 'source' ? sourceBlock : caretBlock
    return id === null ? null : (counterpartOf(passages, id, side)?.passage ?? null)
  }, [passages, side, sourceBlock, caretBlock])
  const lit = useMemo(
    () => (caretBlock === null ? NO_BLOCKS : new Set(counterpartOf(passages, caretBlock, 'copy')?.blocks ?? [])),
    [passages, caretBlock],
  )
  const selectSource = useCallback((id: BlockId) => {
    setSourceBlock(id)
    setSide('source')
  }, [])
  const moveCaret = useCallback((id: BlockId | null) => {
    setCaretBlock(id)
    if (id !== null) setSide('copy')
  }, [])
  return { caretBlock, sourceBlock, side, passage, lit, selectSource, moveCaret }
}
