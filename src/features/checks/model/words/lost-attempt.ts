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
} from './wrong-renderings.ts'

/** Who tried, helped or planned a crime has not committed it. */
const BEFORE_CRIME = /(?<!\p{L})(försök|medhjälp|förberedelse|stämpling|anstiftan|uppmaning)\s+till\s+$/iu

const REACH = 30
const INCOMPLETE =
  /\b(?:attempt|tri(?:ed|es)\b|trying|conspir|prepar|plan|plot|aid|abet|accessor|accomplice|complicit|assist|help|incit|instigat|solicit|failed|foiled)/iu

/** A crime that the source only says was tried, helped or planned. */
export function findLostAttempts(scope: Scope, data: LanguageData): readonly Remark[] {
  if (scope.copy.some((segment) => INCOMPLETE.test(segment.text))) return []
  const crimes = termsIn(scope.source, data).filter((one) => one.term.table === 'crimes')
  const tried = crimes.flatMap((one) => triedBefore(one) ?? triedIn(one, data))
  if (tried.length === 0) return []
  const renderings = renderingsIn(scope.copy, data).filter((one) => one.isRight)
  return tried
    .filter((one) => !crimes.some((other) => other.term === one.crime && !overlaps(other, one.source)))
    .flatMap(({ crime, source }) =>
      keepLongest(renderings.filter((rendering) => rendering.term === crime))
        .slice(0, 1)
        .map((found) => remark(found, source)),
    )
}

interface Tried {
  readonly crime: Term
  readonly source: PlacedSource
}

/** `medhjälp till` and then the crime. */
function triedBefore(one: PlacedSource): readonly Tried[] | null {
  const before = BEFORE_CRIME.exec(one.part.text.slice(Math.max(0, one.start - REACH), one.start))
  return before === null ? null : [{ crime: one.term, source: { ...one, start: one.start - before[0].length } }]
}

/** `mordförsök`, `försök till mord` as the table has them. */
function triedIn(one: PlacedSource, data: LanguageData): readonly Tried[] {
  const plain = one.term.sv.replace(TRIED, '')
  const crime = plain === one.term.sv ? undefined : crimesByName(data).get(plain)
  return crime === undefined ? [] : [{ crime, source: one }]
}

const TRIED = /^(?:försök|medhjälp|förberedelse|stämpling|anstiftan) till |s?försök$/u

const crimesByName = compiled(
  (data: LanguageData) =>
    new Map(termIndex(data).terms.flatMap((term) => (term.table === 'crimes' ? [[term.sv, term] as const] : []))),
)

function overlaps(a: PlacedSource, b: PlacedSource): boolean {
  return a.part === b.part && a.start < b.end && b.start < a.end
}

function remark({ part, start, end }: PlacedCopy, source: PlacedSource): Remark {
  return {
    place: { key: part.key, start, end },
    source: { key: source.part.key, start: source.start, end: source.end },
    message: {
      code: 'legal-risk.attempt',
      values: { sv: source.part.text.slice(source.start, source.end), found: part.text.slice(start, end) },
    },
  }
}
