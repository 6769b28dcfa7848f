import type { NameWord } from '#domain/language/names.ts'
import type { Check } from '../check.ts'
import type { CheckContext } from '../check-context.ts'
import type { Remark } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'
import { proseOf, type StoryReading } from '../story-reading.ts'
import { areReadable } from './comparable.ts'
import { judgeName, startSpellings, type NameFault } from './judge-name.ts'
import { namesOf } from './story-names.ts'

/** A name is spelt as in the source, or by its English form, and the same throughout. */
export const nameConsistency: Check = {
  id: 'name-consistency',
  group: 'content',
  reads: 'source',
  sees: 'story',
  severity: 'error',
  practice:
    'Names are the first thing a desk checks: as in the source, in one spelling, in English transliteration (BBC News style guide, Names).',
  run: checkNames,
}

function checkNames(story: StoryReading, context: CheckContext): readonly Remark[] {
  if (!areReadable(story.source ?? [], story.copy)) return []
  const spellings = startSpellings(story, context)
  return namedParts(story).flatMap((part) => {
    const told = new Set<string>()
    return namesOf(part, context.lexicon).flatMap((name) =>
      name.words.flatMap((word, index) => {
        const fault = judgeName(spellings, { name, word, index, part })
        if (fault === null || told.has(word.stem)) return []
        told.add(word.stem)
        return [toRemark(part, word, fault)]
      }),
    )
  })
}

/** Alt texts as well: a name is a name wherever it is printed. */
function namedParts(story: StoryReading): readonly PartReading[] {
  const prose = new Set(proseOf(story))
  return story.copy.filter((part) => prose.has(part) || part.field === 'alt')
}

function toRemark(part: PartReading, word: NameWord, fault: NameFault): Remark {
  const place = { key: part.key, start: word.start, end: word.start + word.stem.length }
  return {
    place,
    message: { code: `name-consistency.${fault.why}`, values: { found: word.stem, name: fault.right } },
    mend: { ...place, text: fault.right },
  }
}
