import { useEffect, useRef, useState } from 'react'
import type { PersonId } from '#lib/ids.ts'
import type { Statement } from '#domain/publication/facts.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { StorySurface } from '#editor/story-surface.ts'
import { useMessages } from '#workbench/messages.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { publication, type StoryStanding } from '../contract.ts'
import { formParts } from '../model/act-form.ts'
import { groupActs, isOpen, isSameAct, type ActGroup } from '../model/next-step.ts'
import { publicationWords } from './publication-words.ts'
import type { CopyPlace } from './use-say-refusal.ts'

/** What stands beside the copy. */
export type OpenPanel =
  | { readonly kind: 'form'; readonly group: ActGroup }
  | { readonly kind: 'blockers'; readonly group: ActGroup; readonly refusal: Refusal }
  | { readonly kind: 'notice'; readonly group: ActGroup; readonly text: string }

export interface Acts {
  readonly panel: OpenPanel | null
  readonly isBusy: boolean
  /** Does the act, or asks for what it needs, or says what is in its way. */
  readonly start: (group: ActGroup) => void
  /** Says what is in its way and never does it. */
  readonly explain: (group: ActGroup) => void
  readonly finish: (group: ActGroup, statement: Statement) => void
  readonly close: () => void
}

/** Acts on the open story. What was typed is saved first: the rules judge the text that is on disk. */
export function useActs(surface: StorySurface, standing: StoryStanding): Acts {
  const say = useMessages(publicationWords)
  const client = useClient(publication)
  const report = useReport()
  const toast = useToast()
  const { panel, setPanel, setAskedBy } = usePanel(standing)
  const [isBusy, setBusy] = useState(false)

  /** The list of reasons, and the copy at the first place that one of them is about. */
  const showBlockers = (group: ActGroup, refusal: Refusal): void => {
    setPanel({ kind: 'blockers', group, refusal })
    const first = firstPlace(refusal)
    if (first !== null) surface.reveal(first)
  }

  const carryOut = async (group: ActGroup, statement: Statement): Promise<void> => {
    await surface.flush()
    const done = await client.act({
      storyId: surface.storyId,
      action: group.action,
      statement,
      ...(group.outletId === null ? {} : { outletId: group.outletId }),
    })
    if (!done.ok) return showBlockers(group, done.problem)
    const { notice } = done.value
    setPanel(notice === '' ? null : { kind: 'notice', group, text: notice })
    toast({ tone: 'good', text: say.done[group.action] })
  }

  const finish: Acts['finish'] = (group, statement) => {
    setBusy(true)
    carryOut(group, statement)
      .catch(report)
      .finally(() => setBusy(false))
  }

  const begin = (group: ActGroup, now: StoryStanding): void => {
    if (isExport(group)) return surface.openTab(EXPORT_TAB)
    if (formParts(group.action, now).length > 0) setPanel({ kind: 'form', group })
    else finish(group, {})
  }

  /** What was in the way may have gone with the last words that were typed: the desk is asked before a person is told. */
  const askAgain = async (group: ActGroup, whenClear: (now: ActGroup, fresh: StoryStanding) => void): Promise<void> => {
    await surface.flush()
    const fresh = await client.standing({ storyId: surface.storyId })
    setAskedBy(fresh?.person?.id ?? null)
    const now = groupActs(fresh?.acts ?? []).find((other) => isSameAct(other, group)) ?? group
    const refusal = isOpen(now) ? null : (now.acts[0]?.refusal ?? null)
    if (refusal === null) whenClear(now, fresh ?? standing)
    else showBlockers(now, refusal)
  }

  const start: Acts['start'] = (group) => {
    setBusy(true)
    surface
      .flush()
      .then(() => client.prepare({ storyId: surface.storyId, action: group.action }))
      .then(() => askAgain(group, begin))
      .catch(report)
      .finally(() => setBusy(false))
  }

  const explain: Acts['explain'] = (group) => {
    askAgain(group, () => setPanel(null)).catch(report)
  }

  return { panel, isBusy, start, explain, finish, close: () => setPanel(null) }
}

/** The exports' contribution to the inspector: forms, what each loses and the folder are chosen there. */
const EXPORT_TAB = 'export'

function isExport(group: ActGroup): boolean {
  return group.action === 'export' || group.action === 'export_again'
}

/** Rules that are broken by words of the copy, one by one: the first of these words is where the mending begins. */
const BROKEN_BY_WORDS: ReadonlySet<string> = new Set(['blocking-checks', 'warnings-without-waiver'])

function firstPlace(refusal: Refusal): CopyPlace | null {
  const broken = refusal.guards.filter(({ guard, passed }) => !passed && BROKEN_BY_WORDS.has(guard))
  const places = broken.flatMap((result) => result.places ?? [])
  return places.find((place) => place.kind === 'copy') ?? null
}

/** What stands beside the copy, closed by itself when it no longer holds. `setAskedBy`: whom the desk answered last. */
function usePanel(standing: StoryStanding) {
  const [panel, setPanel] = useState<OpenPanel | null>(null)
  const [askedBy, setAskedBy] = useState(standing.person?.id ?? null)
  useClosingWhenClear(panel, standing, () => setPanel(null))
  useClosingForAnother({
    standing,
    askedBy,
    close: () => setPanel((before) => (before?.kind === 'notice' ? before : null)),
  })
  return { panel, setPanel, setAskedBy }
}

interface ClosingForAnother {
  readonly standing: StoryStanding
  /** Whom the desk answered last: it knows of another person before the standing that is shown does. */
  readonly askedBy: PersonId | null
  readonly close: () => void
}

/** What was refused to one person, or asked of them, is not put to the next. A notice is about the story and stays. */
function useClosingForAnother({ standing, askedBy, close }: ClosingForAnother): void {
  const id = standing.person?.id ?? null
  const [shownFor, setShownFor] = useState(id)
  if (shownFor === id) return
  setShownFor(id)
  if (askedBy !== id) close()
}

/** Reasons that are no longer in the way are not left standing. */
function useClosingWhenClear(panel: OpenPanel | null, standing: StoryStanding, close: () => void): void {
  const wasInTheWay = useRef(false)
  const group = panel?.kind === 'blockers' ? panel.group : null
  const now = group === null ? undefined : groupActs(standing.acts).find((other) => isSameAct(other, group))
  const isClear = now !== undefined && isOpen(now)
  useEffect(() => {
    if (group !== null && isClear && wasInTheWay.current) close()
    wasInTheWay.current = group !== null && !isClear
  })
}
