import type { Document } from '#domain/document/document.ts'
import { type ExportFormat, type Loss } from '../contract.ts'
import { carry, type PictureTypes } from './carry.ts'
import { FORMAT_TRAITS } from './format.ts'
import { piecesOf } from './pieces.ts'

/** What a file of this format will not say, known before it is written. */
export function lossesOf(format: ExportFormat, document: Document, pictures: PictureTypes): readonly Loss[] {
  return carry(piecesOf(document), FORMAT_TRAITS[format], pictures).losses
}
