import { isAgency } from '#features/intake/model/agencies.ts'

/** A line of only capitals, as wires without type sizes set a subhead. */
export function isInCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && line.length <= 80
}

/**
 * A subhead in capitals as its words stand in the item itself: `NATO OCH HAMNEN` → `Nato och hamnen` where the copy says so. Words
 * that the copy never says are set small.
 */
export function inCopyCase(line: string, copy: string): string {
  const forms = formsIn(copy)
  const words = line.replaceAll(/\p{L}+/gu, (word) => {
    const known = forms.get(word.toLowerCase())
    return known ?? (isAgency(word) ? word : word.toLowerCase())
  })
  return words.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** How each word is written inside sentences; at the start of one every word has a capital. */
function formsIn(copy: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const [word] of copy.matchAll(/(?<=[\p{Ll}\d,;)-] ?)(?<![.!?] )\p{L}+/gu)) {
    const small = word.toLowerCase()
    if (!forms.has(small) || word === small) forms.set(small, word)
  }
  return forms
}
