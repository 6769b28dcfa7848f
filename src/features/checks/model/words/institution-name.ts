import type { TextRange } from '#lib/text-range.ts'
import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import type { LanguageData } from '../language-data.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'
import { segmentsOf } from '../pairing.ts'
import type { StoryReading } from '../story-reading.ts'
import { isForeign } from './foreign-names.ts'
import { findInventedNames } from './invented-names.ts'
import type { Misnamed } from './misnamed.ts'
import { isReadable } from './rendering-remarks.ts'
import type { CopyTerm } from './found-terms.ts'
import { copyTermsOf } from './term-index.ts'
import { isNamedInstitution } from './term.ts'
import { mendWords, offer } from './word-mend.ts'
import { keepLongest, termsIn, wrongRenderingsOf, type PlacedCopy } from './wrong-renderings.ts'

export const institutionName: StoryCheck = {
  id: 'institution-name',
  group: 'words',
  reads: 'language-data',
  severity: 'warning',
  practice: 'An institution has its official English name.',
  sees: 'story',
  run: checkInstitutions,
}

function checkInstitutions(story: StoryReading, { data }: CheckContext): readonly Remark[] {
  const found = [
    ...misnamedBesideSource(story, data),
    ...misnamedInStory(story, data),
    ...story.copy.filter((part) => isEnglish(part.language)).flatMap((part) => unmistakable(part, data)),
  ]
  const named = found.filter((one) => one.term.isForeign || !isForeign(one.part, one, data))
  return Array.from(Map.groupBy(named, (one) => one.part).values()).flatMap((ofPart) =>
    withoutOverlaid(ofPart).map(remark),
  )
}

/** Several rules find the same name: the longest stays. */
function withoutOverlaid(found: readonly Misnamed[]): readonly Misnamed[] {
  let reached = 0
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false
      reached = end
      return true
    })
}

/** In the sentences that are each other's translation. */
function misnamedBesideSource(story: StoryReading, data: LanguageData): readonly Misnamed[] {
  return story.passages.filter(isReadable).flatMap((passage) => [
    ...wrongRenderingsOf(data)(passage)
      .filter(({ found }) => isNamedInstitution(found.term))
      .map(({ found }) => found),
    ...findInventedNames(passage, data),
  ])
}

/** Anywhere in the copy, captions too, when the source names the institution somewhere. */
function misnamedInStory({ source, copy }: StoryReading, data: LanguageData): readonly Misnamed[] {
  if (source === null || !isReadable({ source, copy })) return []
  const named = termsIn(segmentsOf(source), data).filter((one) => isNamedInstitution(one.term))
  if (named.length === 0) return []
  const terms = new Set(named.map((one) => one.term))
  return copy.flatMap((part) => {
    const renderings = placed(part, data).filter((one) => terms.has(one.term))
    return keepLongest(renderings).filter((one) => !one.isRight && isFullName(part.text.slice(one.start, one.end)))
  })
}

const CAPITALS = /(?<![\p{L}])\p{Lu}/gu

function isFullName(text: string): boolean {
  return (text.match(CAPITALS)?.length ?? 0) > 1
}

/** Without a source: followed by the institution's own abbreviation, or called Swedish and the wrong name of one institution only. */
function unmistakable(part: PartReading, data: LanguageData): readonly Misnamed[] {
  const renderings = keepLongest(placed(part, data).filter((one) => isNamedInstitution(one.term)))
  const wrong = renderings.filter((one) => !one.isRight)
  const places = Map.groupBy(wrong, (one) => one.start)
  return wrong.filter((one) => {
    if (isFollowedByAbbreviation(one)) return true
    return isCalledSwedish(one) && isFullName(nameWith(one)) && places.get(one.start)?.length === 1
  })
}

function placed(part: PartReading, data: LanguageData): readonly PlacedCopy[] {
  return Array.from(copyTermsOf(data)(part).values()).flatMap((found: readonly CopyTerm[]) =>
    found.map((one) => ({ ...one, part })),
  )
}

const ABBREVIATION = /^\s?\(([\p{L}]{2,8})[);,]/u

function isFollowedByAbbreviation({ part, end, term }: PlacedCopy): boolean {
  const abbreviation = ABBREVIATION.exec(part.text.slice(end, end + 14))?.[1]
  return abbreviation !== undefined && term.abbreviations.includes(abbreviation)
}

const SWEDISH_BEFORE = /(?:Swedish|Sweden['’]s)\s$/u
const SWEDISH_INSIDE = /^Swedish\s|\s(?:of|in)\sSweden$/u

function isCalledSwedish({ part, start, end }: PlacedCopy): boolean {
  return (
    SWEDISH_BEFORE.test(part.text.slice(Math.max(0, start - 10), start)) ||
    SWEDISH_INSIDE.test(part.text.slice(start, end))
  )
}

function nameWith({ part, start, end }: PlacedCopy): string {
  return `Swedish ${part.text.slice(start, end).replace(/^Swedish\s/u, '')}`
}

const GENITIVE = /['’]s?$/u

function remark(one: Misnamed): Remark {
  const { part, term } = one
  const place = widen(one)
  const found = part.text.slice(place.start, place.end)
  const mended = { ...place, end: place.end - (GENITIVE.exec(found)?.[0].length ?? 0) }
  return {
    place: { key: part.key, ...place },
    message: { code: 'institution-name.official', values: { sv: term.sv, right: term.best, found } },
    ...offer(mendWords(part, mended, term.best)),
  }
}

/** Takes in the `Swedish` before a wrong name whose right name begins so, and the `of Sweden` after one that ends so. */
function widen({ part, start, end, term }: Misnamed): TextRange {
  const before = term.best.startsWith('Swedish ')
    ? /Swedish\s$/u.exec(part.text.slice(Math.max(0, start - 10), start))
    : null
  const after = /^\sof\sSweden(?![\p{L}])/u.exec(part.text.slice(end, end + 11))
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) }
}
