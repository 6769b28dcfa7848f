import type { PersonId, StoryId } from '#lib/ids.ts'
import type { Instant } from '#lib/clock.ts'
import type { ReviewState } from '#domain/publication/review-machine.ts'
import { statement } from '#database/database.ts'
import type { ActTrace } from './act-trace.ts'
import { addApproval, endApproval } from './approvals.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import type { DeskContext } from './context.ts'
import { recordVersion } from './drafts.ts'
import type { ActCase, Judgement } from './judge-act.ts'
import { addTask, settleTasksOfKind } from './tasks.ts'

type ReviewJudgement = Extract<Judgement, { machine: 'review' }>

/** A single-person release waits a day for somebody else to read it. */
const LATER_READ_WITHIN_MS = 24 * 60 * 60 * 1000

/** Must run inside a transaction. */
export function performReviewAct(context: DeskContext, opened: ActCase, judgement: ReviewJudgement): ActTrace {
  const { story, request } = opened
  const { to } = judgement.decision
  switch (request.action) {
    case 'submit':
      return handOver(context, opened, to, 'handed over')
    case 'request_changes':
      return handOver(context, opened, to, 'changes requested')
    case 'approve':
      return approve(context, opened, false)
    case 'approve_alone':
      return approve(context, opened, true)
    case 'edit':
    case 'reopen':
    case 'void':
      return takeBack(context, opened, to)
    case 'park':
    case 'spike':
      setReview(context, story.id, to, story.review)
      return { payload: {} }
    default:
      setReview(context, story.id, to, null)
      return { payload: {} }
  }
}

function handOver(context: DeskContext, opened: ActCase, to: ReviewState, reason: string): ActTrace {
  const version = recordVersion(context, opened.story.id, { reason })
  setReview(context, opened.story.id, to, null)
  return { payload: {}, versionId: version.id, textHash: version.textHash }
}

function approve(context: DeskContext, opened: ActCase, isAlone: boolean): ActTrace {
  const { story, request } = opened
  const version = recordVersion(context, story.id, { reason: 'approved' })
  const reason = request.statement?.reason ?? ''
  const personId = approverOf(opened)
  addApproval(context, { version, personId, isAlone, reason })
  setReview(context, story.id, 'approved', null)
  if (isAlone) {
    const dueAt = later(context.clock.now(), LATER_READ_WITHIN_MS)
    addTask(context, { storyId: story.id, kind: 'later_read', title: '', dueAt })
  } else {
    settleTasksOfKind(context, story.id, 'later_read')
  }
  const payload = { isAlone, versionNumber: version.number, authors: opened.facts.authors }
  return { payload, versionId: version.id, textHash: version.textHash }
}

function approverOf(opened: ActCase): PersonId {
  if (opened.actor.kind !== 'person') throw new Error('The system cannot approve')
  return opened.actor.id
}

/** The approval stays with the text it was given to; what was to go out by itself does not. */
function takeBack(context: DeskContext, opened: ActCase, to: ReviewState): ActTrace {
  const { story, request } = opened
  endApproval(context, story.id, request.action)
  setReview(context, story.id, to, null)
  const cancelled = cancelSchedules(context, story.id, request.action)
  return { payload: { cancelledSchedules: cancelled } }
}

function setReview(context: DeskContext, storyId: StoryId, to: ReviewState, before: ReviewState | null): void {
  statement(context.database, `UPDATE story SET review = ?, review_before = ? WHERE id = ?`).run(to, before, storyId)
}

export function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString()
}
