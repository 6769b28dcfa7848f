import { foldWord } from '#domain/language/fold.ts'

/**
 * Whether two spellings can be of one person: full names by their surnames, single names by any part. Swedish and English
 * transliterations and genitives are one name.
 */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const [last, other] = [first.at(-1), second.at(-1)]
  if (last === undefined || other === undefined) return false
  if (first.length > 1 && second.length > 1) return isAlike(last, other)
  return first.some((word) => second.some((candidate) => isAlike(word, candidate)))
}

export function isAnySameName(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.some((other) => isSameName(name, other)))
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/['’]s?$/u, ''],
  [/sch|sh|sj|zh/gu, 's'],
  [/ch|ck|kh|c|q/gu, 'k'],
  [/ph/gu, 'f'],
  [/w/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/(.)\1+/gu, '$1'],
]

function wordsOf(name: string): readonly string[] {
  return name
    .split(/[\s-]+/u)
    .map((word) => SPELLINGS.reduce((shape, [pattern, spelling]) => shape.replace(pattern, spelling), foldWord(word)))
    .filter((word) => word.length > 1)
}

function isAlike(a: string, b: string): boolean {
  if (a === b || `${a}s` === b || `${b}s` === a) return true
  const allowed = Math.floor(Math.max(a.length, b.length) / 4)
  return allowed > 0 && Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}

/** Levenshtein; names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[b.length] ?? 0
}
