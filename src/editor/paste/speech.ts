import { plainText, type LanguageTag, type Run } from '#domain/document/document.ts'
import { normalizeRuns, sliceRuns } from '#domain/document/runs.ts'

/** A dash, a hyphen or a minus, then a space (a no-break one after Word) and a capital, digit or mark. */
const SPEECH_DASH = /^[–—−-][ \u00a0\u2002\u2009]+(?=[\p{Lu}\d“”"'’(…])/u

/** What was said, without the dash that Nordic copy puts before speech; null when this is no speech. */
export function stripDash(text: string): string | null {
  return SPEECH_DASH.test(text) ? text.replace(SPEECH_DASH, '') : null
}

const MARKS = /["“”„«»]/u
/** ", says Anna." in English and Swedish: speech ends at the comma. */
const ATTRIBUTION =
  /[,.!?…](?= (?:says?|said|asked|added|adds|told|explained|wrote|säger|sade|sa|frågar|undrar|menar|tillägger|berättar|konstaterar|skriver|förklarar)\b)/u

/**
 * Speech in the marks of the copy's language, which are characters in copy: “I know,” says Anna. / ”Jag vet”, säger Anna.
 * What already has marks keeps them.
 */
export function quoteSpeech(runs: readonly Run[], language: LanguageTag): readonly Run[] {
  const text = plainText(runs)
  if (MARKS.test(text)) return runs
  const isSwedish = language.toLowerCase().startsWith('sv')
  const end = findSpeechEnd(text, isSwedish)
  return normalizeRuns([
    { text: isSwedish ? '”' : '“' },
    ...sliceRuns(runs, 0, end),
    { text: '”' },
    ...sliceRuns(runs, end, text.length),
  ])
}

/** Swedish puts the comma after the mark (Svenska skrivregler 2017, 11.3), English before it. */
function findSpeechEnd(text: string, isSwedish: boolean): number {
  const match = ATTRIBUTION.exec(text)
  if (match === null) return text.length
  return isSwedish && text[match.index] === ',' ? match.index : match.index + 1
}
