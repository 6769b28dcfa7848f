/** What a check can find, in the words of the desk; the order is that of the settings and of reports. */
export const CHECK_IDS = [
  'number-mismatch',
  'date-time-mismatch',
  'currency-unit',
  'name-consistency',
  'quote-marks',
  'quote-speaker',
  'quote-count',
  'omission',
  'unsourced-addition',
  'negation-flip',
  'untranslated-swedish',
  'false-friend',
  'compound-mistranslation',
  'institution-name',
  'furniture',
  'duplicate-word',
  'double-space',
  'final-punctuation',
  'truncated-sentence',
  'stripped-link',
  'headline-form',
  'lead-length',
  'missing-media-text',
  'alt-equals-headline',
  'missing-tags',
  'embargo',
  'missing-source',
  'byline-format',
  'byline-garbled',
  'relative-time',
  'legal-risk',
  'wording-advice',
  'spelling-variety',
  'style-numbers',
  'percent-style',
  'acronym-unexpanded',
  'repeated-paragraph',
  'spelling',
] as const

export type CheckId = (typeof CHECK_IDS)[number]

const KNOWN: ReadonlySet<string> = new Set(CHECK_IDS)

export function isCheckId(value: string): value is CheckId {
  return KNOWN.has(value)
}

/** `error` must not be published, `warning` must be looked at, `advice` is offered. */
export const SEVERITIES = ['error', 'warning', 'advice'] as const

export type Severity = (typeof SEVERITIES)[number]

/** Groups for marks, the panel and the settings. */
export const CHECK_GROUPS = ['facts', 'speech', 'content', 'words', 'form', 'particulars', 'style'] as const

export type CheckGroup = (typeof CHECK_GROUPS)[number]
