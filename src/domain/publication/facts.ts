import type { Instant, TimeZone } from '#lib/clock.ts'
import type { PersonId } from '#lib/ids.ts'
import type { FaultOrigin, KillClass, ReaderNote } from './causes.ts'
import type { GuardResult } from './guards.ts'
import type { PublicationState } from './publication-machine.ts'

/** What the person states with an act. Texts are trimmed; absent means not stated. */
export interface Statement {
  readonly reason?: string
  readonly readerNote?: ReaderNote
  /** What came of a hold. */
  readonly outcome?: string
  /** What readers are told in place of a withdrawn story. */
  readonly readerText?: string
  readonly kill?: { readonly class: KillClass; readonly notice: string; readonly places: readonly string[] }
  readonly live?: { readonly address: string; readonly at: Instant }
  readonly schedule?: ZonedInstant
  /** Null lifts it. */
  readonly embargo?: ZonedInstant | null
  /** Passages of a corrected fact that have been settled, by key. */
  readonly passages?: readonly string[]
  /** Where the fault was made and who found it: for the figures of the desk, not for readers. */
  readonly madeWhere?: FaultOrigin
  readonly foundBy?: string
}

export interface ZonedInstant {
  readonly at: Instant
  readonly zone: TimeZone
}

export interface RightsProblem {
  /** The name of the source or the caption of the picture. */
  readonly what: string
  readonly expiredAt: Instant
}

/** Everything a guard may look at: gathered first, judged after. */
export interface Facts {
  readonly now: Instant
  readonly actorId: PersonId | null
  /** Whether the story is the actor's own: made by or assigned to them. */
  readonly isOwn: boolean
  readonly textHash: string
  readonly hasHeadline: boolean
  /** Whether anything but pictures stands below headline and lead. */
  readonly hasBody: boolean
  /** Who wrote this text since the last approval by somebody else than its writer. */
  readonly authors: readonly PersonId[]
  /** The text that stands approved; null when none does. */
  readonly approvedHash: string | null
  /** The text that went out to this outlet last. */
  readonly lastOutHash: string | null
  /** What changed since then in numbers, names, negations or quoted words; null when nothing went out yet or nothing is approved. */
  readonly changedMeaning: readonly string[] | null
  readonly holdReason: string | null
  readonly embargo: ZonedInstant | null
  readonly rightsProblems: readonly RightsProblem[]
  /** Passages that a corrected fact touches and nobody has acknowledged. */
  readonly openFactPassages: number
  /** The story's standing at each outlet. */
  readonly publications: readonly PublicationState[]
  /** The time that stands for a scheduled story at this outlet. */
  readonly scheduled: ZonedInstant | null
  readonly isSourceStored: boolean
  /** The person who approved alone and whose release waits to be read by another; null when none does. */
  readonly waitsForLaterRead: PersonId | null
  readonly statement: Statement
  readonly registered: readonly GuardResult[]
}
