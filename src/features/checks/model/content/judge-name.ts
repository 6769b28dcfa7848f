import { isAlikeName, isSameButAccents, soundsAlike } from '#domain/language/names-alike.ts'
import { transliterationShape } from '#domain/language/names-transliterated.ts'
import type { Name, NameWord } from '#domain/language/names.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { nameForms, type NameForms } from './name-forms.ts'
import { readSlavicNames, type SlavicNames } from './slavic-names.ts'
import { isOrdinaryWord, namesOf, readSourceNames, type SourceNames } from './story-names.ts'

export interface NameFault {
  /** `english`: has an English form; `source`: spelt otherwise in the source; `above`: spelt otherwise above. */
  readonly why: 'english' | 'source' | 'above'
  readonly right: string
}

/** What is known of the spellings of a story while it is read from the top. */
export interface Spellings {
  readonly source: SourceNames | null
  readonly slavic: SlavicNames
  readonly forms: NameForms
  readonly context: CheckContext
  /** Words of names anywhere in the copy. */
  readonly used: ReadonlySet<string>
  /** By shape: the first spelling of a transliterated name. */
  readonly first: Map<string, string>
  /** Words of names met above that the source does not have. */
  readonly own: Set<string>
}

export interface PlacedName {
  readonly name: Name
  readonly word: NameWord
  readonly index: number
  readonly part: PartReading
}

export function startSpellings(story: StoryReading, context: CheckContext): Spellings {
  const source = readSourceNames(story, context)
  const forms = nameForms(context.data)
  const used = story.copy.flatMap((part) =>
    namesOf(part, context.lexicon).flatMap((name) => name.words.map((word) => word.stem)),
  )
  const slavic = readSlavicNames(source, forms)
  return { source, slavic, forms, context, used: new Set(used), first: new Map(), own: new Set() }
}

const ABBREVIATION = /^\p{Lu}{2,}$/u
const SHORTEST = 3

export function judgeName(spellings: Spellings, placed: PlacedName): NameFault | null {
  const { stem } = placed.word
  if (stem.length < SHORTEST || ABBREVIATION.test(stem)) return null
  const { source } = spellings
  if (source === null) return judgeAlone(spellings, placed)
  if (source.words.has(stem)) return judgeSourceSpelling(spellings, stem)
  const verdict = judgeTransliteration(spellings, stem)
  if (verdict !== null) return verdict === 'right' ? null : verdict
  return judgeOther(spellings, placed, source)
}

/** Spelt as in the Swedish source: wrong only where English transliterates in another way. */
function judgeSourceSpelling({ slavic, first }: Spellings, word: string): NameFault | null {
  const english = slavic.english.get(word)
  if (english === undefined) return null
  const shape = transliterationShape(word, 'sv')
  const used = first.get(shape)
  if (!english.includes(word)) return { why: 'english', right: used ?? english[0] ?? word }
  if (used === undefined) first.set(shape, word)
  return used === undefined || used === word ? null : { why: 'above', right: used }
}

/** An English spelling of a transliterated name of the source: right, if it is the one used above. */
function judgeTransliteration({ slavic, first }: Spellings, word: string): NameFault | 'right' | null {
  const shape = transliterationShape(word, 'en')
  if (!slavic.shapes.has(shape) && !slavic.forms.has(word)) return null
  const name = slavic.forms.get(word) ?? shape
  const used = first.get(name)
  if (used === undefined) first.set(name, word)
  return used === undefined || used === word ? 'right' : { why: 'above', right: used }
}

/** Neither as in the source nor a transliteration: a slip, another form, or a name of the copy's own. */
function judgeOther(spellings: Spellings, placed: PlacedName, source: SourceNames): NameFault | null {
  const { stem } = placed.word
  const { forms, context, own } = spellings
  const sounding = findSounding(placed, source)
  if (sounding !== null) return sounding
  if (forms.isEnglishForm(stem)) return null
  const accented = [...source.words].find((one) => isSameButAccents(one, stem))
  if (accented !== undefined)
    return isBetterAccented(spellings, stem, accented) ? null : { why: 'source', right: accented }
  const fault = isEnglishWord(stem, placed, context)
    ? findReplaced(spellings, placed, source)
    : findSlip(spellings, stem, source)
  if (fault !== null) return fault
  own.add(stem)
  return judgePairing(placed, source, context)
}

/** Swedish copy leaves foreign accents out; who puts them back everywhere knows why. */
function isBetterAccented({ used }: Spellings, stem: string, accented: string): boolean {
  return !used.has(accented) && ACCENT.test(stem) && !/[^A-Za-z'’-]/u.test(accented)
}

const ACCENT = /[áàâãçéèêëíìîïñóòôõúùûýÁÉÍÓÚÇÑ]/u

/** The given name of a surname of the source in another spelling: a name like many, but not this person's. */
function findSounding({ name, index, word, part }: PlacedName, source: SourceNames): NameFault | null {
  const next = name.words[index + 1]
  if (
    next === undefined ||
    ROYAL.test(part.text.slice(Math.max(0, word.start - 12), word.start)) ||
    ABBREVIATION.test(next.stem)
  )
    return null
  const given = [...(source.before.get(next.stem) ?? []), ...(source.opening.get(next.stem) ?? [])]
  const right = given.find((one) => soundsAlike(one, word.stem))
  return right === undefined || given.includes(word.stem) ? null : { why: 'source', right }
}

/** Those whose names English has its own forms of. */
const ROYAL = /(?:King|Queen|Prince|Princess|Pope|Saint|St|Emperor|Tsar|Archduke|Duke|Duchess) $/u

function isEnglishWord(stem: string, { part, name, index }: PlacedName, { lexicon }: CheckContext): boolean {
  if (lexicon === null) return name.isOpening && index === 0
  return lexicon.has('en-GB', stem) || isOrdinaryWord(stem, part.language, lexicon)
}

/** A name that the English dictionary has is a slip only of one that the copy has nowhere. */
function findReplaced({ context, used }: Spellings, { word, part }: PlacedName, source: SourceNames): NameFault | null {
  const { stem } = word
  if (stem.length < LONG_ENOUGH - 1 || isOrdinaryWord(stem, part.language, context.lexicon)) return null
  if (context.lexicon === null || source.words.size > MOST_NAMES) return null
  const original = [...source.words].find((one) => isAlikeName(one, stem) && !isDefiniteForm(one, stem))
  if (original === undefined || used.has(original) || context.lexicon.has('sv', original.toLowerCase())) return null
  return used.has(original.replace(/s$/u, '')) ? null : { why: 'source', right: original }
}

function findSlip({ slavic, own }: Spellings, stem: string, source: SourceNames): NameFault | null {
  if (source.words.size + own.size > MOST_NAMES) return null
  const isSlip = (one: string) => isAlikeName(one, stem) || (stem.length >= LONG_ENOUGH && soundsAlike(one, stem))
  const original = [...source.words].find((one) => isSlip(one) && !isDefiniteForm(one, stem))
  if (original !== undefined) return { why: 'source', right: slavic.english.get(original)?.[0] ?? original }
  const form = [...slavic.forms.keys()].find((one) => isAlikeName(one, stem))
  if (form !== undefined) return { why: 'source', right: form }
  const above = stem.length < LONG_ENOUGH ? undefined : [...own].find((one) => isAlikeName(one, stem))
  return above === undefined ? null : { why: 'above', right: above }
}

const LONG_ENOUGH = 6
/** A register, not a story. */
const MOST_NAMES = 2_000

/** Swedish writes `Riksbanken` where English writes `the Riksbank`. */
function isDefiniteForm(swedish: string, english: string): boolean {
  return swedish.startsWith(english) && DEFINITE.test(swedish.slice(english.length - 1))
}

const DEFINITE = /^(?:.(?:en|et|ens|ets)|[ae](?:n|t|ns|ts))$/u

/** One word of a name is in the source, always beside another word than in the copy, and that is nobody in the source. */
function judgePairing(placed: PlacedName, source: SourceNames, context: CheckContext): NameFault | null {
  const { name, index, word } = placed
  if (context.lexicon === null || TITLES.has(word.stem)) return null
  const [next, last] = [name.words[index + 1], name.words[index - 1]]
  const beside = next === undefined ? source.after.get(last?.stem ?? '') : source.before.get(next.stem)
  const [only, ...others] = beside ?? []
  if (only === undefined || others.length > 0) return null
  const isOrdinary = isOrdinaryWord(word.stem, 'en', context.lexicon)
  return isOrdinary && !isAlikeName(`Ab${only}`, `Ab${word.stem}`) ? null : { why: 'source', right: only }
}

const TITLES: ReadonlySet<string> = new Set(['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'Prof', 'Sir', 'Dame', 'Lord', 'Lady'])

/** Without a source a name is judged by itself alone: the same but for its accents, or one slip from what stands above. */
function judgeAlone({ own, context }: Spellings, placed: PlacedName): NameFault | null {
  const { stem } = placed.word
  if (own.has(stem) || stem.length < LONG_ENOUGH || isEnglishWord(stem, placed, context)) return null
  const above = placed.name.words.length > 1 ? undefined : [...own].find((one) => isAlikeName(one, stem))
  own.add(stem)
  return above === undefined ? null : { why: 'above', right: above }
}
