import type { Remark } from '../finding.ts'
import { compiled, type LanguageData } from '../language-data.ts'
import { termIndex } from './term-index.ts'
import type { Term } from './term.ts'
import {
  keepLongest,
  renderingsIn,
  termsIn,
  type PlacedCopy,
  type PlacedSource,
  type Scope,
  withoutCovered,
} from './wrong-renderings.ts'

const DEGREE = /^(?:synnerligen )?gro(?:v|vt) /u

/** The plain crime of each aggravated one. */
const plainCrimes = compiled((data: LanguageData): ReadonlyMap<Term, Term> => {
  const crimes = termIndex(data).terms.filter((term) => term.table === 'crimes')
  const bySwedish = new Map(crimes.map((term) => [term.sv, term]))
  return new Map(
    crimes.flatMap((term): [Term, Term][] => {
      const plain = DEGREE.test(term.sv) ? bySwedish.get(term.sv.replace(DEGREE, '')) : undefined
      return plain === undefined ? [] : [[term, plain]]
    }),
  )
})

/** An aggravated crime of the source that is only the plain crime in the copy. */
export function findLostDegrees(scope: Scope, data: LanguageData): readonly Remark[] {
  const terms = termsIn(scope.source, data)
  const graves = withoutCovered(terms).filter((one) => plainCrimes(data).has(one.term))
  if (graves.length === 0) return []
  const renderings = renderingsIn(scope.copy, data)
  return graves.flatMap((grave) => {
    const plain = plainCrimes(data).get(grave.term)
    if (plain === undefined || standsAlone(plain, terms, grave)) return []
    const ofCrime = keepLongest(
      renderings.filter((one) => one.isRight && (one.term === grave.term || one.term === plain)),
    )
    if (ofCrime.some((one) => one.term === grave.term)) return []
    return ofCrime
      .filter((one) => !hasDegree(one))
      .slice(0, 1)
      .map((one) => remark(one, grave))
  })
}

function standsAlone(plain: Term, terms: readonly PlacedSource[], grave: PlacedSource): boolean {
  return terms.some((one) => one.term === plain && !(one.start >= grave.start && one.end <= grave.end))
}

const DEGREE_WORD = /\b(?:aggravated|gross|grossly|serious|grievous|grave|severe|major|first-degree)\b/iu

/** A degree anywhere before or after the crime in its sentence will do. */
function hasDegree({ part, start, end }: PlacedCopy): boolean {
  return DEGREE_WORD.test(part.text.slice(Math.max(0, start - NEAR), end + NEAR))
}

const NEAR = 40

function remark({ part, start, end }: PlacedCopy, { term, part: source, ...place }: PlacedSource): Remark {
  const written = source.text.slice(place.start, place.end)
  return {
    place: { key: part.key, start, end },
    source: { key: source.key, start: place.start, end: place.end },
    message: {
      code: 'legal-risk.degree',
      values: { sv: written, right: term.best, found: part.text.slice(start, end) },
    },
  }
}
