import type { Document } from '#domain/document/document.ts'
import type { DocumentChange } from '#domain/document/change.ts'
import type { LexiconLanguage } from '../model/check-context.ts'
import type { CheckId } from '../model/check-ids.ts'
import type { StoryFrame } from '../model/document-story.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Severities } from '../model/run-checks.ts'
import type { LedgerQuote } from '../model/speech/quote-ledger.ts'
import type { CheckFinding, CheckPlace } from '../contract.ts'

/** Everything but the text that a reading needs; sent again when something of it changed. */
export interface ReadingFrame {
  readonly story: StoryFrame
  readonly style: HouseStyle
  readonly severities: Severities
}

export type SentText =
  | { readonly kind: 'whole'; readonly document: Document }
  | { readonly kind: 'change'; readonly follows: number; readonly change: DocumentChange }

export interface ReadJob {
  readonly type: 'read'
  readonly reading: string
  readonly revision: number
  readonly text: SentText
  /** Null when it is the one sent before. */
  readonly frame: ReadingFrame | null
  /** Switched off for this text because they did not end. */
  readonly without: readonly CheckId[]
  readonly step: 'live' | 'full'
}

export interface SuggestJob {
  readonly type: 'suggest'
  readonly language: LexiconLanguage
  readonly word: string
}

export interface ForgetJob {
  readonly type: 'forget'
  readonly reading: string
}

/** Lists the direct quotes of a text. */
export interface QuotesJob {
  readonly type: 'quotes'
  readonly document: Document
  readonly frame: ReadingFrame
}

/** A quote as the thread answers it: places of the source are those of the desk's own text. */
export interface FoundQuote extends Omit<LedgerQuote, 'original'> {
  readonly original: (CheckPlace & { readonly words: string; readonly language: string }) | null
}

export type ThreadJob = ReadJob | SuggestJob | ForgetJob | QuotesJob

export interface CheckFailure {
  readonly check: CheckId
  readonly error: string
}

export type ReadOutcome =
  | { readonly kind: 'text_wanted' }
  | {
      readonly kind: 'read'
      readonly findings: readonly CheckFinding[]
      readonly hasSource: boolean
      readonly failures: readonly CheckFailure[]
      /** Milliseconds by check, of this step alone. */
      readonly times: Readonly<Partial<Record<CheckId, number>>>
    }

export interface ThreadRequest {
  readonly id: number
  readonly job: ThreadJob
}

export type ThreadReply =
  | { readonly id: number; readonly outcome: ReadOutcome | readonly string[] | readonly FoundQuote[] | null }
  | { readonly id: number; readonly problem: string }

/** What the thread is given when it starts. */
export interface ThreadSetting {
  /** The program's tables first, the desk's own after them. */
  readonly languageFolders: readonly string[]
  readonly watch: SharedArrayBuffer
}
