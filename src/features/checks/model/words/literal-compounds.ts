import { englishBaseForms } from '#domain/language/english-inflection.ts'
import { cutCompound } from '#domain/language/swedish-compounds.ts'
import type { Remark } from '../finding.ts'
import { compiled, type LanguageData } from '../language-data.ts'
import type { PartReading } from '../part-reading.ts'
import type { Segment } from '../passages.ts'
import { copyTermsOf, sentenceWordsOf, termIndex } from './term-index.ts'
import { isNamedInstitution, type Term } from './term.ts'
import { renderingsIn, termsIn, type PlacedSource, type Scope } from './wrong-renderings.ts'

type Glosses = ReadonlyMap<string, ReadonlySet<string>>

/** What the parts of compounds are when each is rendered by itself, learnt from the wrong renderings of the table. */
interface PartGlosses {
  readonly first: Glosses
  readonly last: Glosses
}

const TWO_WORDS = /^(\p{L}+)[ -](\p{L}+)$/u

const partGlosses = compiled((data: LanguageData): PartGlosses => {
  const first = new Map<string, Set<string>>()
  const last = new Map<string, Set<string>>()
  for (const { parts, wrong } of termIndex(data).terms) {
    if (parts.length !== 2) continue
    for (const rendering of wrong) {
      const [, one, other] = TWO_WORDS.exec(rendering.toLowerCase()) ?? []
      if (one === undefined || other === undefined) continue
      addTo(first, parts[0] ?? '', one)
      addTo(last, parts[1] ?? '', other)
    }
  }
  return { first, last }
})

function addTo(glosses: Map<string, Set<string>>, part: string, gloss: string): void {
  const known = glosses.get(part) ?? new Set<string>()
  known.add(gloss)
  glosses.set(part, known)
}

interface Literal {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
}

const literals = compiled((data: LanguageData) => {
  const known = new WeakMap<Term, Literal | null>()
  return (term: Term): Literal | null => {
    const found = known.get(term)
    if (found !== undefined) return found
    const literal = cutTerm(term, partGlosses(data))
    known.set(term, literal)
    return literal
  }
})

function cutTerm(term: Term, { first, last }: PartGlosses): Literal | null {
  const cuts =
    term.parts.length === 2
      ? [{ first: term.parts[0] ?? '', last: term.parts[1] ?? '' }]
      : cutCompound(term.sv.toLowerCase())
  for (const cut of cuts) {
    const [one, other] = [first.get(cut.first), last.get(cut.last)]
    if (one !== undefined && other !== undefined) return { first: one, last: other }
  }
  return null
}

/** A known compound that the copy renders part by part, by parts that other compounds are wrongly rendered by. */
export function findLiteralCompounds(scope: Scope, data: LanguageData): readonly Remark[] {
  const terms = termsIn(scope.source, data)
  const named = new Set(terms.filter((one) => isNamedInstitution(one.term)).map(placeOf))
  const found = terms.filter((one) => isCompound(one.term) && !named.has(placeOf(one)))
  const compounds = [...new Map(found.map((one) => [one.term, one])).values()]
  if (compounds.length === 0) return []
  const rendered = new Set(renderingsIn(scope.copy, data).map((one) => one.term))
  return compounds
    .filter(({ term }) => !rendered.has(term))
    .flatMap((compound) => {
      const literal = literals(data)(compound.term)
      return literal === null ? [] : scope.copy.flatMap((segment) => findLiteral(segment, { literal, compound, data }))
    })
}

/** A compound that is an institution's name is another check's business. */
function placeOf({ part, start, end }: PlacedSource): string {
  return `${part.key} ${start} ${end}`
}

function isCompound(term: Term): boolean {
  if (term.table === 'compounds') return true
  return (term.table === 'titles' || term.table === 'institutions') && !isNamedInstitution(term)
}

interface Wanted {
  readonly literal: Literal
  readonly compound: PlacedSource
  readonly data: LanguageData
}

function findLiteral({ part, start }: Segment, { literal, compound, data }: Wanted): readonly Remark[] {
  const words = sentenceWordsOf(part).get(start) ?? []
  const right = (copyTermsOf(data)(part).get(start) ?? []).filter((one) => one.isRight)
  return words.flatMap((word, at): readonly Remark[] => {
    const next = words[at + 1]
    if (next === undefined || word.isGenitive || !literal.first.has(word.fold)) return []
    if (!englishBaseForms(next.fold).some(({ form }) => literal.last.has(form))) return []
    const place = { start: word.start, end: next.end }
    if (right.some((one) => one.start <= place.start && one.end >= place.end)) return []
    return [remark(part, place, compound)]
  })
}

function remark(
  part: PartReading,
  place: { readonly start: number; readonly end: number },
  source: PlacedSource,
): Remark {
  const written = source.part.text.slice(source.start, source.end)
  return {
    place: { key: part.key, ...place },
    source: { key: source.part.key, start: source.start, end: source.end },
    message: {
      code: 'compound-mistranslation.rendering',
      values: { sv: written, right: source.term.best, found: part.text.slice(place.start, place.end) },
    },
  }
}
