import { explainFinding } from '../explain-finding.ts'
import { readCase } from '../case-story.ts'
import type { CheckContext, Lexicon } from '../check-context.ts'
import type { Check } from '../check.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { TABLES, type TableName } from '../language-data.ts'
import { combineTables } from '../read-tables.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'

/** Rows of one table for a test, a line each, cells parted by `;` in the order of the columns. */
export type TestTables = Readonly<Partial<Record<TableName, string>>>

export interface TestFinding {
  readonly text: string
  readonly message: string
  readonly mend: string | undefined
}

/** A dictionary of these words. */
export function lexiconOf(words: Readonly<Partial<Record<'en-GB' | 'sv', string>>>): Lexicon {
  const known = new Set(
    Object.entries(words).flatMap(([language, list]) => list.split(' ').map((word) => `${language} ${word}`)),
  )
  const has: Lexicon['has'] = (language, word) => known.has(`${language} ${word}`)
  return { has, stems: (language, word) => (has(language, word) ? [word] : []) }
}

export function contextOf(tables: TestTables, lexicon: Lexicon | null = null): CheckContext {
  const files = (Object.keys(tables) as readonly TableName[]).map((table) => ({
    table,
    file: `${table}.tsv`,
    text: [TABLES[table].join('\t'), ...readRows(tables[table] ?? '', TABLES[table].length)].join('\n'),
  }))
  return { style: DEFAULT_STYLE, data: combineTables(files).data, lexicon }
}

function readRows(text: string, columns: number): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.trim().split(/\s*;\s*/u)
      return [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, () => '')].join('\t')
    })
}

/** What a check finds in a copy, given its source, in reading order. */
export function findWith(
  check: Check,
  context: CheckContext,
  { sv, en }: { readonly sv?: string; readonly en: string },
): readonly TestFinding[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: sv ?? null, target_en: en })
  const reading = readStory(story, null, context.data)
  return runChecks([check], reading, context).map(({ place, message, mend }) => ({
    text: reading.copy.find((part) => part.key === place.key)?.text.slice(place.start, place.end) ?? '',
    message: explainFinding(message, 'en'),
    mend: mend?.text,
  }))
}
