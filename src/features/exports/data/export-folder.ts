import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import { syncFolder } from '#database/durable-file.ts'
import type { FolderProblem } from '../contract.ts'
import type { ExportFile } from '../model/export-input.ts'
import { uniqueName } from '../model/file-names.ts'

export interface FolderFailure {
  readonly why: FolderProblem
  readonly detail: string
}

/** Files on disk, synced, in a hidden folder beside the place where they are to appear. */
export interface PreparedExport {
  /** The bytes as the disk gives them back. */
  reRead(files: readonly ExportFile[]): Promise<readonly ExportFile[]>
  /** Makes the folder appear, whole, in one step; throws when it cannot. */
  publish(): void
  /** Takes the folder back again, after `publish` or before. */
  discard(): void
}

const PART = /^\.stet-export-[0-9a-f-]{36}\.part$/u
const HOUR_MS = 3_600_000

/** A name in the folder that nothing there has yet, on any of the three systems. */
export function freeName(
  { out, makesFolder }: { readonly out: string; readonly makesFolder?: boolean },
  name: string,
): Result<string, FolderFailure> {
  try {
    if (makesFolder === true) mkdirSync(out, { recursive: true })
    const taken = new Set(readdirSync(out).map((entry) => entry.toLowerCase()))
    return ok(uniqueName(name, (candidate) => taken.has(candidate)))
  } catch (error) {
    return fail(describeFailure(error))
  }
}

/**
 * Writes files so that all of them will be there or none: into a hidden folder beside, each synced, then the folder.
 * A crash before `publish` leaves only the hidden folder, which the next export clears away.
 */
export async function prepareExport(
  folder: string,
  name: string,
  files: readonly ExportFile[],
): Promise<Result<PreparedExport, FolderFailure>> {
  const part = path.join(folder, `.stet-export-${randomUUID()}.part`)
  try {
    clearStale(folder)
    await mkdir(part)
    for (const file of files) await writeSynced(path.join(part, file.name), file.bytes)
    syncFolder(part)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    return fail(describeFailure(error))
  }
  return ok(prepared(part, path.join(folder, name)))
}

function prepared(part: string, place: string): PreparedExport {
  let isPublished = false
  return {
    reRead: (files) =>
      Promise.all(
        files.map(async (file) => ({ ...file, bytes: new Uint8Array(await readFile(path.join(part, file.name))) })),
      ),
    publish: () => {
      renameSync(part, place)
      isPublished = true
      syncFolder(path.dirname(place))
    },
    discard: () => rmSync(isPublished ? place : part, { recursive: true, force: true }),
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  // `wx`: a name that is there already is a bug, never something to overwrite.
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Hidden folders of exports that were cut off; an hour old, so that one in work elsewhere is left alone. */
function clearStale(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const stale = path.join(folder, entry)
    if (PART.test(entry) && Date.now() - statSync(stale).mtimeMs > HOUR_MS)
      rmSync(stale, { recursive: true, force: true })
  }
}

const WHY: Readonly<Record<string, FolderProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EEXIST: 'missing',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
}

/** Whether the system refused something about a file, as opposed to a bug or the database. */
export function isFileFailure(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

/** What a person can do about it; what is no refusal of the system is a bug and goes on. */
export function describeFailure(error: unknown): FolderFailure {
  if (!isFileFailure(error)) throw error
  return { why: WHY[error.code ?? ''] ?? 'failed', detail: error.message }
}
