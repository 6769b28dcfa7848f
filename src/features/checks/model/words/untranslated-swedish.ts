import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { PartField } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, isSwedish, tokensOf, type PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { isGlossed } from './glosses.ts'
import { isInAddress, titlesOf, isInside } from './sentence-words.ts'
import { findSwedishNames, type SwedishName } from './swedish-names.ts'
import { findSwedishRuns, type SwedishRun } from './swedish-runs.ts'
import { mendWords, offer } from './word-mend.ts'

export const untranslatedSwedish: StoryCheck = {
  id: 'untranslated-swedish',
  group: 'words',
  reads: 'language-data',
  severity: 'error',
  practice:
    'No Swedish is left, nor the Swedish name of a place that has an English one; names and words that are explained are free.',
  sees: 'story',
  run: checkSwedish,
}

const READ: ReadonlySet<PartField> = new Set(['headline', 'lead', 'body', 'caption', 'alt', 'credit', 'tags'])

function checkSwedish(story: StoryReading, context: CheckContext): readonly Remark[] {
  const parts = story.copy.filter((part) => READ.has(part.field) && isEnglish(part.language))
  if (parts.length === 0) return []
  const setting = { context, sourceWords: wordsOfSource(story) }
  const runs = parts.flatMap((part) =>
    findSwedishRuns(part, setting).map((run) => ({ part, run, isGlossed: isGlossed(part, run, run.words.length) })),
  )
  const explained = new Set(runs.flatMap(({ run, isGlossed }) => (isGlossed ? [run.words.join(' ')] : [])))
  const left = runs.filter(
    ({ part, run, isGlossed }) => !isGlossed && !isExplained(run, explained) && isRead(part, run),
  )
  const byPart = Map.groupBy(runs, (one) => one.part)
  return [
    ...left.map(({ part, run }) => remarkWords(part, run)),
    ...parts.flatMap((part) => {
      const taken = (byPart.get(part) ?? []).map((one) => one.run)
      return findSwedishNames(part, setting).flatMap((name) => (isInside(name, taken) ? [] : [remarkName(part, name)]))
    }),
  ]
}

/** Once told what a word means, the reader knows. */
function isExplained(run: SwedishRun, explained: ReadonlySet<string>): boolean {
  return explained.has(run.words.join(' '))
}

const LONG_TITLE = 9

function isRead(part: PartReading, run: SwedishRun): boolean {
  return !isInAddress(part.text, run) && !(run.words.length <= LONG_TITLE && isInside(run, titlesOf(part)))
}

const readSources = new WeakMap<readonly PartReading[], ReadonlySet<string>>()

function wordsOfSource({ source }: StoryReading): ReadonlySet<string> | null {
  if (source === null || !source.every((part) => isSwedish(part.language))) return null
  const known = readSources.get(source)
  if (known !== undefined) return known
  const words = new Set(
    source.flatMap((part) => tokensOf(part).flatMap(({ kind, text }) => (kind === 'word' ? [text.toLowerCase()] : []))),
  )
  readSources.set(source, words)
  return words
}

function remarkWords(part: PartReading, run: SwedishRun): Remark {
  const found = part.text.slice(run.start, run.end)
  const isKnown = run.renderings.length === run.words.length
  return {
    place: { key: part.key, start: run.start, end: run.end },
    message: isKnown
      ? { code: 'untranslated-swedish.known', values: { found, right: run.renderings.join(' ') } }
      : { code: 'untranslated-swedish.left', values: { found } },
  }
}

function remarkName(part: PartReading, name: SwedishName): Remark {
  return {
    place: { key: part.key, start: name.start, end: name.end },
    message: { code: 'untranslated-swedish.name', values: { found: name.text, right: name.en } },
    ...offer(name.isBare ? mendWords(part, name, name.en) : null),
  }
}
