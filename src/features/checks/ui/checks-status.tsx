import { useEffect, useRef } from 'react'
import { CheckCheck } from 'lucide-react'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useStore } from '#workbench/store.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import { useQuery } from '#workbench/use-query.ts'
import { checks } from '../contract.ts'
import { SEVERITIES } from '../model/check-ids.ts'
import type { ChecksSession, ChecksState } from './checks-session.ts'
import { checksWords, type ChecksWords } from './checks-words.ts'
import { FindingTip } from './finding-tip.tsx'
import { useCheckCommands } from './use-check-commands.ts'
import { useChecksSession } from './use-checks-session.ts'
import { useCurrentMark } from './use-current-mark.ts'
import { useFindingTip } from './use-finding-tip.ts'
import { useWaivers } from './use-waivers.ts'
import './checks.css'

/** Above the copy: how many findings there are. Marks, keys and the words beside a mark work from here, whichever tab is open. */
export function ChecksStatus({ surface }: StorySlotProps) {
  const session = useChecksSession(surface)
  const { tip, explain } = useFindingTip(session)
  useCheckCommands(session, explain)
  useCurrentMark(session)
  useFreshFrame(session)
  useWaivers(session)
  return (
    <>
      <Counts session={session} />
      {tip === null ? null : <FindingTip tip={tip} readOnly={surface.readOnly} />}
      <Announcer session={session} />
    </>
  )
}

/** Reads the whole story again when its source, its passages or the house style changed. */
function useFreshFrame(session: ChecksSession): void {
  const { storyId } = session.surface
  const topics = [`story:${storyId}`, `passages:${storyId}`, `citations:${storyId}`, 'sources', 'settings']
  const { value } = useQuery(checks, 'frame', { storyId }, topics)
  const last = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (value !== undefined && last.current !== undefined && last.current !== value) session.refresh()
    last.current = value ?? last.current
  }, [session, value])
}

function Counts({ session }: { readonly session: ChecksSession }) {
  const say = useMessages(checksWords)
  const state = useStore(session.state)
  const { run, keys } = useCommandButton('checks.show')
  const words = sayState(state, say)
  return (
    <button
      type="button"
      className="checks-counts"
      aria-label={say.found(words)}
      {...describeTooltip(say.found(words), keys)}
      onClick={run}
    >
      {/* Nothing that moves: it would be drawn again and again beside somebody who writes. */}
      {state.phase === 'starting' ? '…' : <Figures state={state} />}
    </button>
  )
}

function Figures({ state }: { readonly state: ChecksState }) {
  const counts = countBySeverity(state)
  if (counts.every(({ count }) => count === 0)) {
    return <CheckCheck size={15} aria-hidden data-good={state.phase === 'settled' || undefined} />
  }
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (
      <span key={severity} className="checks-count" data-severity={severity}>
        {count}
      </span>
    ))
}

function countBySeverity({ findings }: ChecksState) {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
}

function sayState(state: ChecksState, say: ChecksWords): string {
  if (state.phase === 'starting') return say.starting
  if (state.phase === 'failed') return say.failed
  if (state.phase === 'too_large') return say.tooLarge
  const counts = countBySeverity(state).filter(({ count }) => count > 0)
  return counts.length === 0 ? say.none : counts.map(({ severity, count }) => say.counts[severity](count)).join(' · ')
}

/** Screen readers hear what was asked for, and the counts when they have settled. */
function Announcer({ session }: { readonly session: ChecksSession }) {
  const say = useMessages(checksWords)
  const state = useStore(session.state)
  const words = useStore(session.announcement)
  const settled = state.phase === 'settled' ? sayState(state, say) : null
  useEffect(() => {
    if (settled !== null) session.say(say.found(settled))
  }, [session, settled, say])
  return (
    <span role="status" className="ui-hidden">
      {words}
    </span>
  )
}
