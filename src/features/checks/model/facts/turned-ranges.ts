import type { FoundNumber } from '#domain/language/number-types.ts'
import type { Matching } from './match-facts.ts'
import type { NumberFault, PlacedNumber } from './number-likeness.ts'

/** `från 80 till 60` that has become `from 60 to 80`: both figures are there, and the news is turned round. */
export function findTurnedRanges(matching: Matching<FoundNumber>): readonly NumberFault[] {
  return matching.copy.flatMap((first, index) => {
    const second = matching.copy[index + 1]
    if (second === undefined || !isFromTo(first, second, ENGLISH)) return []
    const [from, to] = [matching.matched.get(first), matching.matched.get(second)]
    if (from === undefined || to === undefined || first.fact.value === second.fact.value) return []
    return isFromTo(to, from, SWEDISH) ? [{ kind: 'value' as const, source: to, copy: first }] : []
  })
}

interface FromTo {
  readonly from: RegExp
  readonly to: RegExp
}

const ENGLISH: FromTo = { from: /\bfrom\s(?:about\s|just\s)?$/u, to: /^\s(?:\p{L}+\s)?to\s(?:about\s|just\s)?$/u }
const SWEDISH: FromTo = { from: /\bfrån\s(?:\p{L}+\s)?$/u, to: /^\s(?:\p{L}+\s)?till\s(?:\p{L}+\s)?$/u }

function isFromTo(first: PlacedNumber, second: PlacedNumber, words: FromTo): boolean {
  if (first.sentence !== second.sentence || first.fact.end > second.fact.start) return false
  const { text } = first.part
  const before = text.slice(Math.max(0, first.fact.start - 24), first.fact.start)
  return words.from.test(before) && words.to.test(text.slice(first.fact.end, second.fact.start))
}
