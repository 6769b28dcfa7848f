import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadLexicon } from '../../src/features/checks/data/load-lexicon.ts'
import { loadTables } from '../../src/features/checks/data/load-tables.ts'
import { readCase, type CheckCase } from '../../src/features/checks/model/case-story.ts'
import type { CheckContext } from '../../src/features/checks/model/check-context.ts'
import type { CheckedStory, TextPart } from '../../src/features/checks/model/checked-text.ts'
import { DEFAULT_STYLE } from '../../src/features/checks/model/house-style.ts'

export const LANGUAGE_FOLDER = path.join(import.meta.dirname, '../../resources/language')

export async function loadContext(): Promise<CheckContext> {
  return { style: DEFAULT_STYLE, data: loadTables([LANGUAGE_FOLDER]).data, lexicon: await loadLexicon() }
}

/** A story of about 800 words beside a source of as many: the articles of the cases, one after the other. */
export function longStory(): CheckedStory {
  const file = path.join(import.meta.dirname, 'cases/seen/articles.jsonl')
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CheckCase & { readonly faults: readonly unknown[] })
    .filter((one) => one.faults.length === 0)
  const [first, ...rest] = cases.map((one) => readCase(one).story)
  if (first === undefined) throw new Error('There is no clean article among the cases')
  return rest.reduce(joinStories, first)
}

function joinStories(story: CheckedStory, next: CheckedStory, index: number): CheckedStory {
  const body = (parts: readonly TextPart[]) =>
    parts.filter((part) => part.field === 'body').map((part) => ({ ...part, key: `${index}-${part.key}` }))
  return {
    ...story,
    copy: { ...story.copy, parts: [...story.copy.parts, ...body(next.copy.parts)] },
    source:
      story.source === null || next.source === null
        ? story.source
        : { ...story.source, parts: [...story.source.parts, ...body(next.source.parts)] },
  }
}

export function countWords(parts: readonly TextPart[]): number {
  return parts.reduce((total, part) => total + part.text.split(/\s+/u).filter((word) => word !== '').length, 0)
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN) * 100) / 100
}
