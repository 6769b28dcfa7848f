import type { Token } from '#domain/language/tokens.ts'
import { auxiliaryBreaksOff } from './broken-off-auxiliary.ts'
import { prepositionBreaksOff } from './broken-off-preposition.ts'
import type { Ending } from './ending.ts'
import { wordSet } from './word-set.ts'

/** A sentence up to its last word. */
export interface SentenceWords {
  readonly tokens: readonly Token[]
  /** It ends in a full stop or comma, not in nothing. */
  readonly hasStop: boolean
  /** Marks close after it: people leave more unsaid when they speak. */
  readonly isSpoken: boolean
}

/** Never the last word of anything: articles, possessives, conjunctions. */
const NEVER_LAST = wordSet(
  'the an my your our their its every and or nor because although unless whether than whereas lest via despite amid',
)
const NEVER_LAST_PAIRS: ReadonlySet<string> = new Set([
  ...[
    'because of',
    'such as',
    'due to',
    'according to',
    'instead of',
    'as well as',
    'rather than',
    'so that',
    'even though',
  ],
  ...[
    'in addition to',
    'in order to',
    'thanks to',
    'as a result of',
    'in front of',
    'on behalf of',
    'in terms of',
    'in spite of',
  ],
  ...[
    'such a',
    'as a',
    'is a',
    'was a',
    'of a',
    'in a',
    'to a',
    'for a',
    'with a',
    'by a',
    'at a',
    'on a',
    'has a',
    'have a',
    'had a',
  ],
  ...[
    'from a',
    'into a',
    'become a',
    'be a',
    'been a',
    'are a',
    'were a',
    'and a',
    'but a',
    'that a',
    'after a',
    'than a',
    'or a',
  ],
  ...[
    'but the',
    'prior to',
    'with regard to',
    'ahead of',
    'out of the',
    'as soon as',
    'as long as',
    'in case of',
    'a number of',
  ],
])

export function breaksOff({ tokens, hasStop, isSpoken }: SentenceWords): boolean {
  const lastToken = tokens.at(-1)
  // A word with a capital is a name or a letter: `vitamin A`, `The The`.
  if (lastToken === undefined || lastToken.kind !== 'word' || /^\p{Lu}/u.test(lastToken.text) || tokens.length < 3)
    return false
  const words = tokens.map((token) => token.text.toLowerCase().replaceAll('’', "'"))
  const ending = { words, last: words.at(-1) ?? '', before: words.at(-2) ?? '', hasStop, isSpoken }
  if (isMentioned(ending)) return false
  return isNeverLast(ending) || prepositionBreaksOff(ending) || auxiliaryBreaksOff(ending)
}

/** `the word "the"`: a word that is spoken of. */
function isMentioned({ words, before }: Ending): boolean {
  return /^["“‘'”]$/u.test(before) || words.slice(-4).includes('word')
}

const ONLY_WITHOUT_STOP = wordSet(
  'a but if that which who whose when where while his her as so very more most no only both either',
)

function isNeverLast({ words, last, before, hasStop }: Ending): boolean {
  if (last === 'a') return !/\p{N}$|^(?:letter|grade|vitamin|hepatitis|section|class|type|group)$/u.test(before)
  if (NEVER_LAST.has(last) || NEVER_LAST_PAIRS.has(`${before} ${last}`)) return true
  if (NEVER_LAST_PAIRS.has(words.slice(-3).join(' '))) return true
  return !hasStop && before !== ',' && ONLY_WITHOUT_STOP.has(last) && !isOpenEnd(last, before)
}

/** `for a while`, `not so`, `do so`, `than that` can end a headline-like line without a stop. */
function isOpenEnd(last: string, before: string): boolean {
  return last !== 'very' && last !== 'either' && before !== 'the' && !['said', 'and', 'but'].includes(before)
}
