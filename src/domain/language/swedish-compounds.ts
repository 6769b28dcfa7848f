const VOWEL = /[aeiouyåäö]/u
const SHORTEST_FIRST = 2
const SHORTEST_LAST = 4

/** A Swedish compound taken apart: `fabriken` of `pappersfabriken`, what stands before it without its linking s. */
export interface CompoundCut {
  readonly first: string
  readonly last: string
}

/**
 * Every way to part a word in two that a compound could have, the longest last part first. Which of them are words is for a
 * dictionary to say.
 *
 * @param word in lower case
 */
export function cutCompound(word: string): readonly CompoundCut[] {
  const cuts: CompoundCut[] = []
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at += 1) {
    const first = word.slice(0, at)
    if (VOWEL.test(first)) cuts.push({ first, last: word.slice(at) })
  }
  return cuts
}

/** What the first part may be in a dictionary: `arbets`: arbets, arbet, arbete; `kyrko`: kyrka; `barn`. */
export function firstPartForms(first: string): readonly string[] {
  const forms = [first]
  if (first.endsWith('s')) forms.push(first.slice(0, -1), `${first.slice(0, -1)}e`)
  if (/[oue]$/u.test(first)) forms.push(`${first.slice(0, -1)}a`, `${first.slice(0, -1)}e`)
  if (!VOWEL.test(first.slice(-1))) forms.push(`${first}a`, `${first}e`)
  return forms
}
