import { foldWord } from './fold.ts'

/** One mistyped letter in a short name, two in a long one. */
const LONG = 8
const SHORTEST = 4
/** Nothing longer is one word of a name. */
const LONGEST = 40

/** Whether one name looks like a slip of the other: the same but for accents, or one letter lost, added, changed or swapped. */
export function isAlikeName(a: string, b: string): boolean {
  const [left, right] = [foldWord(a), foldWord(b)]
  if (left === right) return a !== b
  const shorter = Math.min(left.length, right.length)
  if (shorter < SHORTEST || shorter > LONGEST || left.charAt(0) !== right.charAt(0)) return false
  return letterDistance(left, right) <= (shorter >= LONG ? 2 : 1)
}

/** The same name but for its accents. */
export function isSameButAccents(a: string, b: string): boolean {
  return a !== b && foldWord(a) === foldWord(b)
}

const FAR = 3

/** Letters lost, added, changed or swapped between two words (Damerau); 3 stands for anything more than 2. */
export function letterDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) >= FAR) return FAR
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isEqual = a.charAt(row - 1) === b.charAt(column - 1)
      const isSwapped = a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1)
      next.push(
        Math.min(
          (last[column] ?? FAR) + 1,
          (next[column - 1] ?? FAR) + 1,
          (last[column - 1] ?? FAR) + (isEqual ? 0 : 1),
          isSwapped && row > 1 && column > 1 ? (before[column - 2] ?? FAR) + 1 : FAR,
        ),
      )
    }
    ;[before, last] = [last, next]
  }
  return Math.min(FAR, last[b.length] ?? FAR)
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ck|ch(?=r)|c(?![eiyh])|q/gu, 'k'],
  [/[wu](?=[aeiou])/gu, 'v'],
  [/w/gu, 'v'],
  [/z|c(?=[eiy])/gu, 's'],
  [/x/gu, 'ks'],
  [/h(?![aeiouy])/gu, ''],
  [/ie$|y/gu, 'i'],
  [/(.)\1/gu, '$1'],
]

/** Two spellings of a name that are said alike: `Filip` and `Philip`, `Katarina` and `Catharina`. */
export function soundsAlike(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > LONGEST || foldWord(a) === foldWord(b)) return false
  return soundOf(a) === soundOf(b)
}

function soundOf(name: string): string {
  return SOUNDS.reduce((sound, [pattern, letters]) => sound.replace(pattern, letters), foldWord(name))
}
