/** Code points, spaces included; the house style that every desk starts with. A limit warns, it never stops typing. */
export const FIELD_LIMITS = {
  headline: 70,
  slugline: 24,
  alt: 125,
} as const

/** Words. */
export const LEAD_WORD_LIMIT = 40
