import { useCallback } from 'react'
import { Splitter } from '#ui/primitives/splitter.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { OpenSource } from '../contract.ts'
import { CopyPane } from './copy-pane.tsx'
import { Inspector } from './inspector.tsx'
import { PassageBar } from './passage-bar.tsx'
import { SourcePane } from './source-pane.tsx'
import { StoryHead } from './story-head.tsx'
import type { StorySession } from './story-session.ts'
import { storyWords } from './story-words.ts'
import { FIRST_LAYOUT } from './use-pane-layout.ts'
import { useWorkspace, type Workspace } from './use-workspace.ts'
import './story-workspace.css'

/** Source, copy and inspector side by side, and what goes between them. */
export function StoryWorkspace(props: { readonly session: StorySession }) {
  const workspace = useWorkspace(props.session)
  const { session, layout, alignment } = workspace
  const { source } = session.opened
  return (
    <div className={layout.isFocused ? 'story story-focused' : 'story'}>
      <StoryHead session={session} coverage={alignment.coverage} isFocused={layout.isFocused} />
      <div className="story-panes">
        {source !== null && layout.hasSource && !layout.isFocused ? (
          <SourceSide workspace={workspace} source={source} />
        ) : null}
        <CopyPane workspace={workspace} />
        {layout.hasInspector && !layout.isFocused ? <InspectorSide workspace={workspace} /> : null}
      </div>
    </div>
  )
}

function SourceSide(props: { readonly workspace: Workspace; readonly source: OpenSource }) {
  const say = useMessages(storyWords)
  const { workspace } = props
  const { layout, passageActs } = workspace
  return (
    <>
      <div className="story-pane" style={{ inlineSize: layout.sourceWidth }}>
        <SourcePane
          source={props.source}
          passages={workspace.alignment.passages}
          lit={workspace.lit}
          selected={workspace.sourceBlock}
          scroller={workspace.panes.keep.source}
          onSelect={workspace.selectSource}
          onFollow={passageActs.follow}
        />
        <PassageBar
          passage={workspace.passage}
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
        onChange={(sourceWidth) => workspace.changeLayout({ sourceWidth })}
      />
    </>
  )
}

function InspectorSide(props: { readonly workspace: Workspace }) {
  const say = useMessages(storyWords)
  const { workspace } = props
  const { layout, changeLayout, session, panes } = workspace
  const keepElement = useCallback((element: HTMLElement | null) => panes.keep.inspector(element), [panes])
  return (
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
        ref={keepElement}
        className="story-pane story-inspector"
        aria-label={say.inspector}
        style={{ inlineSize: layout.inspectorWidth }}
      >
        <Inspector session={session} />
      </aside>
    </>
  )
}
