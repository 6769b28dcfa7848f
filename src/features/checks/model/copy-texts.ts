import type { Document } from '#domain/document/document.ts'
import { blockTextParts, fieldTextParts, tagParts } from './document-parts.ts'
import { textsOfParts, type TextsByKey } from './follow-remarks.ts'

// A document never changes, and is asked for its texts by marks, list and words beside the text.
const known = new WeakMap<Document, TextsByKey>()

/** All texts of a copy that findings can stand in, by key, in reading order. */
export function copyTexts(document: Document): TextsByKey {
  const found = known.get(document)
  if (found !== undefined) return found
  const body = document.blocks.flatMap((block) => blockTextParts(block, 'copy'))
  const texts = textsOfParts([...fieldTextParts(document.fields), ...body, ...tagParts(document.fields)])
  known.set(document, texts)
  return texts
}
