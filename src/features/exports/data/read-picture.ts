import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256Hex } from '#domain/document/canonical.ts'
import { statement } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { deskFiles, listOriginals } from '#desk/desk-files.ts'
import type { ExportPicture } from '../model/export-input.ts'

/** The bytes that the text names; null when they are gone or are no longer what they were. */
export async function readPicture(context: DeskContext, sha256: string): Promise<ExportPicture | null> {
  const { originals } = deskFiles(context.folder)
  const row = statement<[string], { readonly media_type: string }>(
    context.database,
    `SELECT media_type FROM original WHERE sha256 = ?`,
  ).get(sha256)
  const file = listOriginals(originals).find((one) => one.sha256 === sha256)
  if (row === undefined || file === undefined) return null
  const bytes = new Uint8Array(await readFile(path.join(originals, file.path)))
  return sha256Hex(bytes) === sha256 ? { bytes, mediaType: row.media_type } : null
}
