import type { LanguageTag } from '#domain/document/document.ts'

/** What to put in place of the last `remove` characters before the caret, after the typed character has gone in. */
export interface TypedReplacement {
  /** UTF-16 length counted back from the caret, the typed character included. */
  readonly remove: number
  readonly insert: string
}

/** Text before the caret that the rules look at, in UTF-16 code units. */
export const TYPOGRAPHY_REACH = 24

interface Rule {
  /** The last character typed must be one of these for the rule to be tried. */
  readonly typed: string | RegExp
  readonly languages?: readonly string[]
  /** Matched against the text before the caret with the typed character at its end. */
  readonly pattern: RegExp
  readonly insert: string | ((match: RegExpExecArray) => string)
}

const NBSP = '\u00a0'
/** An opening mark stands at the start, after a space, a bracket, a dash or another opening mark. */
const OPENS = String.raw`(?<=^|[\s(\[{–—/“‘\u00a0])`

const UNITS = '(?:%|‰|°C|°F|km|m|cm|mm|mil|kg|g|hg|mg|ha|l|dl|cl|ml|kW|MW|GW|TWh|GWh|MWh|kWh|kr|mkr|mdkr|dB|MB|GB|TB)'

/**
 * English: New Hart's Rules 4.6 and 9.2 (marks, apostrophe, en rule spaced); Swedish: Svenska skrivregler 2017,
 * ch. 11 (” and ’ on both sides), 12 (no-break space in numbers and before units). The first rule that matches wins.
 */
const RULES: readonly Rule[] = [
  { typed: '"', languages: ['sv'], pattern: /"$/u, insert: '”' },
  { typed: "'", languages: ['sv'], pattern: /'$/u, insert: '’' },
  { typed: '"', languages: ['en'], pattern: new RegExp(String.raw`${OPENS}"$`, 'u'), insert: '“' },
  { typed: '"', languages: ['en'], pattern: /"$/u, insert: '”' },
  { typed: "'", languages: ['en'], pattern: new RegExp(String.raw`${OPENS}'$`, 'u'), insert: '‘' },
  { typed: "'", languages: ['en'], pattern: /'$/u, insert: '’' },
  // ’90s: what opened before a digit was an apostrophe.
  { typed: /\d/u, languages: ['en'], pattern: /(?<=^|[\s(–—])‘(\d)$/u, insert: (match) => `’${match[1] ?? ''}` },
  { typed: '-', pattern: /--$/u, insert: '–' },
  { typed: '-', pattern: /–-$/u, insert: '—' },
  { typed: '.', pattern: /\.\.\.$/u, insert: '…' },
  // A dash at the start of a block is the Swedish sign of speech.
  { typed: ' ', languages: ['sv'], pattern: /^- $/u, insert: '– ' },
  { typed: ' ', pattern: /(?<=\S )- $/u, insert: '– ' },
  // 1999–2001, pp. 12–14: an en rule between figures (New Hart's Rules 4.11.1, Svenska skrivregler 11.2), once it is sure that no
  // second hyphen follows, as in a date, and no nought begins them, as in a telephone number. An address has no space before it.
  {
    typed: /[\s.,;:!?)]/u,
    pattern: /(?<=^|[\s([“‘”’—])(?!\d{3}-\d{4}\D)([1-9]\d{0,3})-([1-9]\d{0,3})([\s.,;:!?)])$/u,
    insert: (match) => `${match[1] ?? ''}–${match[2] ?? ''}${match[3] ?? ''}`,
  },
  // 10 000: the third digit after a space makes it a grouped number.
  {
    typed: /\d/u,
    languages: ['sv'],
    pattern: /(?<=(?:^|[^\d\u00a0])\d{1,3}(?:\u00a0\d{3})*) (\d{3})$/u,
    insert: (match) => `${NBSP}${match[1] ?? ''}`,
  },
  {
    typed: /[\s.,;:!?)]/u,
    pattern: new RegExp(String.raw`(?<=\d) (${UNITS})([\s.,;:!?)])$`, 'u'),
    insert: (match) => `${NBSP}${match[1] ?? ''}${match[2] ?? ''}`,
  },
  // J. K. Rowling: initials stay together and with the name.
  {
    typed: /\p{Lu}/u,
    pattern: /(?<=(?:^|[\s(“”]|\.\u00a0)\p{Lu}\.) (\p{Lu})$/u,
    insert: (match) => `${NBSP}${match[1] ?? ''}`,
  },
]

/**
 * What the writer meant by the character just typed, in the language of the copy; null when it stands as typed.
 *
 * @example
 * replaceTyped('He said "', 'en-GB') // { remove: 1, insert: '“' }
 */
export function replaceTyped(before: string, language: LanguageTag): TypedReplacement | null {
  const typed = [...before].at(-1)
  if (typed === undefined) return null
  const base = language.toLowerCase().split('-')[0] ?? ''
  for (const rule of RULES) {
    if (rule.languages !== undefined && !rule.languages.includes(base)) continue
    if (typeof rule.typed === 'string' ? rule.typed !== typed : !rule.typed.test(typed)) continue
    const match = rule.pattern.exec(before)
    if (match === null) continue
    return { remove: match[0].length, insert: typeof rule.insert === 'string' ? rule.insert : rule.insert(match) }
  }
  return null
}

/** Straight marks of a whole text in the language's marks, as if it had been typed. */
export function setTypography(text: string, language: LanguageTag): string {
  let set = ''
  for (const character of text) {
    set += character
    const replacement = replaceTyped(set.slice(-TYPOGRAPHY_REACH), language)
    if (replacement !== null) set = set.slice(0, -replacement.remove) + replacement.insert
  }
  return set
}
