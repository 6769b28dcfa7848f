import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { Mend, Remark } from '../finding.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { acronymsOf, type Acronym } from './acronyms.ts'
import { isExpandedAt } from './acronym-expansion.ts'
import { isFreeAcronym } from './acronym-free.ts'
import { knownAcronyms, type AcronymName } from './acronym-names.ts'

export const acronymUnexpandedCheck: StoryCheck = {
  id: 'acronym-unexpanded',
  group: 'style',
  reads: 'language-data',
  severity: 'warning',
  practice: 'An abbreviation is written out at or before its first use, as “Full Name (ABC)” (house style).',
  sees: 'story',
  run: checkAcronyms,
}

interface Use {
  readonly part: PartReading
  readonly acronym: Acronym
}

function checkAcronyms({ copy }: StoryReading, context: CheckContext): readonly Remark[] {
  const parts = inReadingOrder(copy)
  const uses = Map.groupBy(
    parts.flatMap((part) => acronymsOf(part).map((acronym): Use => ({ part, acronym }))),
    (use) => use.acronym.text,
  )
  return Array.from(uses.values()).flatMap((all) => {
    const needing = all.filter((use) => !isFreeAcronym(use.part, use.acronym, context))
    const [first] = needing
    return first === undefined || isExplained(parts, all, context) ? [] : [toRemark(first, context)]
  })
}

const ORDER = ['lead', 'headline', 'body', 'caption']

/** The lead may explain what the headline has no room to. */
function inReadingOrder(copy: readonly PartReading[]): readonly PartReading[] {
  return ORDER.flatMap((field) => copy.filter((part) => part.field === field && isEnglish(part.language)))
}

function isExplained(parts: readonly PartReading[], all: readonly Use[], { data }: CheckContext): boolean {
  // What the headline says is explained below it.
  const below = all.filter(({ part }) => part.field !== 'headline')
  const [first] = below.length > 0 ? below : all
  if (first === undefined) return true
  const names = knownAcronyms(data).names.get(first.acronym.text)?.names ?? []
  if (isExpandedAt(first.part.text, first.acronym, names)) return true
  const before = parts.slice(0, parts.indexOf(first.part)).map((part) => part.text)
  const above = [...before, first.part.text.slice(0, first.acronym.start)]
  return mentions(above, names) || spellsItOut(above, first.acronym.text)
}

/** The full name alone, above: readers put the two together. */
function mentions(texts: readonly string[], names: readonly string[]): boolean {
  const small = texts.map((text) => text.toLowerCase())
  return names.some((name) => small.some((text) => text.includes(name.toLowerCase())))
}

/** `the Skagvik Harbour Trust … the SHT`: capitals of a name above. */
function spellsItOut(texts: readonly string[], letters: string): boolean {
  if (letters.length < 3) return false
  const words = Array.from(letters, (letter) => `${letter}[\\p{L}’'-]+`)
  const name = new RegExp(`(?<!\\p{L})${words.join(' (?:(?:of|and|for|the|on|in|to) ){0,3}')}`, 'u')
  return texts.some((text) => name.test(text))
}

function toRemark({ part, acronym }: Use, { data }: CheckContext): Remark {
  const known = knownAcronyms(data).names.get(acronym.text)
  const { start, end, text } = acronym
  const place = { key: part.key, start, end }
  const name = known?.names[0] ?? ''
  const code = name === '' ? 'acronym-unexpanded.unknown' : 'acronym-unexpanded.known'
  const remark: Remark = { place, message: { code, values: { abbreviation: text, name } } }
  const mend = known === undefined ? null : mendOf(part, acronym, known)
  return mend === null ? remark : { ...remark, mend }
}

const ARTICLE_BEFORE = /(?:^|[^\p{L}])(?:the|a|an|its|his|her|their|our|\p{L}+['’]s?)\s$/iu
const FREE_AFTER = /^(?:[\s,.;:!?)"”]|$)/u

/** Only where nothing hangs on the abbreviation, and where it is known whether the name has an article. */
function mendOf(
  { key, field, text }: PartReading,
  acronym: Acronym,
  { names, inCopy, hasArticle }: AcronymName,
): Mend | null {
  const [name = ''] = names
  const { start, end } = acronym
  const before = text.slice(0, start)
  if (field === 'headline' || name === '' || !FREE_AFTER.test(text.slice(end))) return null
  const needsArticle = !ARTICLE_BEFORE.test(before.slice(-24))
  if (needsArticle && !hasArticle) return null
  const isOpening = /(?:^|[.!?]["”]?\s)["“]?$/u.test(before.slice(-4))
  const article = needsArticle ? (isOpening ? 'The ' : 'the ') : ''
  return { key, start, end, text: `${article}${name} (${inCopy})` }
}
