import { ChevronDown, TriangleAlert, UserRound } from 'lucide-react'
import { assertNever } from '#lib/assert-never.ts'
import type { PublicationState } from '#domain/publication/publication-machine.ts'
import type { ReviewState } from '#domain/publication/review-machine.ts'
import type { StorySlotProps, StorySurface } from '#editor/story-surface.ts'
import { Badge, type BadgeTone } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { Menu, type MenuItem } from '#ui/primitives/menu.tsx'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import { useQuery } from '#workbench/use-query.ts'
import { publication, type OutletStanding, type StoryStanding } from '../contract.ts'
import { groupActs, isForOthers, isOpen, nextStep, type ActGroup } from '../model/next-step.ts'
import { ActPanel } from './act-panel.tsx'
import { BlockersPanel } from './blockers-panel.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { publicationWords, type PublicationWords } from './publication-words.ts'
import { useShowClock, useShowShort } from './show-clock.ts'
import { useActCommands } from './use-act-commands.ts'
import { useActs, type Acts, type OpenPanel } from './use-acts.ts'
import { useSayRefusal } from './use-say-refusal.ts'
import './publication.css'

/** Above the copy: where the story stands, what the next step is, and what is in its way. */
export function StatusStrip(props: StorySlotProps) {
  const { surface } = props
  const topics = [`story:${surface.storyId}`, 'people', 'settings', 'sources']
  const { value } = useQuery(publication, 'standing', { storyId: surface.storyId }, topics)
  return value === undefined || value === null ? null : <Strip surface={surface} standing={value} />
}

interface StripProps {
  readonly surface: StorySurface
  readonly standing: StoryStanding
}

function Strip({ surface, standing }: StripProps) {
  const say = useMessages(publicationWords)
  const acts = useActs(surface, standing)
  useActCommands(standing, acts)
  return (
    <section className="publication-strip" aria-label={say.strip}>
      <States standing={standing} />
      <Alarms standing={standing} />
      {standing.person === null ? <PickYourself /> : <Steps standing={standing} acts={acts} />}
      <Panel surface={surface} standing={standing} acts={acts} />
    </section>
  )
}

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

function States({ standing }: { readonly standing: StoryStanding }) {
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
function Alarms({ standing }: { readonly standing: StoryStanding }) {
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

function PickYourself() {
  const say = useMessages(publicationWords)
  const pick = useCommandButton('people.pick')
  return (
    <Button icon={<UserRound size={14} />} onClick={pick.run} {...describeTooltip(say.whoAreYouHint)}>
      {say.whoAreYou}
    </Button>
  )
}

interface StepsProps {
  readonly standing: StoryStanding
  readonly acts: Acts
}

function Steps({ standing, acts }: StepsProps) {
  const next = nextStep(standing)
  return (
    <span className="publication-steps">
      {next === null ? null : <NextButton group={next} standing={standing} acts={acts} />}
      <MoreActs standing={standing} acts={acts} next={next} />
    </span>
  )
}

function NextButton({ group, standing, acts }: StepsProps & { readonly group: ActGroup }) {
  const say = useMessages(publicationWords)
  const sayRefusal = useSayRefusal()
  const label = nameGroup(group, standing, say)
  const refusal = isOpen(group) ? null : (group.acts[0]?.refusal ?? null)
  if (refusal === null) {
    return (
      <Button tone="primary" isBusy={acts.isBusy} onClick={() => acts.start(group)}>
        {label}
      </Button>
    )
  }
  const sentences = sayRefusal(refusal).map((blocker) => blocker.sentence)
  return (
    <>
      <Button onClick={() => acts.start(group)} {...describeTooltip(sentences.join('\n'))}>
        {label}
      </Button>
      <button type="button" className="publication-blocked" onClick={() => acts.start(group)}>
        {sentences.length === 1 ? sentences[0] : say.blockers(sentences.length)}
      </button>
    </>
  )
}

function MoreActs({ standing, acts, next }: StepsProps & { readonly next: ActGroup | null }) {
  const say = useMessages(publicationWords)
  const sayRefusal = useSayRefusal()
  const groups = groupActs(standing.acts).filter((group) => !isForOthers(group) && !isSame(group, next))
  if (groups.length === 0) return null
  const items = groups.map((group): MenuItem => {
    const refusal = isOpen(group) ? null : (group.acts[0]?.refusal ?? null)
    return {
      id: `${group.action} ${group.outletId ?? ''}`,
      label: nameGroup(group, standing, say),
      ...(refusal === null ? {} : { hint: sayRefusal(refusal)[0]?.sentence ?? '' }),
      tone: group.action === 'kill' || group.action === 'spike' ? 'danger' : 'neutral',
      onSelect: () => acts.start(group),
    }
  })
  return (
    <Menu items={items}>
      {(trigger) => (
        <Button {...trigger} tone="quiet" icon={<ChevronDown size={14} aria-hidden="true" />}>
          {say.more}
        </Button>
      )}
    </Menu>
  )
}

function isSame(a: ActGroup, b: ActGroup | null): boolean {
  return b !== null && a.action === b.action && a.outletId === b.outletId
}

function nameGroup(group: ActGroup, standing: StoryStanding, say: PublicationWords): string {
  const outlet = standing.outlets.find((found) => found.outletId === group.outletId)
  const words = say.actions[group.action]
  return outlet === undefined || standing.outlets.length < 2 ? words : say.atOutlet(words, outlet.name)
}

function Panel({ surface, standing, acts }: StripProps & { readonly acts: Acts }) {
  const { panel } = acts
  if (panel === null) return null
  const identity = `${panel.kind} ${panel.group.action} ${panel.group.outletId ?? ''}`
  return (
    <div className="publication-panel">
      <PanelInside key={identity} panel={panel} surface={surface} standing={standing} acts={acts} />
    </div>
  )
}

function PanelInside(props: StripProps & { readonly acts: Acts; readonly panel: OpenPanel }) {
  const say = useMessages(publicationWords)
  const { panel, standing, acts } = props
  switch (panel.kind) {
    case 'form':
      return (
        <ActPanel
          group={panel.group}
          standing={standing}
          isBusy={acts.isBusy}
          onDo={(statement) => acts.finish(panel.group, statement)}
          onClose={acts.close}
        />
      )
    case 'blockers':
      return (
        <BlockersPanel
          title={nameGroup(panel.group, standing, say)}
          refusal={panel.refusal}
          standing={standing}
          surface={props.surface}
          onStart={acts.start}
          onClose={acts.close}
        />
      )
    case 'notice':
      return <NoticePanel text={panel.text} onClose={acts.close} />
    default:
      return assertNever(panel)
  }
}
