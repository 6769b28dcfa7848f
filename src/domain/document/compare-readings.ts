import { compareDocuments, type DocumentDifference } from './difference.ts'
import type { Document } from './document.ts'
import { adoptIds } from './match-blocks.ts'

/** Compares two texts that were read apart and share no block ids, for example two versions of a source. */
export function compareReadings(before: Document, after: Document): DocumentDifference {
  return compareDocuments(before, adoptIds(before, after))
}
