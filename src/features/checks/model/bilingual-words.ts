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

type Index = ReadonlyMap<string, ReadonlySet<string>>

function indexTables(data: LanguageData): Index {
  const index = new Map<string, Set<string>>()
  for (const [table, columns] of RENDERED) {
    for (const row of data.table(table)) {
      const cells = row as Readonly<Record<string, string>>
      const keys = columns.flatMap((column) => cellValues(cells[column] ?? '').flatMap(contentKeys))
      for (const form of [cells.sv ?? '', ...cellValues(cells.forms ?? '')]) addForm(index, form, keys)
    }
  }
  return index
}

const WORD = /[\p{L}\p{M}]+/gu
const SHORTEST_ENGLISH = 3

function contentKeys(rendering: string): readonly string[] {
  return Array.from(rendering.matchAll(WORD), ([word]) => word.toLowerCase())
    .filter((word) => word.length >= SHORTEST_ENGLISH && !isEmptyWord(word))
    .map(renderingKey)
}

/** A phrase is known by its longest word, where that is long enough to be peculiar to it. */
function addForm(index: Map<string, Set<string>>, form: string, keys: readonly string[]): void {
  const words = Array.from(form.matchAll(WORD), ([word]) => word.toLowerCase())
  const longest = words.toSorted((a, b) => b.length - a.length)[0]
  if (longest === undefined || keys.length === 0 || (words.length > 1 && longest.length < LONG) || isEmptyWord(longest))
    return
  const key = lookupKey(longest)
  const known = index.get(key) ?? new Set<string>()
  for (const one of keys) known.add(one)
  index.set(key, known)
}

const LONG = 7
const SHORTEST_PART = 4

function lookUp(word: string, index: Index): readonly string[] {
  const whole = index.get(lookupKey(word))
  if (whole !== undefined) return [...whole]
  return partsOf(word, index)
}

/** A compound that no table has, by its last part and its first: `vattenprover` by prov and vatten. */
function partsOf(word: string, index: Index): readonly string[] {
  const found = new Set<string>()
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const last = index.get(lookupKey(word.slice(cut)))
    if (last === undefined) continue
    for (const key of last) found.add(key)
    for (const key of index.get(lookupKey(word.slice(0, cut))) ?? []) found.add(key)
    break
  }
  return [...found]
}
