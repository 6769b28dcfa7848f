import { composeNotice, type Notice } from '#domain/publication/notices.ts'
import type { ActTrace } from './act-trace.ts'
import { unscheduled } from './cancel-schedules.ts'
import type { DeskContext } from './context.ts'
import { addCorrection } from './corrections.ts'
import type { ActCase, Judgement } from './judge-act.ts'
import { findPerson } from './people.ts'
import { savePublication, type Publication } from './publications.ts'
import { deskZone, type EventPayload } from './record.ts'
import { settleTasksOfKind } from './tasks.ts'

type PublicationJudgement = Extract<Judgement, { machine: 'publication' }>

/** Must run inside a transaction. The guards have made sure that what each act needs was stated. */
export function performPublicationAct(
  context: DeskContext,
  opened: ActCase,
  judgement: PublicationJudgement,
): ActTrace {
  const said = opened.request.statement ?? {}
  const moved: Publication = { ...opened.publication, state: judgement.decision.to }
  switch (opened.request.action) {
    case 'schedule':
      return schedule(context, opened, moved)
    case 'cancel_schedule':
      savePublication(context, unscheduled(opened.publication))
      settleTasksOfKind(context, opened.story.id, 'missed_schedule')
      return { payload: { at: opened.publication.scheduledAt, zone: opened.publication.scheduledZone } }
    case 'confirm_live':
      savePublication(context, { ...moved, address: said.live?.address ?? '', liveAt: said.live?.at ?? null })
      return trace(opened, { live: said.live })
    case 'hold':
      savePublication(context, { ...moved, stateBefore: judgement.from })
      settleTasksOfKind(context, opened.story.id, 'hold')
      return withNotice(context, opened, { kind: 'hold', reason: said.reason ?? '' })
    case 'release':
      savePublication(context, { ...moved, stateBefore: null })
      return withNotice(context, opened, { kind: 'release', outcome: said.outcome ?? '' })
    case 'withdraw':
      savePublication(context, { ...moved, stateBefore: null })
      noteCorrection(context, opened, 'withdrawal')
      return withNotice(context, opened, { kind: 'withdrawal', readerText: said.readerText ?? '' })
    case 'kill':
      return kill(context, opened, moved)
    default:
      throw new Error(`${opened.request.action} is carried out elsewhere`)
  }
}

function schedule(context: DeskContext, opened: ActCase, moved: Publication): ActTrace {
  const time = opened.request.statement?.schedule
  if (time === undefined) throw new Error('A schedule needs a time')
  savePublication(context, { ...moved, scheduledAt: time.at, scheduledZone: time.zone, scheduledAlarm: null })
  return { payload: { schedule: time } }
}

function kill(context: DeskContext, opened: ActCase, moved: Publication): ActTrace {
  const said = opened.request.statement?.kill
  if (said === undefined) throw new Error('A kill needs its notice')
  savePublication(context, { ...moved, stateBefore: null })
  noteCorrection(context, opened, 'kill')
  for (const kind of ['correction', 'hold', 'update'] as const) settleTasksOfKind(context, opened.story.id, kind)
  return withNotice(context, opened, { kind: 'kill', ...said })
}

function noteCorrection(context: DeskContext, opened: ActCase, correction: 'withdrawal' | 'kill'): void {
  const said = opened.request.statement ?? {}
  addCorrection(context, {
    storyId: opened.story.id,
    outletId: opened.outlet.id,
    class: correction,
    readerNote: (correction === 'kill' ? said.kill?.notice : said.readerText) ?? '',
    madeWhere: said.madeWhere ?? '',
    foundBy: said.foundBy ?? '',
    versionId: opened.publication.versionId,
    approverId: opened.actor.kind === 'person' ? opened.actor.id : null,
  })
}

function withNotice(context: DeskContext, opened: ActCase, notice: Notice): ActTrace {
  const { story, outlet, actor } = opened
  const signer = actor.kind === 'person' ? findPerson(context.database, actor.id) : null
  const text = composeNotice(
    notice,
    {
      headline: story.headline,
      number: story.number,
      outlet: outlet.name,
      address: opened.publication.address,
      signer: signer?.name ?? '',
      isSignerResponsible: signer?.roles.includes('responsible_editor') ?? false,
      moment: { at: context.clock.now(), zone: deskZone(context.database) },
    },
    outlet.language,
  )
  return { ...trace(opened, { ...opened.request.statement }), notice: text }
}

/** What is out is what the act is about, not the text that may be in work since. */
function trace(opened: ActCase, payload: EventPayload): ActTrace {
  return { payload, versionId: opened.publication.versionId, textHash: opened.publication.textHash }
}
