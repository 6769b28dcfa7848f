import { blockLines, fieldLines } from '#domain/document/block-lines.ts'
import { plainText, type Document } from '#domain/document/document.ts'

/**
 * What a "fix" may not touch: numbers, names, negations and quoted words. Input: the text that is out and the one that shall
 * replace it; answer: each such word that is on one side only, `−7` gone and `+8` new. Marks and spaces are folded, so a fix of
 * quotation marks, dashes or a misspelt common word answers nothing.
 */
export function changedMeaning(before: Document, after: Document): readonly string[] {
  const old = countWeighty(before)
  const young = countWeighty(after)
  const words = [...new Set([...old.keys(), ...young.keys()])]
  return words.flatMap((word) => {
    const grown = (young.get(word) ?? 0) - (old.get(word) ?? 0)
    if (grown === 0) return []
    return [`${grown > 0 ? '+' : '−'}${word.slice(word.indexOf(':') + 1)}`]
  })
}

const NEGATIONS = new Set(
  (
    'not no never none nobody nothing neither nor cannot without hardly ' +
    'inte ej icke ingen inget inga aldrig ingenting varken utan knappast'
  ).split(' '),
)

/** Numbers as digits in any grouping, words with their inner apostrophes and hyphens. */
const WORD = /\p{N}+(?:[.,:\u00a0\u202f ]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu
const QUOTED = /[“”„«»"]([^“”„«»"]+)[“”„«»"]/gu

function countWeighty(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of readLines(document))
    for (const key of weightyWords(line)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

interface SpokenLine {
  readonly text: string
  readonly isQuote: boolean
}

function readLines(document: Document): readonly SpokenLine[] {
  const fields = fieldLines({ ...document.fields, notes: '' }).map((line) => ({
    text: plainText(line.runs),
    isQuote: false,
  }))
  const blocks = document.blocks.flatMap((block) =>
    blockLines(block).map((line) => ({
      text: plainText(line.runs),
      isQuote: block.type === 'quote' && line.label === 'text',
    })),
  )
  return [...fields, ...blocks]
}

function weightyWords(line: SpokenLine): readonly string[] {
  const spoken = line.isQuote ? [line.text] : [...line.text.matchAll(QUOTED)].map((match) => match[1] ?? '')
  const quoted = spoken.flatMap(wordsOf).map((word) => `quoted:${fold(word)}`)
  return [...quoted, ...wordsOf(line.text).flatMap(weigh)]
}

function weigh(word: string, index: number): readonly string[] {
  if (/^\p{N}/u.test(word)) return [`number:${word.replaceAll(/[\u00a0\u202f ]/gu, '')}`]
  const folded = fold(word)
  if (NEGATIONS.has(folded) || folded.endsWith("n't")) return [`negation:${folded}`]
  // The first word of a line has a capital anyway.
  return index > 0 && /^\p{Lu}/u.test(word) ? [`name:${folded}`] : []
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

function fold(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").toLowerCase()
}
