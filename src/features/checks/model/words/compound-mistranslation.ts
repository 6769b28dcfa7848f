import type { PassageCheck } from '../check.ts'
import { keepsLookAlike } from './false-friend.ts'
import { findLiteralCompounds } from './literal-compounds.ts'
import { isReadable, isRenderedElsewhere, remarkWrong } from './rendering-remarks.ts'
import type { LanguageData } from '../language-data.ts'
import { isNamedInstitution } from './term.ts'
import { scopesOf, type WrongRendering } from './wrong-renderings.ts'

const TABLES: ReadonlySet<string> = new Set(['compounds', 'idioms', 'titles'])

export const compoundMistranslation: PassageCheck = {
  id: 'compound-mistranslation',
  group: 'words',
  reads: 'language-data',
  severity: 'warning',
  practice: 'A compound or a fixed phrase is rendered as a whole, not part by part.',
  sees: 'passage',
  run: (passage, { data }) => [
    ...remarkWrong(passage, data, { check: 'compound-mistranslation', isWanted: (wrong) => isTakenApart(wrong, data) }),
    ...(isReadable(passage) ? scopesOf(passage).flatMap((scope) => findLiteralCompounds(scope, data)) : []),
  ],
}

function isTakenApart(wrong: WrongRendering, data: LanguageData): boolean {
  const { term, isName } = wrong.found
  const isKind = term.table === 'institutions' && !isNamedInstitution(term)
  return (TABLES.has(term.table) || isKind) && !isName && !isRenderedElsewhere(wrong) && !keepsLookAlike(wrong, data)
}
