import type { Remark } from '../finding.ts'
import type { LanguageData } from '../language-data.ts'
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
  const tried = crimes.flatMap((one) => {
    const before = BEFORE_CRIME.exec(one.part.text.slice(Math.max(0, one.start - REACH), one.start))
    return before === null ? [] : [{ ...one, start: one.start - before[0].length }]
  })
  if (tried.length === 0) return []
  const renderings = renderingsIn(scope.copy, data).filter((one) => one.isRight)
  return tried
    .filter((one) => !crimes.some((other) => other.term === one.term && other.start >= one.end))
    .flatMap((one) =>
      keepLongest(renderings.filter((rendering) => rendering.term === one.term))
        .slice(0, 1)
        .map((found) => remark(found, one)),
    )
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
