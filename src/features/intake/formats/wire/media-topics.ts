import SUBJECT_CODES from '#resources/vocab/subject-codes.json' with { type: 'json' }

const TABLE: ReadonlyMap<string, string> = new Map(Object.entries(SUBJECT_CODES))

const MEDIA_TOPIC = /^2\d{7}$/u
const SUBJECT_CODE = /^(?:0[1-9]|1[0-7])\d{6}$/u

/**
 * The code of the IPTC media topic that a code stands for: `04015000` → `20000337`. A subject code that the table does not have is
 * told by the nearest broader one that it has; null for what is no code of either vocabulary.
 */
export function mediaTopicOf(code: string): string | null {
  const digits = code.trim().replace(/^(?:medtop|subj):/u, '')
  if (MEDIA_TOPIC.test(digits)) return digits
  if (!SUBJECT_CODE.test(digits)) return null
  // Two digits for the subject, three for its matter, three for the detail (IPTC Subject Reference System).
  const broader = [digits, `${digits.slice(0, 5)}000`, `${digits.slice(0, 2)}000000`]
  return broader.map((one) => TABLE.get(one)).find((topic) => topic !== undefined) ?? null
}

/** Each topic once, in the order of the item. A code of another vocabulary is left as it was sent. */
export function mediaTopicsOf(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code) => code !== '').map((code) => mediaTopicOf(code) ?? code))]
}
