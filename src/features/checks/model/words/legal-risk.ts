import type { CheckContext } from '../check-context.ts'
import type { PassageCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { PassagePair } from '../passages.ts'
import { findLostAttempts } from './lost-attempt.ts'
import { findLostDegrees } from './lost-degree.ts'
import { findLostSuspicions } from './lost-suspicion.ts'
import { isReadable, isRenderedElsewhere, remarkWrong } from './rendering-remarks.ts'
import { scopesOf } from './wrong-renderings.ts'

const TABLES: ReadonlySet<string> = new Set(['legal-stages', 'crimes'])

export const legalRisk: PassageCheck = {
  id: 'legal-risk',
  group: 'words',
  reads: 'language-data',
  severity: 'error',
  practice:
    'A person is no further in the law than the source says: suspected, detained, charged, convicted; a crime keeps its degree.',
  sees: 'passage',
  run: checkLaw,
}

function checkLaw(passage: PassagePair, { data }: CheckContext): readonly Remark[] {
  if (!isReadable(passage)) return []
  const wrong = remarkWrong(passage, data, {
    check: 'legal-risk',
    isWanted: (one) => TABLES.has(one.found.term.table) && !isRenderedElsewhere(one),
  })
  const more = scopesOf(passage).flatMap((scope) => [
    ...findLostDegrees(scope, data),
    ...findLostSuspicions(scope),
    ...findLostAttempts(scope, data),
  ])
  return [...wrong, ...more.filter((one) => !wrong.some((other) => isSamePlace(one, other)))]
}

function isSamePlace(a: Remark, b: Remark): boolean {
  return a.place.key === b.place.key && a.place.start < b.place.end && b.place.start < a.place.end
}
