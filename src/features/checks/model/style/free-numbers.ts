import type { FoundNumber } from '#domain/language/number-types.ts'
import type { PartReading } from '../part-reading.ts'

/** How much of the text before and after a number is looked at. */
const BEFORE = 40
const AFTER = 24

interface Around {
  readonly before: string
  readonly after: string
}

function around(part: PartReading, number: FoundNumber): Around {
  return {
    before: part.text.slice(Math.max(0, number.core.start - BEFORE), number.core.start),
    after: part.text.slice(number.core.end, number.core.end + AFTER),
  }
}

/** Whether a small number may stand in figures: a measure, an age, a score, a ratio, the number of a thing. */
export function isFreeFigure(part: PartReading, number: FoundNumber): boolean {
  if (number.unit !== null && number.unit.dimension !== 'time') return true
  const given = around(part, number)
  if (given.before.trim() === '' && /^[.)]\s/u.test(given.after)) return true
  return isJoined(given) || isAge(given) || isRatio(given) || isNumberOfThing(given)
}

const JOINED_BEFORE = /(?:[\p{L}\p{N}_#§/\\=&@]|[\p{L}\p{N}][-–—.:,]|\d\s[–-]\s)$/u
const JOINED_AFTER = /^(?:[\p{L}_/\\=)°%]|[-–—:.,×]\d|[-–—]\p{Lu}|\s[–×x-]\s?\d)/u

/** Part of a name, a score, a range, a code: `G7`, `2–1`, `3D`, `(4)`. */
function isJoined({ before, after }: Around): boolean {
  return JOINED_BEFORE.test(before) || JOINED_AFTER.test(after)
}

const AGED = /\b(?:ages?|aged)\s(?:of\s|between\s|from\s)?(?:\d+(?:,\s|\sand\s|\sor\s|\sto\s|,\sand\s|\s?[–-]\s?))*$/u
const AFTER_NAME = /\p{Lu}[\p{L}'’-]*(?:\s\([^()]*\))?,\s$/u
/** `her daughter, 5, …` */
const APPOSED = /\p{L},\s$/u
const AFTER_BE = /\b(?:is|was|are|were|turn|turns|turned|turning|nearly|just|only)\s$/u
const END = /^\s?(?:[,.;:!?)–—"”]|and\b|or\b|$)/u
const OLD = /^(?:-| )(?:and-a-half-)?(?:years?|months?|weeks?|days?)(?:-| )olds?\b/u

function isAge({ before, after }: Around): boolean {
  if (OLD.test(after) || AGED.test(before)) return true
  if (APPOSED.test(before) && /^,/u.test(after)) return true
  return END.test(after) && (AFTER_NAME.test(before) || (AFTER_BE.test(before) && !after.startsWith(' ')))
}

const RATIO_BEFORE =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s(?:in|out of|of|to|from|for|against|by)\s(?:the\s|every\s)?$/iu
const RATIO_AFTER =
  /^\s(?:in|out of|to|against)\s(?:every\s)?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b/u
const VOTES_BEFORE = /\d\s(?:votes?|points?|goals?)\s(?:to|against)\s$/u
const VOTES = /^\s(?:votes?|points?|goals?)\s(?:to|against)\b/u

function isRatio({ before, after }: Around): boolean {
  return RATIO_BEFORE.test(before) || VOTES_BEFORE.test(before) || RATIO_AFTER.test(after) || VOTES.test(after)
}

const THINGS =
  'article|section|chapter|paragraph|platform|track|gate|floor|level|storey|room|flat|apartment|page|line|route|road|highway|bus|tram|train|flight|number|no|nos|group|class|year|grade|phase|stage|step|part|round|lot|unit|reactor|block|building|house|hall|terminal|pier|berth|dock|channel|zone|area|district|division|category|type|tier|lane|junction|exit|hole|lap|leg|heat|set|game|match|day|week|month|season|episode|series|volume|act|scene|item|point|question|option|appendix|annex|figure|table|rule|clause|schedule|protocol|resolution|bill|form|schedule|version|model|size|formula|place|position|ward|pillar|goal|target|band|quay|slip|shaft|well|pump|turbine|engine|plan|pot|seat|row|box|file|exhibit|suspect|victim|patient|witness|player|car|boat|ship|camp|sector|degree|tooth|decimal|square|peg|stop|station'
const THING = new RegExp(`\\b(?:${THINGS})s?\\.?\\s(?:\\d+(?:,\\s|\\sand\\s|\\sor\\s|\\sto\\s|\\s?[–-]\\s?))*$`, 'iu')
const NAMED = /(?:^|\s)\p{Lu}[\p{L}'’-]*\s$/u
const OPENER =
  /(?:^|[.!?"”:]\s+)(?:About|After|All|An?|And|Another|At|Before|But|By|During|For|From|Here|In|Last|More|Of|On|Only|Over|Some|The|These|Those|With|Within|Just|Around|Nearly|Almost|Another|Every|It|They|We|He|She)\s$/u

/** `platform 7`, `Article 5`, `Apollo 8`. */
function isNumberOfThing({ before }: Around): boolean {
  return THING.test(before) || (NAMED.test(before) && !OPENER.test(before))
}

/** Whether a greater number may stand in words: first in a sentence or a quotation, round, part of a name or a ratio. */
export function isFreeWord(part: PartReading, number: FoundNumber): boolean {
  if (number.isRound || number.value % 100 === 0) return true
  const given = around(part, number)
  const isCapital = /^\p{Lu}/u.test(part.text.slice(number.core.start, number.core.start + 1))
  return isCapital || isJoinedWord(given) || WORD_RATIO.test(given.before) || STARTING.test(given.before)
}

const WORD_RATIO = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\s(?:in|out of)\s$/iu
const STARTING = /\b(?:starting|first|playing|top|bottom|final|strong|best)\s$/iu

function isJoinedWord({ before, after }: Around): boolean {
  return /[\p{L}\p{N}][-–]$/u.test(before) || /^(?:-something|-ish|-odd|fold|\s?["”’]?\s?(?:or so)\b)/u.test(after)
}
