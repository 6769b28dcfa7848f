import { findPhraseWords, baseFormsOf, type PhraseWord } from './phrase-words.ts'

export interface Phrase<Value> {
  readonly text: string
  /** Which inflections are the phrase as well, as kinds that add up (`inflection.ts`). */
  readonly allows: number
  readonly value: Value
}

/** Words `from` up to `to` (not included) are a phrase. */
export interface FoundPhrase<Value> {
  readonly from: number
  readonly to: number
  readonly value: Value
  /** How the words differ from the phrase as it was given. */
  readonly differs: number
}

interface Entry<Value> {
  readonly words: readonly PhraseWord[]
  readonly allows: number
  readonly value: Value
}

interface Node<Value> {
  next: Map<string, Node<Value>> | null
  entries: Entry<Value>[] | null
}

/**
 * Finds phrases in running text, however many there are to look for: a tree of words, walked from every word of the text. Built
 * once for each set of phrases. A capital in a phrase must be a capital in the text; a small letter may be either; words of up to
 * four letters with a capital must be written exactly so (`S`, `KI`, `Must`).
 */
export class PhraseFinder<Value> {
  readonly #root: Node<Value> = { next: null, entries: null }
  readonly #language: 'sv' | 'en'

  constructor(language: 'sv' | 'en', phrases: Iterable<Phrase<Value>>) {
    this.#language = language
    for (const phrase of phrases) this.#add(phrase)
  }

  #add({ text, allows, value }: Phrase<Value>): void {
    const words = findPhraseWords(text)
    if (words.length === 0) return
    let node = this.#root
    for (const word of words) {
      node.next ??= new Map()
      let next = node.next.get(word.fold)
      if (next === undefined) node.next.set(word.fold, (next = { next: null, entries: null }))
      node = next
    }
    node.entries ??= []
    node.entries.push({ words, allows, value })
  }

  /** Every phrase that begins at any word, the shorter before the longer. */
  find(words: readonly PhraseWord[]): readonly FoundPhrase<Value>[] {
    const found: FoundPhrase<Value>[] = []
    for (let from = 0; from < words.length; from += 1) this.#walk({ words, from, found }, this.#root, [from, 0])
    return found
  }

  /** Phrases of this one word, given in lower case. */
  findWord(fold: string): readonly FoundPhrase<Value>[] {
    const word = { text: fold, fold, isMark: false, isJoined: false, start: 0, end: fold.length }
    return this.find([word])
  }

  #walk(search: Search<Value>, node: Node<Value>, [at, differs]: readonly [number, number]): void {
    const word = search.words[at]
    if (word === undefined || node.next === null) return
    for (const { form, kind } of baseFormsOf(word, this.#language)) {
      const next = node.next.get(form)
      if (next === undefined) continue
      const difference = differs | kind
      for (const entry of next.entries ?? []) addIfSo(search, entry, [at + 1, difference])
      if (next.next !== null) this.#walk(search, next, [at + 1, difference])
    }
  }
}

interface Search<Value> {
  readonly words: readonly PhraseWord[]
  readonly from: number
  readonly found: FoundPhrase<Value>[]
}

function addIfSo<Value>(
  { words, from, found }: Search<Value>,
  entry: Entry<Value>,
  end: readonly [number, number],
): void {
  const [to, differs] = end
  if (!allows(entry.allows, differs) || !hasCapitals(words, from, entry.words)) return
  const known = found.at(-1)
  if (known !== undefined && known.value === entry.value && known.from === from && known.to === to) return
  found.push({ from, to, value: entry.value, differs })
}

/** A form that can be of several kinds is allowed when one of them is; a word as written always is. */
function allows(allowed: number, differs: number): boolean {
  return differs === 0 || (differs & allowed) !== 0
}

const CAPITAL = /^\p{Lu}/u
const SHORT = 4

function hasCapitals(words: readonly PhraseWord[], from: number, phrase: readonly PhraseWord[]): boolean {
  return phrase.every((wanted, index) => {
    const given = words[from + index]?.text ?? ''
    if (!CAPITAL.test(wanted.text)) return true
    return wanted.text.length <= SHORT && phrase.length === 1 ? isSameShort(given, wanted.text) : CAPITAL.test(given)
  })
}

/** English and Swedish genitives beside: `KI’s`, `Bris` of Bri or Bris. */
const ENDS_GENITIVE = /^['’]?s$/u

function isSameShort(given: string, wanted: string): boolean {
  return given === wanted || (given.startsWith(wanted) && ENDS_GENITIVE.test(given.slice(wanted.length)))
}
