import type { Facts } from './facts.ts'
import type { CoreGuard, GuardDetail } from './guards.ts'

/** Null: the guard passes. Otherwise what its sentence is made of. */
type Verdict = GuardDetail | null

const PASSES: Verdict = null

/** How late the clock's tick may find a scheduled story and still release it. Later than this it was missed, and a person decides. */
const SCHEDULE_GRACE_MS = 60_000

/** From the first words on: text is with readers or on its way to them. */
const IS_OUT: readonly string[] = ['exported', 'live', 'held']

export const coreGuards: Readonly<Record<CoreGuard, (facts: Facts) => Verdict>> = {
  'source-stored': (facts) => failsWhen(!facts.isSourceStored),
  // A lead may be missing: not every form has one. Without a headline or a text there is no story.
  'headline-and-body': (facts) => failsWhen(!facts.hasHeadline || !facts.hasBody),
  'reason-required': (facts) => failsWhen(isBlank(facts.statement.reason) && !hasOpenComment(facts)),
  'four-eyes': judgeFourEyes,
  'hold-flag': (facts) => (facts.holdReason === null ? PASSES : { reason: facts.holdReason }),
  'source-fact-corrected': (facts) => (facts.openFactPassages === 0 ? PASSES : { passages: facts.openFactPassages }),
  'text-is-out': (facts) => failsWhen(facts.publications.some((state) => IS_OUT.includes(state))),
  'text-not-approved': (facts) => failsWhen(facts.approvedHash === null),
  'text-changed-since-approval': (facts) =>
    failsWhen(facts.approvedHash !== null && facts.approvedHash !== facts.textHash),
  embargo: (facts) =>
    facts.embargo === null || isReached(facts.embargo.at, facts.now) ? PASSES : { ...facts.embargo },
  rights: judgeRights,
  'schedule-before-embargo': judgeScheduleAgainstEmbargo,
  'schedule-in-past': judgeScheduleAgainstNow,
  'schedule-missed': judgeMissed,
  'live-address-required': (facts) => failsWhen(isBlank(facts.statement.live?.address)),
  'reader-note-required': judgeReaderNote,
  'fix-changes-meaning': (facts) =>
    facts.changedMeaning === null || facts.changedMeaning.length === 0 ? PASSES : { changed: facts.changedMeaning },
  'retransmission-changes-text': (facts) => failsWhen(facts.lastOutHash !== facts.textHash),
  'outcome-required': (facts) => failsWhen(isBlank(facts.statement.outcome)),
  'reader-text-required': (facts) => failsWhen(isBlank(facts.statement.readerText)),
  'kill-details-required': judgeKill,
  'nothing-to-read-later': judgeLaterRead,
  'passages-required': (facts) => failsWhen((facts.statement.passages ?? []).length === 0),
}

function failsWhen(isBroken: boolean): Verdict {
  return isBroken ? {} : PASSES
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

/** Instants are compared as moments, not as text: one may carry an offset. */
function isReached(at: string, now: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(now)) <= 0
}

/** A comment that is still open says what to change as well as a reason does. */
function hasOpenComment(facts: Facts): boolean {
  return facts.registered.some((result) => result.guard === 'open-comments' && !result.passed)
}

function judgeFourEyes(facts: Facts): Verdict {
  return failsWhen(facts.actorId !== null && facts.authors.includes(facts.actorId))
}

function judgeRights(facts: Facts): Verdict {
  if (facts.rightsProblems.length === 0) return PASSES
  return { what: facts.rightsProblems.map((problem) => problem.what) }
}

function judgeScheduleAgainstEmbargo(facts: Facts): Verdict {
  const { schedule } = facts.statement
  if (facts.embargo === null || schedule === undefined) return PASSES
  return isReached(facts.embargo.at, schedule.at) ? PASSES : { ...facts.embargo }
}

function judgeScheduleAgainstNow(facts: Facts): Verdict {
  const { schedule } = facts.statement
  if (schedule === undefined) return {}
  return isReached(schedule.at, facts.now) ? { ...schedule } : PASSES
}

/** Also refuses before the time: a clock that was set back must not release early. */
function judgeMissed(facts: Facts): Verdict {
  if (facts.scheduled === null) return {}
  const lateMs = Date.parse(facts.now) - Date.parse(facts.scheduled.at)
  return lateMs >= 0 && lateMs <= SCHEDULE_GRACE_MS ? PASSES : { ...facts.scheduled }
}

function judgeReaderNote(facts: Facts): Verdict {
  const note = facts.statement.readerNote
  return failsWhen(note === undefined || isBlank(note.wasWrong) || isBlank(note.isRight) || isBlank(note.place))
}

function judgeKill(facts: Facts): Verdict {
  const { kill } = facts.statement
  return failsWhen(kill === undefined || isBlank(kill.notice) || kill.places.every(isBlank))
}

function judgeLaterRead(facts: Facts): Verdict {
  return failsWhen(facts.waitsForLaterRead === null || facts.waitsForLaterRead === facts.actorId)
}
