import { baseFormsOf, findPhraseWords, firstPhraseWord, type PhraseWord } from './phrase-words.ts'

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
  /** Phrases that begin so and were not asked for yet: most of a large table never are. */
  unread: Phrase<Value>[] | null
}

function emptyNode<Value>(): Node<Value> {
  return { next: null, entries: null, unread: null }
}

/**
 * Finds phrases in running text, however many there are to look for: a tree of words, walked from every word of the text. Built
 * once for each set of phrases. A capital in a phrase must be a capital in the text; a small letter may be either; a single word of up
 * to four letters with a capital must be written exactly so (`S`, `KI`, `Must`).
 */
export class PhraseFinder<Value> {
  readonly #root = new Map<string, Node<Value>>()
  readonly #language: 'sv' | 'en'

  constructor(language: 'sv' | 'en', phrases: Iterable<Phrase<Value>>) {
    this.#language = language
    for (const phrase of phrases) this.#keep(phrase)
  }

  #keep(phrase: Phrase<Value>): void {
    const first = firstPhraseWord(phrase.text)
    if (first === undefined) return
    const node = this.#root.get(first)
    if (node?.unread) node.unread.push(phrase)
    else this.#root.set(first, { ...emptyNode<Value>(), unread: [phrase] })
  }

  #open(first: string): Node<Value> | undefined {
    const node = this.#root.get(first)
    if (node === undefined || node.unread === null) return node
    const { unread } = node
    node.unread = null
    for (const phrase of unread) addPhrase(node, phrase)
    return node
  }

  /** Every phrase that begins at any word, the shorter before the longer. */
  find(words: readonly PhraseWord[]): readonly FoundPhrase<Value>[] {
    const found: FoundPhrase<Value>[] = []
    for (let from = 0; from < words.length; from += 1) this.#start({ words, from, found })
    return found
  }

  /** Phrases of this one word, given in lower case. */
  findWord(fold: string): readonly FoundPhrase<Value>[] {
    const word = { text: fold, fold, isMark: false, isGenitive: false, isJoined: false, start: 0, end: fold.length }
    return this.find([word])
  }

  #start(search: Search<Value>): void {
    const word = search.words[search.from]
    if (word === undefined) return
    for (const { form, kind } of baseFormsOf(word, this.#language)) {
      const node = this.#open(form)
      if (node !== undefined) this.#visit(search, node, [search.from + 1, kind])
    }
  }

  #visit(search: Search<Value>, node: Node<Value>, [at, differs]: readonly [number, number]): void {
    for (const entry of node.entries ?? []) addIfSo(search, entry, [at, differs])
    const word = search.words[at]
    if (word === undefined || node.next === null) return
    for (const { form, kind } of baseFormsOf(word, this.#language)) {
      const next = node.next.get(form)
      if (next !== undefined) this.#visit(search, next, [at + 1, differs | kind])
    }
  }
}

function addPhrase<Value>(first: Node<Value>, { text, allows, value }: Phrase<Value>): void {
  const words = findPhraseWords(text)
  let node = first
  for (const word of words.slice(1)) {
    node.next ??= new Map()
    const next = node.next.get(word.fold) ?? emptyNode<Value>()
    node.next.set(word.fold, next)
    node = next
  }
  node.entries ??= []
  node.entries.push({ words, allows, value })
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
  if (!allows(entry.allows, differs) || !isWrittenSo(words, from, entry.words)) return
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

/** With its capitals, and with no genitive inside that the phrase has not (`children’s doctor` is no `children doctor`). */
function isWrittenSo(words: readonly PhraseWord[], from: number, phrase: readonly PhraseWord[]): boolean {
  return phrase.every((wanted, index) => {
    const word = words[from + index]
    const given = word?.text ?? ''
    if (word?.isGenitive === true && !wanted.isGenitive && index < phrase.length - 1) return false
    if (!CAPITAL.test(wanted.text)) return true
    return wanted.text.length <= SHORT && phrase.length === 1 ? isSameShort(given, wanted.text) : CAPITAL.test(given)
  })
}

/** English and Swedish genitives beside: `KI’s`, `Bris` of Bri or Bris. */
const ENDS_GENITIVE = /^['’]?s$/u

function isSameShort(given: string, wanted: string): boolean {
  return given === wanted || (given.startsWith(wanted) && ENDS_GENITIVE.test(given.slice(wanted.length)))
}
