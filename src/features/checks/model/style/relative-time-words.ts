import type { TextRange } from '#lib/text-range.ts'

const TIME_WORDS =
  /(?<![\p{L}\p{N}’'-])(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening|week|month)|(?:last|next) (?:week|month))(?![\p{L}\p{N}-])/giu
const REACH = 40
/** More in one paragraph tell nobody anything. */
const MOST = 200

/** What a reader can date only who knows the day of the text. */
export function findTimeWords(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(TIME_WORDS).take(MOST))
    .filter((match) => isTime(match[0], text.slice(Math.max(0, match.index - REACH), match.index), after(text, match)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function after(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length
  return text.slice(end, end + REACH)
}

function isTime(words: string, before: string, next: string): boolean {
  return !isName(words, before) && !isNoDay(words.toLowerCase(), before, next)
}

/** `Today` amid a sentence is a programme, a newspaper or a song. */
function isName(words: string, before: string): boolean {
  return /^\p{Lu}/u.test(words) && /[\p{L}\p{N},’')] $/u.test(before)
}

/** `the last week of the war`, `her last night`: the last of something, on no particular day. */
const NOT_OURS =
  /(?:^|[^\p{L}])(?:the|its|his|her|their|our|my|your|every|each|a|one|very|[\p{L}]+['’]s?|first and|second|third) $/iu
const LAST_OF = /^ (?:of|in (?:office|power))(?!\p{L})/u
/** What belongs to our time rather than to one day: `today's children`, `tomorrow's leaders`. */
const OF_OUR_TIME =
  /^['’]s (?:\p{Ll}+ ){0,2}?(?:children|kids|youth|youngsters|teenagers|adults|parents|pupils|students|graduates|generations?|people|men|women|society|societies|world|europe|sweden|economy|labour|market|technology|technologies|standards?|money|prices|values?|terms|levels?|rates?|norms|farmers|consumers|readers|viewers|audiences?|politicians|journalists|researchers|leaders|champions|stars|cities|schools|homes|houses|cars|phones|computers|language|rules|legislation|laws|system|systems|climate|needs|workforce|workers|companies|newspapers|media|families|energy|culture|life|lives|way|problems|challenges|solutions|hospitals|jobs|food|fashion)(?!\p{L})/iu
const SAYINGS_BEFORE =
  /(?:here|like there (?:is|was|were) no|as if there (?:is|was|were) no|as though there (?:is|was|were) no|better|brighter|born|not (?:only|just) for|just|hope of a) $/iu
const OF_TODAY =
  /(?:\p{L}{4,}s|youth|sweden|europe|society|world|generation|language|people|music|russia|china|city|stockholm) of $/iu

function isNoDay(words: string, before: string, next: string): boolean {
  if (/^(?:last|next) /u.test(words)) {
    // `by late last night` has no article; `over the next week` counts from any day of a story that is being told.
    return NOT_OURS.test(before) || LAST_OF.test(next)
  }
  if (OF_OUR_TIME.test(next)) return true
  if (words === 'tomorrow')
    return SAYINGS_BEFORE.test(before) || OF_TODAY.test(before) || /^,? (?:today|gone)/u.test(next)
  if (words === 'yesterday') return /(?:born|only|of) $/iu.test(before) && !/only yesterday/iu.test(before)
  return words === 'today' && (OF_TODAY.test(before) || /here $/u.test(before))
}

const MONTH = String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)`
const WEEKDAY = /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\p{L})/iu
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?!\p{L})|(?<!\p{L})${MONTH} \d{1,2}(?:st|nd|rd|th)?(?![\p{N}:])|(?<!\p{N})\d{4}-\d\d-\d\d(?!\p{N})|(?<![\p{N}/.])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\p{N}/])`,
  'iu',
)
const DAY_OF_ITS_OWN =
  /(?<!\p{L})(?:christmas|boxing|new year['’]s|midsummer(?:['’]s)?|easter|ascension|may|national|independence|whit|all saints['’]|walpurgis|epiphany|maundy|shrove|ash|st\.? lucia['’]?s?|lucia|valentine['’]s|halloween|twelfth|walpurgis)(?: (?:day|eve|night))(?!\p{L})/iu

/** Whether a paragraph names a weekday or a date. */
export function namesDay(text: string): boolean {
  return WEEKDAY.test(text) || DATE.test(text) || DAY_OF_ITS_OWN.test(text)
}
