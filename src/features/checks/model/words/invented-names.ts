import { englishStem } from '#domain/language/english-stem.ts'
import type { PhraseWord } from '#domain/language/phrase-words.ts'
import type { LanguageData } from '../language-data.ts'
import type { PassagePair, Segment } from '../passages.ts'
import type { Misnamed } from './misnamed.ts'
import { compoundParts } from './compound-parts.ts'
import { sentenceWordsOf, copyTermsOf } from './term-index.ts'
import { isNamedInstitution, type Term } from './term.ts'
import { renderingsIn, scopesOf, termsIn, type Scope } from './wrong-renderings.ts'

/** What authorities and their like are called; a name in capitals that ends so is one. */
const BODIES: ReadonlySet<string> = new Set(
  (
    'authority agency board administration office directorate inspectorate inspection service services institute works bureau ' +
    'department mediation power cash work watch care society centre center council commission union association ministry court ombudsman'
  ).split(' '),
)
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'in', 'on'])
/** Words that many names have, and that therefore do not tell one from another. */
const COMMON: ReadonlySet<string> = new Set(
  [
    ...BODIES,
    ...LINKS,
    'swedish',
    'sweden',
    'national',
    'state',
    'general',
    'central',
    'royal',
    'public',
    'social',
    'government',
  ].map(englishStem),
)

/**
 * Names that somebody made up for an institution of the source: the sentence has no rendering of it that the tables know, but a name
 * in capitals that is no institution's and shares a word with its official name or with what it is wrongly called.
 */
export function findInventedNames(passage: PassagePair, data: LanguageData): readonly Misnamed[] {
  return scopesOf(passage).flatMap((scope) => inventedIn(scope, data))
}

function inventedIn(scope: Scope, data: LanguageData): readonly Misnamed[] {
  const missing = unrendered(scope, data)
  if (missing.length === 0) return []
  const names = scope.copy.flatMap((segment) => namesIn(segment, data))
  const source = scope.source.map((segment) => segment.text).join('\n')
  return names
    .filter((name) => !source.includes(name.part.text.slice(name.start, name.end)))
    .flatMap((name) =>
      missing
        .filter((term) => sharesWord(name.words, term, data))
        .slice(0, 1)
        .map((term) => ({ ...name, term })),
    )
}

/** Institutions of the source without any known rendering in the copy, right or wrong; an abbreviation says nothing. */
function unrendered({ source, copy }: Scope, data: LanguageData): readonly Term[] {
  const named = termsIn(source, data).flatMap((one) => (isNamedInstitution(one.term) ? [one.term] : []))
  if (named.length === 0) return []
  const rendered = new Set(
    renderingsIn(copy, data).flatMap((one) => (one.term.abbreviations.includes(one.rendering) ? [] : [one.term])),
  )
  return [...new Set(named)].filter((term) => !rendered.has(term))
}

interface BodyName {
  readonly part: Segment['part']
  readonly start: number
  readonly end: number
  readonly words: readonly PhraseWord[]
}

function namesIn({ part, start }: Segment, data: LanguageData): readonly BodyName[] {
  const words = sentenceWordsOf(part).get(start) ?? []
  const known = (copyTermsOf(data)(part).get(start) ?? []).filter(
    (one) => one.term.table === 'institutions' && one.isRight,
  )
  return capitalGroups(words)
    .map((group) => trimGroup(group))
    .filter((group) => group.length > 1 && group.some((word) => BODIES.has(word.fold)))
    .map((group) => ({ part, start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0, words: group }))
    .filter((name) => !known.some((one) => one.start <= name.start && one.end >= name.end))
}

const CAPITAL = /^\p{Lu}/u

/** Words with capitals in a row, and the small words between them. */
function capitalGroups(words: readonly PhraseWord[]): readonly (readonly PhraseWord[])[] {
  const groups: PhraseWord[][] = [[]]
  for (const word of words) {
    const belongs = CAPITAL.test(word.text) || (LINKS.has(word.fold) && (groups.at(-1)?.length ?? 0) > 0)
    if (belongs) groups.at(-1)?.push(word)
    else if ((groups.at(-1)?.length ?? 0) > 0) groups.push([])
  }
  return groups
}

function trimGroup(group: readonly PhraseWord[]): readonly PhraseWord[] {
  let [from, to] = [0, group.length]
  while (from < to && LINKS.has(group[from]?.fold ?? '')) from += 1
  while (to > from && LINKS.has(group[to - 1]?.fold ?? '')) to -= 1
  return group.slice(from, to)
}

const WORD = /\p{L}+/gu

function sharesWord(words: readonly PhraseWord[], term: Term, data: LanguageData): boolean {
  const own = new Set(
    [...term.right, ...term.wrong].flatMap((name) =>
      Array.from(name.matchAll(WORD), ([word]) => englishStem(word.toLowerCase())),
    ),
  )
  for (const gloss of compoundParts(data).frontGlossesOf(term.sv.toLowerCase())) own.add(englishStem(gloss))
  return words.some((word) => {
    const stem = englishStem(word.fold)
    return !COMMON.has(stem) && own.has(stem)
  })
}
