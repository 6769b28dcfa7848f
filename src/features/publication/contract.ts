import * as v from 'valibot'
import type { Instant, TimeZone } from '#lib/clock.ts'
import type { EventId, OutletId, PersonId, StoryId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import { FAULT_ORIGINS, KILL_CLASSES, type Cause } from '#domain/publication/causes.ts'
import type { ZonedInstant } from '#domain/publication/facts.ts'
import type { GuardResult, Refusal } from '#domain/publication/guards.ts'
import { PUBLICATION_ACTIONS, type PublicationState } from '#domain/publication/publication-machine.ts'
import { REVIEW_ACTIONS, type ReviewState } from '#domain/publication/review-machine.ts'
import type { Role } from '#domain/publication/roles.ts'
import { isTimeZone } from '#domain/publication/wall-time.ts'
import { STORY_ACTIONS } from '#domain/publication/story-acts.ts'
import { command, defineContract, query, task } from '#rpc/contract.ts'
import { outletId, storyId } from '#rpc/id-schemas.ts'

const ACTION_NAMES = [...REVIEW_ACTIONS, ...PUBLICATION_ACTIONS, ...STORY_ACTIONS] as const
export type ActionName = (typeof ACTION_NAMES)[number]

const words = v.pipe(v.string(), v.maxLength(5000), v.trim())
/** With any offset; brought to UTC, because instants are compared and sorted as text. */
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((at): Instant => new Date(at).toISOString()),
)
const zoned = v.object({ at: instant, zone: v.pipe(v.string(), v.check(isTimeZone)) })

/** What a person states with an act, from the window or a file. */
export const actStatement = v.object({
  reason: v.exactOptional(words),
  readerNote: v.exactOptional(v.object({ wasWrong: words, isRight: words, place: words })),
  outcome: v.exactOptional(words),
  readerText: v.exactOptional(words),
  kill: v.exactOptional(
    v.object({
      class: v.picklist(KILL_CLASSES),
      notice: words,
      places: v.pipe(v.array(words), v.maxLength(200), v.readonly()),
    }),
  ),
  live: v.exactOptional(v.object({ address: words, at: instant })),
  schedule: v.exactOptional(zoned),
  embargo: v.exactOptional(v.nullable(zoned)),
  passages: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1000), v.readonly())),
  madeWhere: v.exactOptional(v.picklist(FAULT_ORIGINS)),
  foundBy: v.exactOptional(words),
})

/** Review, publication and the record of stories. */
export const publication = defineContract('publication', {
  /** Where a story stands and what can be done next; null when there is no such story. */
  standing: query(v.object({ storyId })).returns<StoryStanding | null>(),

  /** Has everything done that the rules ask about before this act: the checks read the saved text in full. */
  prepare: task(v.object({ storyId, action: v.picklist(ACTION_NAMES) })).returns<null>(),

  /** Every act but the exports, which belong to the feature that writes final copy. Prepares it first. */
  act: task(
    v.object({
      storyId,
      action: v.picklist(ACTION_NAMES),
      /** The desk's first outlet when absent; only acts of publication ask. */
      outletId: v.exactOptional(outletId),
      statement: v.exactOptional(actStatement),
    }),
  ).returns<Result<ActAnswer, Refusal>>(),

  /** The story's part of the record, newest first. */
  record: query(v.object({ storyId })).returns<readonly RecordLine[]>(),

  /** Reads the whole record; answers a sentence for each row that is not as it was written. */
  verifyRecord: query(v.null()).returns<readonly string[]>(),

  /** Open tasks of the desk, or of one story, the most pressing first. */
  tasks: query(v.object({ storyId: v.nullable(storyId) })).returns<readonly TaskLine[]>(),

  /** Settles a task that no act settles by itself. */
  settleTask: command(v.object({ id: v.string(), outcome: words })).returns<Result<null, 'no-task' | 'no-person'>>(),
})

export interface ActAnswer {
  readonly eventId: EventId
  readonly from: string
  readonly to: string
  /** To be sent to those who got the story; empty when the act calls for none. */
  readonly notice: string
}

export interface StoryStanding {
  readonly storyId: StoryId
  readonly number: number
  readonly headline: string
  readonly review: ReviewState
  readonly deskZone: TimeZone
  readonly now: Instant
  /** Null until somebody has picked themselves. */
  readonly person: { readonly id: PersonId; readonly name: string; readonly roles: readonly Role[] } | null
  readonly holdReason: string | null
  readonly embargo: ZonedInstant | null
  readonly approval: StandingApproval | null
  readonly outlets: readonly OutletStanding[]
  readonly acts: readonly NextAct[]
  /** Passages of a corrected fact that wait to be acknowledged. */
  readonly factPassages: readonly FactPassageLine[]
  /** Findings that stand in the text because somebody gave a reason. */
  readonly waivers: readonly StandingWaiverLine[]
}

export interface StandingWaiverLine {
  readonly what: { readonly en: string; readonly sv: string }
  /** The words that it is about; empty where something is missing. */
  readonly words: string
  readonly reason: string
  readonly personName: string
  readonly at: Instant
}

export interface StandingApproval {
  readonly personName: string
  readonly at: Instant
  readonly isAlone: boolean
  /** Null while nobody else has read a single-person release. */
  readonly laterReadBy: string | null
  /** False when the text was changed since: then it is not approved any more. */
  readonly coversText: boolean
}

export interface OutletStanding {
  readonly outletId: OutletId
  readonly name: string
  readonly zone: TimeZone
  readonly language: string
  readonly state: PublicationState
  readonly scheduled: ZonedInstant | null
  /** Since when a missed time waits for a person. */
  readonly missedAt: Instant | null
  readonly address: string
  readonly liveAt: Instant | null
  /** Why it went out once more, read from the record, newest last. */
  readonly badges: readonly Cause[]
}

/** One listed step from where the story stands, with everything that speaks against it now. */
export interface NextAct {
  readonly action: ActionName
  /** Set for acts of publication. */
  readonly outletId: OutletId | null
  readonly cause: Cause | null
  readonly isAllowed: boolean
  /** Null when it is allowed; what a person will state in a form is not counted as missing. */
  readonly refusal: Refusal | null
}

export interface FactPassageLine {
  readonly key: string
  readonly sourceTitle: string
  readonly before: string
  readonly after: string
}

export interface RecordLine {
  readonly sequence: number
  readonly at: Instant
  readonly personName: string
  readonly role: Role | 'system' | null
  readonly means: 'window' | 'command_line' | 'system'
  readonly action: string
  readonly outletName: string | null
  readonly from: string | null
  readonly to: string | null
  readonly cause: string | null
  readonly reason: string
  readonly textHash: string | null
  readonly guards: readonly GuardResult[]
  /** Words of the copy that the act is about. */
  readonly words: string
  readonly notice: string
  readonly isErased: boolean
}

export interface TaskLine {
  readonly id: string
  readonly storyId: StoryId
  readonly storyNumber: number
  readonly headline: string
  readonly kind: 'update' | 'correction' | 'hold' | 'later_read' | 'missed_schedule'
  /** The title of the source or the name of the outlet. */
  readonly title: string
  readonly dueAt: Instant | null
  /** Whether it was due before it was asked for. */
  readonly isLate: boolean
  /** The desk's own clock, on which the time is shown. */
  readonly zone: TimeZone
  readonly createdAt: Instant
}
