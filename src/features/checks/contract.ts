import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { TextRange } from '#lib/text-range.ts'
import type { Result } from '#lib/result.ts'
import { command, defineContract, query, task } from '#rpc/contract.ts'
import { storyId } from '#rpc/id-schemas.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const reading = v.pipe(v.string(), v.maxLength(64))
const subject = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u))
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(80))

/** What the window asks of the desk checks. They read and change nothing, so they answer on a desk that cannot be written, too. */
export const checks = defineContract('checks', {
  /**
   * Checks the text of an open story as it stands in the editor. `text` is the whole document when `follows` is null and
   * otherwise the change that leads on from the text sent as that revision. `reading` names this telling and nothing else.
   */
  read: query(
    v.object({
      storyId,
      reading,
      revision: count,
      follows: v.nullable(count),
      /** Parsed as a document or a change by the handler. */
      text: v.unknown(),
      step: v.picklist(['live', 'full']),
    }),
  ).returns<ChecksAnswer>(),

  /** Ends a reading: what was kept for it is forgotten. */
  close: query(v.object({ reading })).returns<null>(),

  /** Checks a story as it is saved, every check in full: before it is handed over, and for whoever reports on it. */
  story: query(v.object({ storyId })).returns<ChecksAnswer>(),

  /** What stands let in a story, oldest first. */
  waivers: query(v.object({ storyId })).returns<readonly WaiverLine[]>(),

  /** Lets a finding of the saved text stand, with a reason. */
  waive: task(v.object({ storyId, subject, reason: v.pipe(v.string(), v.trim(), v.maxLength(2000)) })).returns<
    Result<null, WaiveProblem>
  >(),

  takeBackWaiver: command(v.object({ storyId, id: v.pipe(v.string(), v.maxLength(64)) })).returns<
    Result<null, 'not-found' | 'no-person'>
  >(),

  /** Changes whenever anything but the text changed that findings depend on: the source, the passages, the house style. */
  frame: query(v.object({ storyId })).returns<string>(),

  /** What a misspelt word may have been meant to be, likeliest first. */
  suggest: query(v.object({ storyId, language: v.pipe(v.string(), v.maxLength(35)), word })).returns<
    readonly string[]
  >(),

  /** Takes a word into the desk's own list: it is spelt right from now on, in every story. */
  addWord: command(v.object({ word })).returns<null>(),
})

export type ChecksAnswer =
  | ChecksReading
  /** The text that the change leads on from is gone (the reader was started anew): send the whole text. */
  | { readonly kind: 'text_wanted' }
  /** The text cannot be read in reasonable time; nothing of it is checked. */
  | { readonly kind: 'too_large' }

export interface ChecksReading {
  readonly kind: 'read'
  readonly revision: number
  readonly step: 'live' | 'full'
  /** In reading order. */
  readonly findings: readonly CheckFinding[]
  /** Whether there was a source to compare with. */
  readonly hasSource: boolean
  readonly stopped: readonly StoppedCheck[]
}

/** Why a finding was not let stand. `not-found`: the saved text does not have it any more. */
export type WaiveProblem = 'no-person' | 'reason-required' | 'not-found'

/** A finding that somebody let stand. */
export interface WaiverLine {
  readonly id: string
  readonly check: string
  readonly subject: string
  readonly words: string
  readonly message: CheckFinding['message']
  readonly reason: string
  readonly personName: string
  readonly at: Instant
  /** False when what it was given for is not in the text any more, as that was last read in full. */
  readonly isInForce: boolean
}

/** A check that found nothing because it could not go on: switched off for this text. */
export interface StoppedCheck {
  readonly check: string
  readonly why: 'took_too_long' | 'failed'
}

/** A place in a part of a text: the id of a paragraph, item or cell, `headline`, `lead`, `tags`, `<picture>.caption` … */
export interface CheckPlace extends TextRange {
  readonly key: string
}

export interface CheckFinding {
  readonly check: string
  readonly group: string
  readonly severity: 'error' | 'warning' | 'advice'
  /** What a waiver of it is bound to: the same for the same fault in the same sentence, wherever that stands. */
  readonly subject: string
  /** An empty range is where something is missing. */
  readonly place: CheckPlace
  /** The passage of the source that it is about, and how it begins. */
  readonly source?: CheckPlace & { readonly words: string }
  /** Words are found by code, in the language of the interface. */
  readonly message: { readonly code: string; readonly values: Readonly<Record<string, string | number>> }
  /** What to put where, when that is safe without reading on. */
  readonly mend?: CheckPlace & { readonly text: string }
}
