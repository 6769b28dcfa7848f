import type { CheckContext } from '../check-context.ts'
import type { PartReading } from '../part-reading.ts'
import type { Acronym } from './acronyms.ts'
import { knownAcronyms } from './acronym-names.ts'

const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/u
const CURRENCIES: ReadonlySet<string> = new Set('EUR USD GBP NOK DKK CHF JPY CNY RUB PLN ISK CAD AUD'.split(' '))
const REACH = 40

/** What is no abbreviation, or one that needs no explanation here. */
export function isFreeAcronym(part: PartReading, acronym: Acronym, context: CheckContext): boolean {
  const { style, data } = context
  const { text } = acronym
  const known = knownAcronyms(data)
  if (style.freeAbbreviations.includes(text) || known.free.has(text) || CURRENCIES.has(text)) return true
  if ((part.field === 'headline' || part.field === 'lead') && style.freeInHeadlines.includes(text)) return true
  if (isRoman(part.text, acronym) || isAffiliation(part.text, acronym)) return true
  return !known.names.has(text) && isNoAbbreviation(part.text, acronym, context)
}

/** `Part II`, `Karl XII`, `Pope Pius IX`. */
function isRoman(text: string, acronym: Acronym): boolean {
  return ROMAN.test(acronym.text) && /\p{L} $/u.test(text.slice(0, acronym.start).slice(-2))
}

/** `Siv Ask (KD)`: the party of somebody. */
function isAffiliation(text: string, { start, end }: Acronym): boolean {
  return (
    text.charAt(start - 1) === '(' &&
    text.charAt(end) === ')' &&
    /\p{Lu}[\p{L}’'-]+ $/u.test(text.slice(Math.max(0, start - REACH), start - 1))
  )
}

/** What introduces a name that happens to be written in capitals. */
const INTRODUCED =
  /(?:company|firm|group|chain|manufacturer|maker|developer|retailer|brand|band|club|team|duo|newspaper|magazine|broadcaster|channel|station|film|series|game|app|software|code|ship|vessel|ferry|boat|yacht|model|car|bank|startup|start-up|store|supermarket|airline|carrier|label|rapper|artist|singer|group|grade|type|named|called|size|blood type|word|letters|marked|reads|reading|spelling) (?:the )?["“‘']?$/iu
const NAME_BEFORE = /(?<word>\p{Lu}[\p{L}’'-]*\p{Ll}) $/u
const OPENING_BEFORE = /^$|[.!?:]["”]? $/u
const NAME_AFTER = /^ (?:\p{Lu}\p{Ll}|AB|Inc|Ltd|Group)/u
const MARKED_BEFORE = /["“‘]$/u

/** Of abbreviations that no table knows: a name in capitals, part of a name, an ordinary word that is shouted. */
function isNoAbbreviation(text: string, { text: letters, start, end }: Acronym, { lexicon }: CheckContext): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  if (INTRODUCED.test(before) || NAME_AFTER.test(after) || MARKED_BEFORE.test(before)) return true
  if (followsName(before, lexicon) || SHORT_WORDS.has(letters)) return true
  return lexicon !== null && letters.length > 2 && lexicon.has('en-GB', letters.toLowerCase())
}

const SHORT_WORDS: ReadonlySet<string> = new Set(
  'NO SO GO UP ON IN OF TO OR BY AT AM AN AS BE HE IF IS ME MY OH OK WE HA'.split(' '),
)

/** `Malmö FF`, `Gothenburg RC`; what opens a sentence is a name only when no dictionary has it. */
function followsName(before: string, lexicon: CheckContext['lexicon']): boolean {
  const match = NAME_BEFORE.exec(before)
  const word = match?.groups?.word ?? ''
  if (match === null || word === '') return false
  if (!OPENING_BEFORE.test(before.slice(0, match.index))) return true
  return lexicon !== null && !lexicon.has('en-GB', word.toLowerCase())
}
