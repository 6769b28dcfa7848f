import type { BilingualWords } from '#domain/language/clues.ts'
import { bilingualWords } from '../bilingual-words.ts'
import type { CheckContext } from '../check-context.ts'
import type { Check } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { PassagePair, SegmentPair } from '../pairing.ts'
import { areReadable } from './comparable.ts'
import { clausePairs, countNegations, type Statement } from './negated-statements.ts'
import { hasWhatIsMissing, saysTheDenied } from './denied-words.ts'
import { findBareDenial, placeOfBareDenial } from './doubled-denials.ts'
import { placeOfAddedNegation, placeOfLostNegation } from './negation-places.ts'

/** What the source denies the copy does not assert, and the other way round. */
export const negationFlip: Check = {
  id: 'negation-flip',
  group: 'content',
  reads: 'source',
  sees: 'passage',
  severity: 'error',
  practice:
    'A lost “not” turns a report round: it is the first thing to compare in numbers, names and negations (MQM, Accuracy: mistranslation).',
  run: checkNegations,
}

function checkNegations(passage: PassagePair, context: CheckContext): readonly Remark[] {
  if (!areReadable(passage.source, passage.copy)) return []
  const statements = passage.segments.flatMap((pair) => (isPaired(pair) ? [pair] : [])).flatMap(clausePairs)
  const lost = statements.filter((one) => isTurned(one, bilingualWords(context.data)))
  const added = statements.filter(isAdded)
  // As many as there should be: the words were only put in another order. A sentence without a counterpart can hold one as well.
  const surplus = surplusOf(passage)
  if ((lost.length > 0 && added.length > 0) || hasUnpairedNegation(passage)) return []
  return [...(surplus < 0 ? lost.map(toLost) : []), ...(surplus > 0 ? added.map(toAdded) : [])]
}

/** How many plain negations the copy of a passage has more than its source. */
function surplusOf(passage: PassagePair): number {
  const count = (side: 'source' | 'copy') => countNegations(passage.segments.flatMap((pair) => pair[side])).plain.length
  return count('copy') - count('source')
}

function isPaired(pair: SegmentPair): boolean {
  return pair.source.length > 0 && pair.copy.length > 0
}

function hasUnpairedNegation(passage: PassagePair): boolean {
  return passage.segments.some((pair) => {
    if (isPaired(pair)) return false
    return countNegations([...pair.source, ...pair.copy]).plain.length > 0
  })
}

function isTurned(statement: Statement, words: BilingualWords): boolean {
  if (statement.source.doubled !== null) return findBareDenial(statement) !== null
  if (isLost(statement)) return saysTheDenied(statement, words)
  return statement.copy.plain.length === 0 && hasWhatIsMissing(statement, words)
}

function isLost({ source, copy }: Statement): boolean {
  if (source.plain.length === 0 || copy.plain.length > 0 || copy.hidden.length > 0) return false
  const canBeFaint = source.plain.every((one) => one.word === 'inte' || one.word === 'ej' || one.word === 'knappast')
  return !(canBeFaint && copy.faint.length > 0)
}

function isAdded({ source, copy, isWhole }: Statement): boolean {
  return isWhole && copy.plain.length > 0 && source.plain.length === 0 && source.hidden.length === 0
}

function toLost(statement: Statement): Remark {
  const [negation] = statement.source.plain
  return {
    place: placeOfBareDenial(statement) ?? placeOfLostNegation(statement),
    ...sourcePlace(statement),
    message: { code: 'negation-flip.lost', values: { word: negation?.word ?? '' } },
  }
}

function toAdded(statement: Statement): Remark {
  const [negation] = statement.copy.plain
  return {
    place: placeOfAddedNegation(statement),
    ...sourcePlace(statement),
    message: { code: 'negation-flip.added', values: { word: negation?.word ?? '' } },
  }
}

function sourcePlace({ source }: Statement): Pick<Remark, 'source'> {
  const [first] = source.segments
  return first === undefined ? {} : { source: { key: first.part.key, start: first.start, end: first.end } }
}
