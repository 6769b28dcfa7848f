import type { CheckContext } from '../check-context.ts'
import type { PassageCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { PassagePair } from '../passages.ts'
import { keepsLookAlike } from './false-friend.ts'
import { findLiteralCompounds } from './literal-compounds.ts'
import { findOddCompounds } from './odd-compounds.ts'
import { isReadable, isRenderedElsewhere, remarkWrong } from './rendering-remarks.ts'
import type { LanguageData } from '../language-data.ts'
import { isNamedInstitution } from './term.ts'
import { scopesOf, type Scope, type WrongRendering } from './wrong-renderings.ts'

const TABLES: ReadonlySet<string> = new Set(['compounds', 'idioms', 'titles'])

export const compoundMistranslation: PassageCheck = {
  id: 'compound-mistranslation',
  group: 'words',
  reads: 'language-data',
  severity: 'warning',
  practice: 'A compound or a fixed phrase is rendered as a whole, not part by part.',
  sees: 'passage',
  run: checkCompounds,
}

function isTakenApart(wrong: WrongRendering, data: LanguageData): boolean {
  const { term, isName } = wrong.found
  const isKind = term.table === 'institutions' && !isNamedInstitution(term)
  return (TABLES.has(term.table) || isKind) && !isName && !isRenderedElsewhere(wrong) && !keepsLookAlike(wrong, data)
}

function findTakenApart(scope: Scope, data: LanguageData): readonly Remark[] {
  return [...findLiteralCompounds(scope, data), ...findOddCompounds(scope, data)]
}

function checkCompounds(passage: PassagePair, { data }: CheckContext): readonly Remark[] {
  const wrong = remarkWrong(passage, data, {
    check: 'compound-mistranslation',
    isWanted: (one) => isTakenApart(one, data),
  })
  const literal = isReadable(passage) ? scopesOf(passage).flatMap((scope) => findTakenApart(scope, data)) : []
  const kept: Remark[] = []
  for (const remark of [...wrong, ...literal]) {
    if (!kept.some((other) => isOverlaid(remark, other))) kept.push(remark)
  }
  return kept
}

function isOverlaid({ place }: Remark, { place: other }: Remark): boolean {
  return place.key === other.key && place.start < other.end && other.start < place.end
}
