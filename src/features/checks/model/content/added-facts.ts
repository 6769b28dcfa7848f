import { isMonth, isWeekday } from '#domain/language/calendar-words.ts'
import { foldWord } from '#domain/language/fold.ts'
import { isAlikeName } from '#domain/language/names-alike.ts'
import type { Name } from '#domain/language/names.ts'
import type { CheckContext } from '../check-context.ts'
import { findUnmatchedNumbers } from '../facts/find-unmatched-numbers.ts'
import { tokensOf, type PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import type { Addition } from './addition.ts'
import { nameForms } from './name-forms.ts'
import { readSlavicNames, type SlavicNames } from './slavic-names.ts'
import { isOrdinaryWord, namesOf, readSourceNames, type SourceNames } from './story-names.ts'
import type { StoryEvidence } from './story-evidence.ts'

/** A figure that the source has in any form, were it `vart tolfte år`, is none of the copy's own. */
export function findAddedNumbers(story: StoryReading, { sourceKeys }: StoryEvidence): readonly Addition[] {
  return findUnmatchedNumbers(story)
    .filter(({ part, number }) => COMPARED.has(part.field) && !sourceKeys.has(`#${number.value}`))
    .map(({ part, number }) => ({ part, start: number.start, end: number.end, kind: 'number' }))
}

const COMPARED: ReadonlySet<string> = new Set(['headline', 'lead', 'body'])

/** Names of people and firms that the source does not know; the rest of a name that it knows in part is free. */
export function findAddedNames(
  story: StoryReading,
  evidence: StoryEvidence,
  context: CheckContext,
): readonly Addition[] {
  const source = readSourceNames(story, context)
  if (source === null || context.lexicon === null) return []
  const forms = nameForms(context.data)
  const written = new Set((story.source ?? []).flatMap((part) => tokensOf(part).map((token) => token.text)))
  const small = new Set(story.copy.flatMap((part) => tokensOf(part).map((token) => token.text)))
  const known: Known = { source, slavic: readSlavicNames(source, forms), evidence, context, written, small }
  const parts = story.copy.filter((part) => COMPARED.has(part.field))
  return parts.flatMap((part) =>
    namesOf(part, context.lexicon)
      .filter((name) => isStrange(name, part, known) && !isPlaceGloss(name, part))
      .map((name): Addition => ({ part, start: name.start, end: name.end, kind: 'name' })),
  )
}

interface Known {
  readonly source: SourceNames
  readonly slavic: SlavicNames
  readonly evidence: StoryEvidence
  readonly context: CheckContext
  /** Every word of the source as it is written. */
  readonly written: ReadonlySet<string>
  /** … and of the copy: what it also writes with a small letter is no name. */
  readonly small: ReadonlySet<string>
}

const ABBREVIATION = /^[\p{Lu}\p{Nd}-]{2,}$/u
const SHORTEST = 4

function isStrange(name: Name, part: PartReading, known: Known): boolean {
  const words = name.words.filter((word) => word.stem.length > 1 && !ABBREVIATION.test(word.stem))
  if (words.some((word) => isKnownWord(word.stem, known))) return false
  const strange = words.filter((word) => !isCommon(word.stem, part, known))
  return strange.some((word) => word.stem.length >= SHORTEST) && strange.length === words.length
}

function isKnownWord(stem: string, { source, slavic, evidence, written, small }: Known): boolean {
  if (small.has(stem.toLowerCase())) return true
  if (source.words.has(stem) || slavic.forms.has(stem) || written.has(stem) || written.has(`${stem}s`)) return true
  if (evidence.sourceKeys.has(`~${foldWord(stem).slice(0, 5)}`)) return true
  return [...source.words].some((word) => isAlikeName(word, stem) || word.startsWith(stem) || stem.startsWith(word))
}

/** Words that the dictionary has, and English forms of places, peoples and persons: a country explains where something is. */
function isCommon(stem: string, part: PartReading, { context }: Known): boolean {
  if (nameForms(context.data).isEnglishForm(stem) || isOrdinaryWord(stem, part.language, context.lexicon)) return true
  const isPlaceOrPeople = context.lexicon?.has('en-GB', stem) === true && !context.lexicon.has('sv', stem)
  return isPlaceOrPeople
}

const PLACED =
  /(?:^|[\s(])(?:in|near|outside|at|of|to|from|off|by|around|between|and|north|south|east|west)\s(?:the\s)?$/iu

/** One word after `in` tells foreign readers where something is. */
function isPlaceGloss(name: Name, part: PartReading): boolean {
  return name.words.length === 1 && PLACED.test(part.text.slice(Math.max(0, name.start - 14), name.start))
}

const DAY_WORDS =
  /(?:^|[^\p{L}])(?:(?:mån|tis|ons|tors|fre|lör|sön)dag|i(?:\s)?(?:dag|går|morgon|övermorgon|förrgår|kväll|natt|morse|eftermiddag|helgen)|dagen|helgen|dygnet|natten|idag|igår|imorgon)|\p{Nd}{1,2}\/\p{Nd}{1,2}|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)/iu

/** Weekdays of the copy, when the source tells no day of anything. */
export function findAddedDays(story: StoryReading): readonly Addition[] {
  if (story.source === null || story.source.some((part) => DAY_WORDS.test(part.text))) return []
  return story.copy
    .filter((part) => COMPARED.has(part.field))
    .flatMap((part) =>
      tokensOf(part)
        .filter((token) => token.kind === 'word' && /^\p{Lu}/u.test(token.text) && isDay(token.text.toLowerCase()))
        .map((token): Addition => ({ part, start: token.start, end: token.end, kind: 'day' })),
    )
}

function isDay(word: string): boolean {
  return isWeekday(word) && !isMonth(word)
}
