import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BlockId } from '#domain/document/document.ts'
import { counterpartOf } from '#domain/translation/passage.ts'
import { CopyEditor } from '#editor/copy-editor.tsx'
import type { CopyHandle } from '#editor/copy-handle.ts'
import { Splitter } from '#ui/primitives/splitter.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { FindBar } from './find-bar.tsx'
import { Inspector } from './inspector.tsx'
import { LinkBar } from './link-bar.tsx'
import { PassageBar } from './passage-bar.tsx'
import { SourcePane } from './source-pane.tsx'
import { StoryHead } from './story-head.tsx'
import type { StorySession } from './story-session.ts'
import { storyWords } from './story-words.ts'
import { useAlignment } from './use-alignment.ts'
import { useCopyCommands } from './use-copy-commands.ts'
import { usePaneLayout, FIRST_LAYOUT } from './use-pane-layout.ts'
import { usePassageCommands } from './use-passage-commands.ts'
import { usePickPicture } from './use-pick-picture.ts'
import { useScrollInStep } from './use-scroll-in-step.ts'
import { useSourceView } from './use-source-view.ts'
import './story-workspace.css'

const NO_BLOCKS: ReadonlySet<BlockId> = new Set()

/** Source, copy and inspector side by side, and what goes between them. */
export function StoryWorkspace(props: { readonly session: StorySession }) {
  const { session } = props
  const say = useMessages(storyWords)
  const locale = useLocale()
  const shell = useShell()
  const report = useReport()
  const [layout, changeLayout] = usePaneLayout()
  const [copy, setCopy] = useState<CopyHandle | null>(null)
  const [caretBlock, setCaretBlock] = useState<BlockId | null>(null)
  const [sourceBlock, setSourceBlock] = useState<BlockId | null>(null)
  const [side, setSide] = useState<'source' | 'copy'>('copy')
  const [bar, setBar] = useState<'find' | { readonly link: string | null } | null>(null)
  const alignment = useAlignment(session)
  const sourceScroller = useRef<HTMLDivElement>(null)
  const copyPane = useRef<HTMLDivElement>(null)
  const inspector = useRef<HTMLElement>(null)
  const { source } = session.opened
  const hasSource = source !== null && layout.hasSource && !layout.isFocused
  const hasInspector = layout.hasInspector && !layout.isFocused

  const detach = useRef<(() => void) | null>(null)
  const handleReady = useCallback(
    (handle: CopyHandle) => {
      detach.current?.()
      detach.current = session.attachCopy(handle)
      setCopy(handle)
    },
    [session],
  )
  useEffect(() => () => detach.current?.(), [])
  useScrollInStep({ session, passages: alignment.passages, source: sourceScroller, copy: copyPane, handle: copy })
  useCopyCommands(copy)
  const revealSource = useSourceView(session, sourceScroller)

  const passage = useMemo(() => {
    const id = side === 'source' ? sourceBlock : caretBlock
    return id === null ? null : (counterpartOf(alignment.passages, id, side)?.passage ?? null)
  }, [alignment.passages, side, sourceBlock, caretBlock])
  const lit = useMemo(
    () =>
      caretBlock === null ? NO_BLOCKS : new Set(counterpartOf(alignment.passages, caretBlock, 'copy')?.blocks ?? []),
    [alignment.passages, caretBlock],
  )
  const passageActs = usePassageCommands({
    session,
    passages: alignment.passages,
    passage,
    side,
    caretBlock,
    sourceBlock,
    onSource: (id) => {
      setSourceBlock(id)
      setSide('source')
      revealSource(id)
    },
  })

  useCommand('story.find', copy === null ? null : () => setBar('find'))
  useCommand('story.save', () => void session.flush().catch(report))
  useCommand('story.focusMode', () => changeLayout({ isFocused: !layout.isFocused }))
  useCommand(
    'story.toggleSource',
    source === null ? null : () => changeLayout({ hasSource: !layout.hasSource, isFocused: false }),
  )
  useCommand('story.toggleInspector', () => changeLayout({ hasInspector: !layout.hasInspector, isFocused: false }))
  useCommand('story.nextPane', () => focusNextPane([sourceScroller.current, copyPane.current, inspector.current], copy))
  const pickPicture = usePickPicture(copy)

  return (
    <div className={layout.isFocused ? 'story story-focused' : 'story'}>
      <StoryHead session={session} coverage={alignment.coverage} isFocused={layout.isFocused} />
      <div className="story-panes">
        {hasSource ? (
          <>
            <div className="story-pane" style={{ inlineSize: layout.sourceWidth }}>
              <SourcePane
                source={source}
                passages={alignment.passages}
                lit={lit}
                selected={sourceBlock}
                scroller={sourceScroller}
                onSelect={(id) => {
                  setSourceBlock(id)
                  setSide('source')
                }}
                onFollow={passageActs.follow}
              />
              <PassageBar
                passage={passage}
                asked={passageActs.asked}
                onReason={passageActs.giveReason}
                onCancel={passageActs.cancelReason}
              />
            </div>
            <Splitter
              label={say.sourceWidth}
              value={layout.sourceWidth}
              min={260}
              max={900}
              side="start"
              initial={FIRST_LAYOUT.sourceWidth}
              onChange={(sourceWidth) => changeLayout({ sourceWidth })}
            />
          </>
        ) : null}
        <section className="story-copy" aria-label={say.copy}>
          {bar === 'find' && copy !== null ? (
            <FindBar
              session={session}
              copy={copy}
              onClose={() => {
                setBar(null)
                copy.focus()
              }}
            />
          ) : null}
          {bar !== null && bar !== 'find' && copy !== null ? (
            <LinkBar
              address={bar.link}
              onLink={(address) => {
                copy.setLink(address)
                setBar(null)
                copy.focus()
              }}
              onClose={() => {
                setBar(null)
                copy.focus()
              }}
            />
          ) : null}
          <div className="story-copy-page" ref={copyPane}>
            <CopyEditor
              storyId={session.id}
              document={session.opened.document}
              readOnly={session.readOnly}
              interfaceLanguage={locale}
              pictureAddress={(sha256) => `app://stet/original/${sha256}`}
              onReady={handleReady}
              onCaretBlock={(id) => {
                setCaretBlock(id)
                if (id !== null) setSide('copy')
              }}
              onOpenLink={(address) => void shell.openLink({ address }).catch(report)}
              onPickPicture={pickPicture}
              onEditLink={(link) => setBar({ link })}
            />
          </div>
        </section>
        {hasInspector ? (
          <>
            <Splitter
              label={say.inspectorWidth}
              value={layout.inspectorWidth}
              min={260}
              max={700}
              side="end"
              initial={FIRST_LAYOUT.inspectorWidth}
              onChange={(inspectorWidth) => changeLayout({ inspectorWidth })}
            />
            <aside
              ref={inspector}
              className="story-pane story-inspector"
              aria-label={say.inspector}
              style={{ inlineSize: layout.inspectorWidth }}
            >
              <Inspector session={session} />
            </aside>
          </>
        ) : null}
      </div>
    </div>
  )
}

/** F6 goes round the panes, as in the system's own windows. */
function focusNextPane(panes: readonly (HTMLElement | null)[], copy: CopyHandle | null): void {
  const shown = panes.filter((pane) => pane !== null)
  const at = shown.findIndex((pane) => pane.contains(document.activeElement))
  const next = shown[(at + 1) % shown.length]
  if (next === undefined) return
  if (next === panes[1]) copy?.focus()
  else next.querySelector<HTMLElement>('[tabindex="0"], button, input')?.focus()
}
