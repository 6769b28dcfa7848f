import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { TextRange } from '#lib/text-range.ts'
import type { Result } from '#lib/result.ts'
import { command, defineContract, query, task } from '#rpc/contract.ts'
import { outletId, storyId } from '#rpc/id-schemas.ts'
import type { OutletId } from '#lib/ids.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const reading = v.pipe(v.string(), v.maxLength(64))
const profileId = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
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

  /** Every direct quote of the saved text, in reading order, with what is known of it. */
  quotes: query(v.object({ storyId })).returns<readonly QuoteLine[]>(),

  /** Says of a quote that it is verified, reported speech or still to be verified, and how it was said. */
  noteQuote: command(
    v.object({
      storyId,
      blockId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
      words: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
      state: v.picklist(['to_verify', 'verified', 'reported']),
      original: v.pipe(v.string(), v.trim(), v.maxLength(20_000)),
    }),
  ).returns<Result<null, 'no-person'>>(),

  /** The profiles, which outlet has which, the desk's own words, and what of its own tables cannot be used. */
  houseStyle: query(v.null()).returns<HouseStyleView>(),

  /** Changes a profile, or makes one when `id` is null; answers its id. Values that a setting does not take are left out. */
  saveProfile: command(
    v.object({
      id: v.nullable(profileId),
      name: v.pipe(v.string(), v.trim(), v.maxLength(120)),
      style: v.record(v.string(), v.unknown()),
      severities: v.record(v.string(), v.picklist(['error', 'warning', 'advice', 'off'])),
    }),
  ).returns<string>(),
  removeProfile: command(v.object({ id: profileId })).returns<null>(),
  setDefaultProfile: command(v.object({ id: profileId })).returns<null>(),
  /** Null: the default profile. */
  setOutletProfile: command(v.object({ outletId, profileId: v.nullable(profileId) })).returns<null>(),
  setOwnWords: command(v.object({ words: v.pipe(v.array(word), v.maxLength(20_000)) })).returns<null>(),

  /** Takes in a profile file as a new profile. Faults are told by line and column; the rest is used. */
  importProfile: task(
    v.object({ name: v.pipe(v.string(), v.maxLength(300)), text: v.pipe(v.string(), v.maxLength(4_000_000)) }),
  ).returns<ProfileImport>(),
  /** Writes a profile into a folder that the person picked; answers the path of the file. */
  exportProfile: task(v.object({ id: profileId, folder: v.pipe(v.string(), v.maxLength(4000)) })).returns<
    Result<string, 'no-profile' | 'not-granted' | 'not-written'>
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

/** A direct quote of the copy. */
export interface QuoteLine {
  readonly place: CheckPlace
  readonly words: string
  /** Empty where the copy names nobody. */
  readonly speaker: string
  /** The words of the source; null where it has none for this quote. */
  readonly original: (CheckPlace & { readonly words: string; readonly language: string }) | null
  /** The speaker is known to have spoken the copy's language: these words were translated there and back. */
  readonly isTranslatedBack: boolean
  readonly state: 'to_verify' | 'verified' | 'reported'
  /** As it was said, where somebody found it; empty otherwise. */
  readonly foundOriginal: string
  readonly personName: string
  readonly at: Instant | null
}

export interface HouseStyleView {
  readonly profiles: readonly ProfileView[]
  readonly outlets: readonly { readonly id: OutletId; readonly name: string; readonly profileId: string | null }[]
  /** Spelt right in every profile. */
  readonly ownWords: readonly string[]
  /** Lines of the desk's own tables that cannot be used. */
  readonly languageFaults: readonly LanguageFault[]
}

/** What each setting and check is, the model of the checks knows; here they go by name. */
export interface ProfileInput {
  readonly id: string | null
  readonly name: string
  readonly style: Readonly<Record<string, unknown>>
  readonly severities: Readonly<Record<string, 'error' | 'warning' | 'advice' | 'off'>>
}

export interface ProfileView extends ProfileInput {
  readonly id: string
  readonly isDefault: boolean
}

/** Something in a file that cannot be used. Line and column are counted from 1. */
export interface FileFault {
  readonly line: number
  readonly column: number
  readonly kind: string
  readonly text: string
}

export interface LanguageFault extends FileFault {
  readonly file: string
}

/** `id` is null when nothing in the file is a profile. */
export interface ProfileImport {
  readonly id: string | null
  readonly faults: readonly FileFault[]
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
