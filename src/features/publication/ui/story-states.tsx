import { TriangleAlert } from 'lucide-react'
import type { PublicationState } from '#domain/publication/publication-machine.ts'
import type { ReviewState } from '#domain/publication/review-machine.ts'
import { Badge, type BadgeTone } from '#ui/primitives/badge.tsx'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { OutletStanding, StoryStanding } from '../contract.ts'
import { publicationWords } from './publication-words.ts'
import { useShowClock, useShowShort } from './show-clock.ts'
import './publication.css'

const REVIEW_TONES: Readonly<Record<ReviewState, BadgeTone>> = {
  none: 'neutral',
  draft: 'neutral',
  in_review: 'accent',
  approved: 'good',
  parked: 'neutral',
  spiked: 'neutral',
}

const OUT_TONES: Readonly<Record<PublicationState, BadgeTone>> = {
  unpublished: 'neutral',
  scheduled: 'violet',
  exported: 'violet',
  live: 'good',
  held: 'warning',
  withdrawn: 'warning',
  killed: 'danger',
}

/** How far the text has come and where it stands at each outlet. */
export function States({ standing }: { readonly standing: StoryStanding }) {
  const say = useMessages(publicationWords)
  const approval = useApprovalWords(standing)
  const out = standing.outlets.filter((outlet) => outlet.state !== 'unpublished')
  return (
    <span className="publication-states">
      <span {...(approval === null ? {} : describeTooltip(approval))}>
        <Badge look="dot" tone={REVIEW_TONES[standing.review]}>
          {say.review[standing.review]}
        </Badge>
      </span>
      {out.map((outlet) => (
        <OutletState key={outlet.outletId} outlet={outlet} standing={standing} />
      ))}
    </span>
  )
}

function OutletState(props: { readonly outlet: OutletStanding; readonly standing: StoryStanding }) {
  const say = useMessages(publicationWords)
  const short = useShowShort()
  const clock = useShowClock()
  const { outlet, standing } = props
  const { scheduled } = outlet
  const words = scheduled === null ? say.out[outlet.state] : say.scheduledFor(short(scheduled.at, standing.deskZone))
  const clocks =
    scheduled === null ? [] : [...new Set([standing.deskZone, outlet.zone])].map((zone) => clock(scheduled.at, zone))
  const tip = [outlet.name, outlet.address, ...clocks].filter((line) => line !== '').join('\n')
  return (
    <span {...describeTooltip(tip)} className="publication-out">
      <Badge look="dot" tone={OUT_TONES[outlet.state]}>
        {standing.outlets.length > 1 ? say.atOutlet(words, outlet.name) : words}
      </Badge>
      {outlet.badges.map((badge) => (
        <Badge key={badge}>{say.badges[badge]}</Badge>
      ))}
    </span>
  )
}

function useApprovalWords(standing: StoryStanding): string | null {
  const say = useMessages(publicationWords)
  const clock = useShowClock()
  const { approval } = standing
  if (approval === null) return null
  const by = say.approvedBy(approval.personName, clock(approval.at, standing.deskZone))
  if (!approval.isAlone) return by
  return `${by}\n${approval.laterReadBy === null ? say.approvedAlone : say.readLaterBy(approval.laterReadBy)}`
}

/** Hold, embargo, a missed time: one sign each, the sentence in its tooltip. */
export function Alarms({ standing }: { readonly standing: StoryStanding }) {
  const say = useMessages(publicationWords)
  const clock = useShowClock()
  const short = useShowShort()
  const missed = standing.outlets.flatMap((outlet) => (outlet.missedAt === null ? [] : (outlet.scheduled ?? [])))
  const isUnderEmbargo = standing.embargo !== null && Date.parse(standing.embargo.at) > Date.parse(standing.now)
  return (
    <>
      {standing.holdReason === null ? null : <Alarm tone="danger" words={say.onHold} tip={standing.holdReason} />}
      {missed.map((time) => (
        <Alarm key={time.at} tone="danger" words={say.missed} tip={say.missedHint(clock(time.at, standing.deskZone))} />
      ))}
      {standing.embargo === null || !isUnderEmbargo ? null : (
        <Alarm
          tone="warning"
          words={say.embargoUntil(short(standing.embargo.at, standing.deskZone))}
          tip={clock(standing.embargo.at, standing.embargo.zone)}
        />
      )}
    </>
  )
}

function Alarm(props: { readonly tone: 'warning' | 'danger'; readonly words: string; readonly tip: string }) {
  return (
    <span className="publication-alarm" {...describeTooltip(props.tip)}>
      <Badge tone={props.tone}>
        <TriangleAlert size={12} aria-hidden="true" />
        {props.words}
        <span className="ui-hidden">: {props.tip}</span>
      </Badge>
    </span>
  )
}
