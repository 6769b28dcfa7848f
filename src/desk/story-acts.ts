import type { StoryId } from '#lib/ids.ts'
import type { ZonedInstant } from '#domain/publication/facts.ts'
import { statement } from '#database/database.ts'
import type { ActTrace } from './act-trace.ts'
import { noteLaterRead } from './approvals.ts'
import type { DeskContext } from './context.ts'
import { acknowledgePassages } from './fact-passages.ts'
import type { ActCase, Judgement } from './judge-act.ts'
import { settleTasksOfKind } from './tasks.ts'

type StoryJudgement = Extract<Judgement, { machine: 'story' }>

/** Must run inside a transaction. */
export function performStoryAct(context: DeskContext, opened: ActCase, judgement: StoryJudgement): ActTrace {
  const { story, request } = opened
  const said = request.statement ?? {}
  switch (request.action) {
    case 'raise_hold':
      setHold(context, story.id, said.reason ?? '')
      return { payload: {} }
    case 'clear_hold':
      setHold(context, story.id, null)
      return { payload: { was: story.holdReason } }
    case 'set_embargo':
      setEmbargo(context, story.id, said.embargo ?? null)
      return { payload: { was: zoned(story.embargoAt, story.embargoZone), embargo: said.embargo ?? null } }
    case 'acknowledge_fact': {
      const settled = acknowledgePassages(context, story.id, said.passages ?? [])
      return { payload: { passages: settled.map(({ key, before, after }) => ({ key, before, after })) } }
    }
    case 'read_later':
      return readLater(context, opened)
    default:
      return { payload: { state: judgement.from } }
  }
}

function setHold(context: DeskContext, storyId: StoryId, reason: string | null): void {
  statement(context.database, `UPDATE story SET hold = ?, hold_reason = ? WHERE id = ?`).run(
    reason === null ? 0 : 1,
    reason ?? '',
    storyId,
  )
}

function setEmbargo(context: DeskContext, storyId: StoryId, embargo: ZonedInstant | null): void {
  statement(context.database, `UPDATE story SET embargo_at = ?, embargo_zone = ? WHERE id = ?`).run(
    embargo?.at ?? null,
    embargo?.zone ?? null,
    storyId,
  )
}

function readLater(context: DeskContext, opened: ActCase): ActTrace {
  if (opened.actor.kind !== 'person') throw new Error('The system cannot read')
  noteLaterRead(context, opened.story.id, opened.actor.id)
  settleTasksOfKind(context, opened.story.id, 'later_read')
  return { payload: {} }
}

function zoned(at: string | null, zone: string | null): ZonedInstant | null {
  return at === null ? null : { at, zone: zone ?? 'UTC' }
}
