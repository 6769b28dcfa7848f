import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256Hex } from '#domain/document/canonical.ts'
import type { ExportEntry, ExportedFile, FileVerdict } from '../contract.ts'
import { isFileFailure } from './export-folder.ts'

/** Whether the files of an export are still what they were when they were written. */
export function verifyFiles(entry: ExportEntry): Promise<readonly FileVerdict[]> {
  return Promise.all(entry.files.map((file) => verifyFile(entry.folder, file)))
}

async function verifyFile(folder: string, { name, sha256 }: ExportedFile): Promise<FileVerdict> {
  try {
    const bytes = await readFile(path.join(folder, name))
    return { name, verdict: sha256Hex(bytes) === sha256 ? 'same' : 'changed' }
  } catch (error) {
    if (!isFileFailure(error)) throw error
    return { name, verdict: 'missing' }
  }
}
