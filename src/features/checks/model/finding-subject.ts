import type { TextRange } from '#lib/text-range.ts'
import { canonicalJson, sha256Hex } from '#domain/document/canonical.ts'
import type { Document } from '#domain/document/document.ts'
import { splitSentences } from '#domain/language/sentences.ts'
import { copyTexts } from './copy-texts.ts'
import type { FindingMessage, PartPlace } from './finding.ts'

/** What is to be named of a finding so that it is known again in another text. */
export interface SubjectFinding {
  readonly check: string
  readonly place: PartPlace
  readonly source?: PartPlace & { readonly words: string }
  readonly message: FindingMessage
}

/** The words in a text that a finding covers; empty where something is missing. */
export function coveredWords(document: Document, place: PartPlace): string {
  return (copyTexts(document).get(place.key) ?? '').slice(place.start, place.end)
}

/**
 * Names what findings of a text are about: the check and what it says, the words, the sentence that they stand in, the passage of the
 * source. Not where the sentence stands: it can be moved, and edits elsewhere do not touch it. Where something of the source is
 * missing, only the source says what.
 */
export function subjectsIn(document: Document): (finding: SubjectFinding) => string {
  const sentences = new Map<string, readonly TextRange[]>()
  const sentencesOf = (key: string, text: string): readonly TextRange[] => {
    const found = sentences.get(key) ?? splitSentences(text, document.language)
    sentences.set(key, found)
    return found
  }
  return ({ check, place, source, message }) => {
    const text = copyTexts(document).get(place.key) ?? otherText(document, place.key)
    const isMissing = place.start >= place.end && source !== undefined
    const sentence = isMissing ? '' : wholeSentences(text, sentencesOf(place.key, text), place)
    const words = text.slice(place.start, place.end)
    const about = { check, ...message, words, sentence, source: source?.words ?? '' }
    return sha256Hex(canonicalJson(about).normalize('NFC'))
  }
}

/** Bylines are not running text, but a waiver of one is bound to what it says. */
function otherText(document: Document, key: string): string {
  return key === 'byline' ? canonicalJson(document.fields.byline) : ''
}

/** From the beginning of the sentence in which the place begins to the end of the one in which it ends. */
function wholeSentences(text: string, sentences: readonly TextRange[], place: TextRange): string {
  const first = sentences.findLast((sentence) => sentence.start <= place.start) ?? sentences[0]
  const last = sentences.find((sentence) => sentence.end >= place.end) ?? sentences.at(-1)
  if (first === undefined || last === undefined) return text
  return text.slice(Math.min(first.start, place.start), Math.max(last.end, place.end))
}
