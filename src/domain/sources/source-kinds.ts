/** What a source is; the table's own check lists the same. */
export const SOURCE_KINDS = [
  'wire',
  'page',
  'document',
  'interview',
  'press_release',
  'social_post',
  'own_observation',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** How far what it says can be trusted, in the desk's judgement. */
export const RELIABILITIES = ['unrated', 'confirmed', 'reliable', 'unconfirmed', 'doubtful'] as const
export type Reliability = (typeof RELIABILITIES)[number]
