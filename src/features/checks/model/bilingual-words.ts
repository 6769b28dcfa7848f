import type { BilingualWords } from '#domain/language/clues.ts'
import { lookupKey, renderingKey } from '#domain/language/clues.ts'
import { isEmptyWord } from '#domain/language/empty-words.ts'
import { cellValues, compiled, type LanguageData, type TableName } from './language-data.ts'

/** Columns of each table that say the same in English; `forms` are further Swedish forms of the row. */
const RENDERED: readonly (readonly [TableName, readonly string[]])[] = [
  ['swedish-words', ['en']],
  ['institutions', ['en', 'also', 'abbr_en']],
  ['titles', ['en', 'also']],
  ['legal-stages', ['en']],
  ['crimes', ['en', 'also']],
  ['false-friends', ['right', 'looks_like']],
  ['compounds', ['right', 'wrong']],
  ['idioms', ['right']],
  ['exonyms', ['en']],
  ['quantities', ['en']],
]

/** What the tables know of Swedish words and their renderings, as keys for recognising a sentence in its translation. */
export const bilingualWords = compiled((data: LanguageData): BilingualWords => {
  const index = indexTables(data)
  const known = new Map<string, readonly string[]>()
  return {
    renderings: (word) => {
      const found = known.get(word)
      if (found !== undefined) return found
      const keys = lookUp(word, index)
      if (known.size > MOST_REMEMBERED) known.clear()
      known.set(word, keys)
      return keys
    },
  }
})

const MOST_REMEMBERED = 50_000

/** Words of the tables with the keys of their renderings, by stem. */
type Index = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

function indexTables(data: LanguageData): Index {
  const index = new Map<string, Map<string, Set<string>>>()
  const keysByWord = new Map<string, string>()
  for (const [table, columns] of RENDERED) {
    for (const row of data.table(table)) {
      const cells = row as Readonly<Record<string, string>>
      const keys = columns.flatMap((column) =>
        cellValues(cells[column] ?? '').flatMap((cell) => contentKeys(cell, keysByWord)),
      )
      for (const form of [cells.sv ?? '', ...cellValues(cells.forms ?? '')]) addForm(index, form, keys)
    }
  }
  return index
}

const WORD = /[\p{L}\p{M}]+/gu
const SHORTEST_ENGLISH = 3

/** The same words stand in many rows: `known` has their keys, `''` for those that say nothing. */
function contentKeys(rendering: string, known: Map<string, string>): readonly string[] {
  return Array.from(rendering.matchAll(WORD), ([word]) => {
    const small = word.toLowerCase()
    const key = known.get(small) ?? contentKey(small)
    known.set(small, key)
    return key
  }).filter((key) => key !== '')
}

function contentKey(word: string): string {
  return word.length < SHORTEST_ENGLISH || isEmptyWord(word) ? '' : renderingKey(word)
}

/** A phrase is known by its longest word, where that is long enough to be peculiar to it. */
function addForm(index: Map<string, Map<string, Set<string>>>, form: string, keys: readonly string[]): void {
  const words = Array.from(form.matchAll(WORD), ([word]) => word.toLowerCase())
  const longest = words.toSorted((a, b) => b.length - a.length)[0]
  if (longest === undefined || keys.length === 0 || isEmptyWord(longest)) return
  if (words.length > 1 && longest.length < LONG) return
  const stem = lookupKey(longest)
  const related = index.get(stem) ?? new Map<string, Set<string>>()
  const known = related.get(longest) ?? new Set<string>()
  for (const one of keys) known.add(one)
  index.set(stem, related.set(longest, known))
}

const LONG = 7
const SHORTEST_PART = 4

function lookUp(word: string, index: Index): readonly string[] {
  const whole = findWord(word, index)
  return whole.length > 0 ? whole : partsOf(word, index)
}

/** Of words with one stem, those that agree longest: `skada` is not `Skansen`. */
function findWord(word: string, index: Index): readonly string[] {
  const found = [...(index.get(lookupKey(word)) ?? [])].map(([known, keys]) => ({
    agreed: commonStart(word, known),
    keys,
  }))
  const longest = Math.max(0, ...found.map(({ agreed }) => agreed))
  return found.filter(({ agreed }) => agreed === longest).flatMap(({ keys }) => [...keys])
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1
  return length
}

/** A compound that no table has, by its last part and its first: `vattenprover` by prov and vatten. */
function partsOf(word: string, index: Index): readonly string[] {
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const last = findWord(word.slice(cut), index)
    if (last.length > 0) return [...new Set([...last, ...findWord(word.slice(0, cut), index)])]
  }
  return []
}
