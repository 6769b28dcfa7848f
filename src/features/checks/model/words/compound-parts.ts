import { firstPartForms } from '#domain/language/swedish-compounds.ts'
import { swedishBaseForms } from '#domain/language/swedish-inflection.ts'
import { cellValues, compiled, type LanguageData, type Row } from '../language-data.ts'

/** What one part of a compound is by itself in English, and which of that is odd at that place of any compound. */
export interface PartGlosses {
  readonly all: ReadonlySet<string>
  readonly odd: ReadonlySet<string>
}

/** Every part of a compound with its glosses, in order. */
export type LiteralCompound = readonly PartGlosses[]

interface KnownPart {
  readonly before: PartGlosses
  readonly last: PartGlosses
}

export interface CompoundParts {
  /** Ways to render a Swedish word part by part, of which at least one part can be odd. */
  readonly literalsOf: (word: string) => readonly LiteralCompound[]
  readonly isOdd: (gloss: string) => boolean
  /** What stands before the last part of a word can be in English, part by part. */
  readonly frontGlossesOf: (word: string) => ReadonlySet<string>
}

const SHORTEST_WORD = 6
/** No compound of the news is longer; a web address or a blob may be. */
const LONGEST_WORD = 40
const SHORTEST_PART = 2
/** Shorter words stand inside too many others. */
const SHORTEST_PLAIN = 4
const MOST_REMEMBERED = 50_000

export const compoundParts = compiled((data: LanguageData): CompoundParts => {
  const rows = data.table('compound-parts')
  const words = data.table('swedish-words').filter((row) => row.sv.length >= SHORTEST_PLAIN && isPlain(row))
  const parts = new Map([
    ...words.map((row) => [row.sv.toLowerCase(), plainPart(row)] as const),
    ...rows.map((row) => [row.sv, readPart(row)] as const),
  ])
  const odd = new Set(rows.flatMap((row) => [...cellValues(row.odd_first), ...cellValues(row.odd_last)]))
  const known = new Map<string, readonly LiteralCompound[]>()
  return {
    isOdd: (gloss) => odd.has(gloss),
    frontGlossesOf: (word) => (word.length > LONGEST_WORD ? new Set() : frontGlosses(word, parts)),
    literalsOf: (word) => {
      if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD) return []
      const found = known.get(word) ?? findLiterals(word, parts)
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(word, found)
      return found
    },
  }
})

function readPart(row: Row<'compound-parts'>): KnownPart {
  const [glosses, first, last] = [cellValues(row.glosses), cellValues(row.odd_first), cellValues(row.odd_last)]
  const all = new Set([...glosses, ...first, ...last])
  return { before: { all, odd: new Set(first) }, last: { all, odd: new Set(last) } }
}

/** In its dictionary form, and a word in English too; `gränsen`, the border, would hide `gräns`. */
function isPlain({ pos, en }: Row<'swedish-words'>): boolean {
  return pos !== 'loan' && cellValues(en).some((gloss) => !gloss.includes(' '))
}

const NOTHING_ODD: ReadonlySet<string> = new Set()

/** A word of the language with its rendering, odd nowhere. */
function plainPart(row: Row<'swedish-words'>): KnownPart {
  const part = { all: new Set(cellValues(row.en).filter((gloss) => !gloss.includes(' '))), odd: NOTHING_ODD }
  return { before: part, last: part }
}

type Parts = ReadonlyMap<string, KnownPart>

function frontGlosses(word: string, parts: Parts): ReadonlySet<string> {
  const fronts = cutsOf(word).flatMap(([front, back]) => (lastPart(back, parts) === null ? [] : frontsOf(front, parts)))
  return new Set(fronts.flatMap((front) => front.flatMap((part) => [...part.all])))
}

function findLiterals(word: string, parts: Parts): readonly LiteralCompound[] {
  return cutsOf(word)
    .flatMap(([front, back]): readonly LiteralCompound[] => {
      const last = lastPart(back, parts)
      return last === null ? [] : frontsOf(front, parts).map((before) => [...before, last])
    })
    .filter((literal) => literal.some((part) => part.odd.size > 0))
}

/** What stands before the last part: one part, or two. */
function frontsOf(front: string, parts: Parts): readonly LiteralCompound[] {
  const whole = frontPart(front, parts)
  const split = cutsOf(front).flatMap(([one, other]): readonly LiteralCompound[] => {
    const [first, second] = [frontPart(one, parts), frontPart(other, parts)]
    return first === null || second === null ? [] : [[first, second]]
  })
  return whole === null ? split : [[whole], ...split]
}

function cutsOf(word: string): readonly (readonly [string, string])[] {
  const cuts: (readonly [string, string])[] = []
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1)
    cuts.push([word.slice(0, at), word.slice(at)])
  return cuts
}

function frontPart(front: string, parts: Parts): PartGlosses | null {
  const linked = front.endsWith('e') ? [front.slice(0, -1)] : []
  for (const form of [...firstPartForms(front), ...linked]) {
    const part = parts.get(form)
    if (part !== undefined) return part.before
  }
  return null
}

function lastPart(back: string, parts: Parts): PartGlosses | null {
  const own = parts.get(back)
  if (own !== undefined) return own.last
  for (const { form } of swedishBaseForms(back)) {
    const part = parts.get(form)
    if (part !== undefined) return part.last
  }
  return null
}
