import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The parts of a desk's folder. */
export interface DeskFiles {
  readonly folder: string
  readonly database: string
  /** Bytes kept under their SHA-256; a file there is never changed. */
  readonly originals: string
  readonly backups: string
  /** Copies of the originals, each once for all backups. */
  readonly backupOriginals: string
}

export function deskFiles(folder: string): DeskFiles {
  return {
    folder,
    database: join(folder, 'desk.sqlite'),
    originals: join(folder, 'originals'),
    backups: join(folder, 'backups'),
    backupOriginals: join(folder, 'backups', 'originals'),
  }
}

export interface OriginalFile {
  readonly sha256: string
  /** Below `originals/`, with `/`. */
  readonly path: string
  readonly bytes: number
}

/** Everything below `folder` that is named by a SHA-256, with or without an ending; what is still being written has another name. */
export function listOriginals(folder: string): readonly OriginalFile[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const sha256 = /^[0-9a-f]{64}(?=\.|$)/u.exec(basename(entry.name))?.[0]
      if (sha256 === undefined) return []
      const path = join(entry.parentPath, entry.name)
      return [{ sha256, path: relative(folder, path).split(sep).join('/'), bytes: statSync(path).size }]
    })
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
