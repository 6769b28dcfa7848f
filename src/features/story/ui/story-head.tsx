import type { ComponentType } from 'react'
import { PanelLeft, PanelRight, ScanText } from 'lucide-react'
import { countDocument, readingMinutes } from '#domain/document/counts.ts'
import type { Coverage } from '#domain/translation/coverage.ts'
import { CallError } from '#rpc/call-error.ts'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useStore } from '#workbench/store.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import { useContributions } from '#workbench/use-contributions.ts'
import { FIELD_LIMITS, LEAD_WORD_LIMIT } from '../model/limits.ts'
import type { StorySession } from './story-session.ts'
import { storyWords } from './story-words.ts'
import { useSettledDocument } from './use-alignment.ts'

export interface StoryHeadProps {
  readonly session: StorySession
  readonly coverage: Coverage | null
  readonly isFocused: boolean
}

/** Above the panes: the state and what blocks the next step, "Saved", counts and how much of the source is covered. */
export function StoryHead(props: StoryHeadProps) {
  const say = useMessages(storyWords)
  const { session } = props
  const strips = useContributions('story.status')
  const status = useStore(session.saveStatus)
  return (
    <header className="story-head">
      <div className="story-head-row">
        <span className="story-number">{session.opened.details.number}</span>
        <div className="story-head-strip">
          {props.isFocused
            ? null
            : strips.map((strip) => {
                const Strip = strip.component as unknown as ComponentType<StorySlotProps>
                return <Strip key={strip.id} surface={session.surface} />
              })}
        </div>
        <Measures session={session} coverage={props.coverage} />
        <SaveSign session={session} />
        <span className="story-head-buttons">
          <CommandIcon id="story.toggleSource" icon={<PanelLeft size={16} />} />
          <CommandIcon id="story.focusMode" icon={<ScanText size={16} />} />
          <CommandIcon id="story.toggleInspector" icon={<PanelRight size={16} />} />
        </span>
      </div>
      {status.kind === 'not_saved' ? (
        <Notice tone="danger" role="alert" title={say.notSaved}>
          {isDiskFull(status.why) ? say.diskFullHint : say.notSavedHint}
        </Notice>
      ) : null}
    </header>
  )
}

function isDiskFull(why: unknown): boolean {
  return why instanceof CallError && why.error.kind === 'storage' && why.error.code === 'no_space'
}

function CommandIcon(props: { readonly id: string; readonly icon: React.ReactNode }) {
  const { title, keys, isAvailable, run } = useCommandButton(props.id)
  return isAvailable ? <IconButton label={title} keys={keys} icon={props.icon} onClick={run} /> : null
}

function SaveSign(props: { readonly session: StorySession }) {
  const say = useMessages(storyWords)
  const status = useStore(props.session.saveStatus)
  if (props.session.readOnly) return <span className="story-save">{say.readOnly}</span>
  const words = { saved: say.saved, saving: say.saving, not_saved: say.notSaved }
  return (
    <span className={`story-save story-save-${status.kind.replace('_', '-')}`} role="status" data-save={status.kind}>
      {words[status.kind]}
    </span>
  )
}

function Measures(props: { readonly session: StorySession; readonly coverage: Coverage | null }) {
  const say = useMessages(storyWords)
  const document = useSettledDocument(props.session)
  const counts = countDocument(document)
  const { coverage } = props
  const tip = [
    `${say.headline}: ${say.counts(counts.headline.words, counts.headline.characters)}`,
    `${say.lead}: ${say.counts(counts.lead.words, counts.lead.characters)}`,
    `${say.body}: ${say.counts(counts.body.words, counts.body.characters)}`,
    `${say.total}: ${say.counts(counts.total.words, counts.total.characters)}`,
  ].join('\n')
  return (
    <span className="story-measures">
      {counts.headline.characters > FIELD_LIMITS.headline ? (
        <Badge tone="warning">{`${say.headline} ${say.overLimit(counts.headline.characters, FIELD_LIMITS.headline)}`}</Badge>
      ) : null}
      {counts.lead.words > LEAD_WORD_LIMIT ? (
        <Badge tone="warning">{`${say.lead} ${say.overLimit(counts.lead.words, LEAD_WORD_LIMIT)}`}</Badge>
      ) : null}
      {coverage === null || coverage.sourceCharacters === 0 ? null : (
        <span {...describeTooltip(say.coverageTitle(coverage.openPassages))} className="story-coverage">
          <span className="story-coverage-track" aria-hidden="true">
            <span className="story-coverage-part" style={{ inlineSize: `${percentCovered(coverage)}%` }} />
          </span>
          {say.covered(percentCovered(coverage))}
        </span>
      )}
      <span {...describeTooltip(tip)}>
        {say.words(counts.total.words)} · {say.minutes(readingMinutes(counts.total.words, document.language))}
      </span>
    </span>
  )
}

function percentCovered(coverage: Coverage): number {
  return Math.floor((100 * (coverage.sourceCharacters - coverage.open)) / coverage.sourceCharacters)
}
