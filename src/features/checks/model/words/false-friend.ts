import { swedishBaseForms } from '#domain/language/swedish-inflection.ts'
import type { CheckContext } from '../check-context.ts'
import type { PassageCheck } from '../check.ts'
import { compiled, type LanguageData } from '../language-data.ts'
import type { Segment } from '../passages.ts'
import { isRenderedElsewhere, remarkWrong } from './rendering-remarks.ts'
import { sentenceWordsOf, termIndex } from './term-index.ts'
import type { Term } from './term.ts'
import type { WrongRendering } from './wrong-renderings.ts'

export const falseFriend: PassageCheck = {
  id: 'false-friend',
  group: 'words',
  reads: 'language-data',
  severity: 'warning',
  practice: 'A Swedish word is rendered by what it means, not by the English word it looks like.',
  sees: 'passage',
  run: (passage, { data }: CheckContext) =>
    remarkWrong(passage, data, { check: 'false-friend', isWanted: (wrong) => isFalseFriend(wrong, data) }),
}

/** Also a title or compound whose wrong rendering keeps the look-alike of one of its parts: `chefläkare`, “chef doctor”. */
export function isFalseFriend(wrong: WrongRendering, data: LanguageData): boolean {
  const { term } = wrong.found
  if (wrong.found.isName || isRenderedElsewhere(wrong)) return false
  if (term.table === 'false-friends') return fitsSentence(term, wrong.scope.source)
  return keepsLookAlike(wrong, data)
}

export function keepsLookAlike({ found }: WrongRendering, data: LanguageData): boolean {
  if (found.term.table !== 'titles' && found.term.table !== 'compounds') return false
  const words = new Set(found.rendering.toLowerCase().split(/[\s-]+/u))
  const sv = found.term.sv.toLowerCase()
  return (lookAlikes(data).get(sv.slice(0, FRONT)) ?? []).some(
    (friend) =>
      sv !== friend.sv &&
      sv.startsWith(friend.sv.toLowerCase()) &&
      words.has(friend.sv.toLowerCase()) &&
      friend.wrong.includes(friend.sv),
  )
}

const FRONT = 4

const lookAlikes = compiled((data: LanguageData) =>
  Map.groupBy(
    termIndex(data).terms.filter((term) => term.table === 'false-friends' && term.sv.length >= FRONT),
    (term) => term.sv.toLowerCase().slice(0, FRONT),
  ),
)

function fitsSentence({ when, unless }: Term, source: readonly Segment[]): boolean {
  if (when.length === 0 && unless.length === 0) return true
  const words = wordsOf(source)
  return (when.length === 0 || when.some((word) => words.has(word))) && !unless.some((word) => words.has(word))
}

const knownWords = new WeakMap<readonly Segment[], ReadonlySet<string>>()

/** All dictionary forms that the words of some sentences can have. */
function wordsOf(segments: readonly Segment[]): ReadonlySet<string> {
  const known = knownWords.get(segments)
  if (known !== undefined) return known
  const forms = segments.flatMap(({ part, start }) =>
    (sentenceWordsOf(part).get(start) ?? []).flatMap((word) => swedishBaseForms(word.fold).map((base) => base.form)),
  )
  const words = new Set(forms)
  knownWords.set(segments, words)
  return words
}
