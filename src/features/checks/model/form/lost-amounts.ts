import type { TextRange } from '#lib/text-range.ts'

const CURRENCY = /(?<![\p{L}\p{N}])(?:SEK|EUR|USD|NOK|DKK|GBP)(?![\p{L}\p{N}-])/gu
const SIGN = /[€£$](?![\s\u00A0]?[\p{N}.])/gu
const AMOUNT_AFTER =
  /^[\s\u00A0]?(?:\.?\p{N}|\p{L}*illions?|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half|several|hundreds|thousands|tens)(?![\p{L}]) (?:a |of )?(?:hundred|thousand|million|billion|trillion|dozen))/u
const AMOUNT_BEFORE =
  /(?:[\p{N}]|(?:hundred|thousand|[mbtr]+illion|few|many|of|the|in|to|into|per|against|between|and|for one|no|a|or|with|weak|strong|weaker|stronger))[\s\u00A0-]*$/iu
/** Where a sum is being told. */
const SUM_BEFORE =
  /(?:cost|costs|costing|paid|pay|pays|paying|by|worth|of|for|to|about|around|nearly|almost|over|than|is|was|at|some|spent|spend|from|raise|raised|receive|received|fined|total)[\s\u00A0]$/iu
const REACH = 24

/** A currency, or `per cent`, whose figure is gone. */
export function findLostAmounts(text: string): readonly TextRange[] {
  return [...findCurrencies(text), ...findSigns(text), ...findPercents(text), ...findUnits(text)]
}

function findCurrencies(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(CURRENCY)).flatMap(({ 0: code, index }) => {
    const end = index + code.length
    const before = text.slice(Math.max(0, index - REACH), index)
    if (AMOUNT_AFTER.test(text.slice(end, end + REACH))) return []
    if (!SUM_BEFORE.test(before) && AMOUNT_BEFORE.test(before)) return []
    return SUM_BEFORE.test(before) && !isOfMoney(before, text.slice(end, end + REACH)) ? [{ start: index, end }] : []
  })
}

/** `converted to SEK at the rate`, `the price of SEK bonds`: the currency itself. */
function isOfMoney(before: string, after: string): boolean {
  if (/(?:to|of|than|from|for)[\s\u00A0]$/iu.test(before))
    return (
      !/^(?:\s(?:a|per|each|in|every|more|less)(?![\p{L}])|[.,]|$)/u.test(after) ||
      /(?:converted|exchanged|changed|value|exposed|exposure|switch|switched|rate|relative) (?:in)?(?:to|of|from|for)[\s\u00A0]$/iu.test(
        before,
      )
    )
  return false
}

function findSigns(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(SIGN)).flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - REACH), index)
    return SUM_BEFORE.test(before) && /^[\s.,]/u.test(text.slice(index + 1, index + 2) || '.')
      ? [{ start: index, end: index + 1 }]
      : []
  })
}

const PERCENT =
  /(?<![\p{L}])(?:by|to|at|from|than|about|around|nearly|almost|only|just|over|was|is|with|of) (?:per cent|percentage points?|percent)(?![\p{L}])/giu

function findPercents(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(PERCENT), ({ 0: words, index }) => ({ start: index, end: index + words.length }))
}

const UNIT =
  /(?<![\p{L}])(?:cost|costs|paid|worth|spent|by|almost|nearly|raised|fined|about|(?:sold|bought|rented|auctioned) for) (?:kronor|euros|dollars|million|billion|kilometres|metres|tonnes|hectares|degrees|o['’]clock)(?![\p{L}])(?! (?:or|and|rather|instead|but))/giu

function findUnits(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(UNIT), ({ 0: words, index }) => ({ start: index, end: index + words.length }))
}
