import { cleanText } from '#domain/document/clean-text.ts'
import type { Block, LanguageTag } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { quoteSpeech, stripDash } from './speech.ts'

/**
 * Plain text as paragraphs: a line each, or, where empty lines divide the text, what stands between them.
 * Typed bullets become a list, lines that begin with a speech dash become quotes.
 */
export function readText(text: string, language: LanguageTag): readonly Block[] {
  const clean = cleanText(text).replace(/\u00ad/gu, '')
  // A piece of a line keeps its spaces: it goes between other words.
  if (!clean.includes('\n') && clean.trim() !== '') return [readParagraph(clean, language)]
  const paragraphs = clean
    .split(/\n[ \t]*\n\s*|\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return joinBullets(paragraphs).map((part) => readParagraph(part, language))
}

type Part = string | readonly string[]

const BULLET = /^[•·‣▪*]\s+/u

/** Neighbouring bullet lines together; the rest as it was. */
function joinBullets(paragraphs: readonly string[]): readonly Part[] {
  const parts: Part[] = []
  for (const paragraph of paragraphs) {
    const last = parts.at(-1)
    if (!BULLET.test(paragraph)) parts.push(paragraph)
    else if (last !== undefined && typeof last !== 'string') parts[parts.length - 1] = [...last, paragraph]
    else parts.push([paragraph])
  }
  return parts
}

function readParagraph(part: Part, language: LanguageTag): Block {
  if (typeof part !== 'string') {
    const items = part.map((line) => ({ id: newBlockId(), runs: [{ text: line.replace(BULLET, '') }] }))
    return { id: newBlockId(), type: 'list', ordered: false, items }
  }
  const speech = stripDash(part)
  if (speech === null) return { id: newBlockId(), type: 'paragraph', runs: [{ text: part }] }
  return { id: newBlockId(), type: 'quote', speaker: '', runs: quoteSpeech([{ text: speech }], language) }
}
