import { loadLexicon } from '#features/checks/data/load-lexicon.ts'
import { loadTables } from '#features/checks/data/load-tables.ts'
import { readCase } from '../case-story.ts'
import type { CheckContext } from '../check-context.ts'
import type { Check } from '../check.ts'
import type { Finding } from '../finding.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'

/** The tables and dictionaries of the program: what a rule about words is worth shows with them. */
export async function loadContext(): Promise<CheckContext> {
  return { style: DEFAULT_STYLE, data: loadTables(['resources/language']).data, lexicon: await loadLexicon() }
}

export interface Passage {
  readonly sv: string | null
  readonly en: string
}

export function findingsIn(check: Check, context: CheckContext, { sv, en }: Passage): readonly Finding[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: sv, target_en: en })
  return runChecks([check], readStory(story, null, context.data), context)
}

/** What the findings cover in the copy; the place of an empty one as the words before it. */
export function covered(check: Check, context: CheckContext, passage: Passage): readonly string[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: passage.sv, target_en: passage.en })
  const texts = new Map(story.copy.parts.map((part) => [part.key, part.text]))
  return findingsIn(check, context, passage).map(({ place }) =>
    (texts.get(place.key) ?? '').slice(place.start, place.end),
  )
}
