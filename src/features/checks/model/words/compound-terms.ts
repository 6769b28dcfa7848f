import type { PhraseFinder } from '#domain/language/phrase-finder.ts'
import type { PhraseWord } from '#domain/language/phrase-words.ts'
import { cutCompound, firstPartForms } from '#domain/language/swedish-compounds.ts'
import type { Term } from './term.ts'
import type { SourceTerm } from './found-terms.ts'

/** A shorter last part is too often only the end of another word. */
const SHORTEST_TERM = 5
const SHORTEST_WORD = 9
const LAST_PARTS: ReadonlySet<string> = new Set(['false-friends', 'compounds', 'titles', 'crimes'])

/** Terms that are the last part of a longer compound (`fabrik` in `pappersfabriken`) or, compounds themselves, the first. */
export function findCompoundTerms(words: readonly PhraseWord[], finder: PhraseFinder<Term>): readonly SourceTerm[] {
  return words.flatMap((word) =>
    word.isMark || word.fold.length < SHORTEST_WORD
      ? []
      : partsOf(word.fold, finder).map((term) => ({
          term,
          start: word.start,
          end: word.end,
          isCompoundPart: true,
        })),
  )
}

const remembered = new WeakMap<PhraseFinder<Term>, Map<string, readonly Term[]>>()
const MOST_REMEMBERED = 50_000

function partsOf(fold: string, finder: PhraseFinder<Term>): readonly Term[] {
  const known = remembered.get(finder) ?? new Map<string, readonly Term[]>()
  remembered.set(finder, known)
  const found = known.get(fold)
  if (found !== undefined) return found
  if (known.size >= MOST_REMEMBERED) known.clear()
  const terms = [...findLastParts(fold, finder), ...findFirstParts(fold, finder)]
  known.set(fold, terms)
  return terms
}

function findLastParts(fold: string, finder: PhraseFinder<Term>): readonly Term[] {
  if (finder.findWord(fold).length > 0) return []
  for (const { last } of cutCompound(fold)) {
    if (last.length < SHORTEST_TERM) return []
    const terms = finder
      .findWord(last)
      .map((found) => found.value)
      .filter((term) => LAST_PARTS.has(term.table) && term.sv.length >= SHORTEST_TERM)
    if (terms.length > 0) return terms
  }
  return []
}

/** No shorter word is a compound that has another word behind it. */
const SHORTEST_FRONT = 6
const SHORTEST_LAST = 3
const LONGEST_WORD = 40

/** `livsmedel` in `livsmedelspriserna`; only what is several words when it is taken apart. */
function findFirstParts(fold: string, finder: PhraseFinder<Term>): readonly Term[] {
  if (fold.length > LONGEST_WORD || finder.findWord(fold).some(({ value }) => value.table !== 'swedish-words'))
    return []
  for (let at = fold.length - SHORTEST_LAST; at >= SHORTEST_FRONT; at -= 1) {
    const terms = firstPartForms(fold.slice(0, at)).flatMap((form) =>
      finder.findWord(form).flatMap(({ value }) => (isCompoundOf(value, form) ? [value] : [])),
    )
    if (terms.length > 0) return terms
  }
  return []
}

function isCompoundOf({ table, sv, wrong }: Term, form: string): boolean {
  return table === 'compounds' && sv.toLowerCase() === form && wrong.some((one) => one.includes(' '))
}
