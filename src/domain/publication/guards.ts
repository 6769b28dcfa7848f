import type { TextRange } from '#lib/text-range.ts'

/** Guards that are computed here from the facts of the story. */
const CORE_GUARDS = [
  'source-stored',
  'headline-and-body',
  'reason-required',
  'four-eyes',
  'hold-flag',
  'source-fact-corrected',
  'text-is-out',
  'text-not-approved',
  'text-changed-since-approval',
  'embargo',
  'rights',
  'schedule-before-embargo',
  'schedule-in-past',
  'schedule-missed',
  'live-address-required',
  'reader-note-required',
  'fix-changes-meaning',
  'retransmission-changes-text',
  'outcome-required',
  'reader-text-required',
  'kill-details-required',
  'nothing-to-read-later',
  'passages-required',
] as const

/** Guards that belong to a feature and are registered by it; a feature that is not there neither passes nor blocks. */
export const REGISTERED_GUARDS = [
  'open-passages',
  'checks-have-run',
  'blocking-checks',
  'warnings-without-waiver',
  'open-suggestions',
  'open-comments',
  'export-verified',
] as const

export type CoreGuard = (typeof CORE_GUARDS)[number]
export type RegisteredGuard = (typeof REGISTERED_GUARDS)[number]
/** A guard's name is the name of the rule that a refusal gives. */
export type Guard = CoreGuard | RegisteredGuard

/** Where a blocker can be seen and mended: a place in the copy, or a command of the guard's own feature that leads there. */
export type GuardPlace =
  | ({ readonly kind: 'copy'; readonly blockId: string } & TextRange)
  | { readonly kind: 'command'; readonly command: string }

/** The figures and names that a sentence about the guard is made of. Never private notes or contacts: it goes into the record. */
export type GuardDetail = Readonly<Record<string, string | number | readonly string[]>>

export interface GuardResult {
  readonly guard: Guard
  readonly passed: boolean
  readonly why: GuardDetail
  readonly places?: readonly GuardPlace[]
}

/** What else can refuse an act. */
export type Rule =
  | Guard
  | 'not-listed'
  | 'role'
  | 'cause-required'
  | 'cause-not-listed'
  | 'no-person'
  | 'no-story'
  | 'no-outlet'
  | 'unknown-action'

export interface Refusal {
  /** The rule that refuses; the first when several do. */
  readonly rule: Rule
  readonly why: GuardDetail
  /** All guards that were looked at, those that passed too. */
  readonly guards: readonly GuardResult[]
}

export function refuse(rule: Rule, why: GuardDetail = {}, guards: readonly GuardResult[] = []): Refusal {
  return { rule, why, guards }
}
