import type { DeskContext } from '#desk/context.ts'
import { findOriginal, readOriginal } from '#desk/originals.ts'
import type { ExportPicture } from '../model/export-input.ts'

/** The bytes that the text names; null when they are gone or are no longer what they were. */
export function readPicture(context: DeskContext, sha256: string): ExportPicture | null {
  const original = findOriginal(context.database, sha256)
  const bytes = readOriginal(context.folder, sha256)
  return original === null || !bytes.ok ? null : { bytes: new Uint8Array(bytes.value), mediaType: original.mediaType }
}
