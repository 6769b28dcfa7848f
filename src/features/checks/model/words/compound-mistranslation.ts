import type { PassageCheck } from '../check.ts'
import { keepsLookAlike } from './false-friend.ts'
import { isRenderedElsewhere, remarkWrong } from './rendering-remarks.ts'
import type { LanguageData } from '../language-data.ts'
import type { WrongRendering } from './wrong-renderings.ts'

const TABLES: ReadonlySet<string> = new Set(['compounds', 'idioms', 'titles'])

export const compoundMistranslation: PassageCheck = {
  id: 'compound-mistranslation',
  group: 'words',
  reads: 'language-data',
  severity: 'warning',
  practice: 'A compound or a fixed phrase is rendered as a whole, not part by part.',
  sees: 'passage',
  run: (passage, { data }) =>
    remarkWrong(passage, data, { check: 'compound-mistranslation', isWanted: (wrong) => isTakenApart(wrong, data) }),
}

function isTakenApart(wrong: WrongRendering, data: LanguageData): boolean {
  return TABLES.has(wrong.found.term.table) && !isRenderedElsewhere(wrong) && !keepsLookAlike(wrong, data)
}
