import { plainText, type Document } from '#domain/document/document.ts'
import { copyParts } from '../model/copy-fields.ts'
import { publicWords } from '../model/public-words.ts'
import { blockMarkup, lineMarkup, textMarkup } from './html/block-markup.ts'
import { plainBody, plainByline, plainCopy } from './text/plain-copy.ts'

export interface Payload {
  readonly text: string
  /** Semantic elements without any style; null where only words make sense (a tag field, a slug). */
  readonly html: string | null
}

/** What goes onto the clipboard for one field of a document that was made public; null when it has none of that name. */
export function copyPayload(document: Document, field: string): Payload | null {
  const part = copyParts(document).find((one) => one.field === field)
  if (part === undefined) return null
  switch (field) {
    case 'story':
      return { text: plainCopy(document), html: storyMarkup(document) }
    case 'body':
      return { text: plainBody(document), html: bodyMarkup(document) }
    case 'byline':
      return { text: plainByline(document), html: null }
    case 'lead':
      return { text: part.line ?? '', html: textMarkup('p', {}, document.fields.lead, document) }
    default:
      return { text: part.line ?? '', html: null }
  }
}

function storyMarkup(document: Document): string {
  const { fields } = document
  return joinMarkup([
    lineMarkup('p', {}, fields.vignette),
    plainText(fields.headline) === '' ? '' : textMarkup('h1', {}, fields.headline, document),
    textMarkup('p', {}, fields.lead, document),
    ...plainByline(document)
      .split('\n')
      .map((line) => lineMarkup('p', {}, line)),
    lineMarkup('p', {}, fields.dateline),
    bodyMarkup(document),
    lineMarkup('p', {}, fields.tags.join(', ')),
  ])
}

/** Pictures go by their words: the clipboard cannot bring the files. */
function bodyMarkup(document: Document): string {
  const setting = {
    language: document.language,
    words: publicWords(document.language),
    pictures: new Map<string, never>(),
  }
  return joinMarkup(document.blocks.map((block) => blockMarkup(block, setting)))
}

function joinMarkup(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
