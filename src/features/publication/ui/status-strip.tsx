import { ChevronDown, UserRound } from 'lucide-react'
import { assertNever } from '#lib/assert-never.ts'
import type { StorySlotProps, StorySurface } from '#editor/story-surface.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Menu, type MenuItem } from '#ui/primitives/menu.tsx'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import { useQuery } from '#workbench/use-query.ts'
import { publication, type StoryStanding } from '../contract.ts'
import { groupActs, isForOthers, isOpen, nextStep, type ActGroup } from '../model/next-step.ts'
import { ActPanel } from './act-panel.tsx'
import { BlockersPanel } from './blockers-panel.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { publicationWords, type PublicationWords } from './publication-words.ts'
import { Alarms, States } from './story-states.tsx'
import { useActCommands } from './use-act-commands.ts'
import { useActs, type Acts, type OpenPanel } from './use-acts.ts'
import { useSayRefusal } from './use-say-refusal.ts'
import './publication.css'

/** Above the copy: where the story stands, what the next step is, and what is in its way. */
export function StatusStrip(props: StorySlotProps) {
  const { surface } = props
  const topics = [`story:${surface.storyId}`, `passages:${surface.storyId}`, 'people', 'settings', 'sources']
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

function PickYourself() {
  const say = useMessages(publicationWords)
  const pick = useCommandButton('people.pick')
  return (
    <Button tone="quiet" icon={<UserRound size={14} />} onClick={pick.run} {...describeTooltip(say.whoAreYouHint)}>
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
      <button type="button" className="publication-blocked" onClick={() => acts.explain(group)}>
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
