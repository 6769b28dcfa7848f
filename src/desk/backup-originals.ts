import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from '#database/database.ts'
import { syncFile, syncFolder } from '#database/durable-file.ts'
import type { Backup } from './backup-list.ts'
import { hashFile, listOriginals, type DeskFiles, type OriginalFile } from './desk-files.ts'

export interface KeptOriginals {
  readonly originals: readonly OriginalFile[]
  readonly missingOriginals: readonly string[]
}

/**
 * Copies the originals that no backup holds yet into `backups/originals`, where all backups share them: they are named by
 * their hash and never change, so each is copied once. Real copies, not links: a link would rot with the file it points to.
 */
export async function keepOriginals(database: Database, files: DeskFiles): Promise<KeptOriginals> {
  const wanted = listWanted(database)
  const there = new Map(listOriginals(files.originals).map((file) => [file.sha256, file]))
  const originals: OriginalFile[] = []
  const missingOriginals: string[] = []
  for (const sha256 of wanted) {
    const file = there.get(sha256)
    if (file !== undefined && (await keepOriginal(file, files))) originals.push(file)
    else missingOriginals.push(sha256)
  }
  return { originals, missingOriginals }
}

/** Which originals the backups hold already, without copying any. */
export function findKeptOriginals(database: Database, files: DeskFiles): KeptOriginals {
  const kept = new Map(listOriginals(files.backupOriginals).map((file) => [file.sha256, file]))
  const wanted = listWanted(database)
  return {
    originals: wanted.flatMap((sha256) => kept.get(sha256) ?? []),
    missingOriginals: wanted.filter((sha256) => !kept.has(sha256)),
  }
}

function listWanted(database: Database): readonly string[] {
  return database.prepare('SELECT sha256 FROM original ORDER BY sha256').pluck().all() as string[]
}

async function keepOriginal(file: OriginalFile, files: DeskFiles): Promise<boolean> {
  const target = join(files.backupOriginals, file.path)
  if (statSync(target, { throwIfNoEntry: false })?.size === file.bytes) return true
  return copyChecked(join(files.originals, file.path), target, file.sha256)
}

/** Copies a file, counts the copy only when its hash is right, and leaves nothing otherwise. */
async function copyChecked(from: string, to: string, sha256: string): Promise<boolean> {
  mkdirSync(dirname(to), { recursive: true })
  const part = `${to}.part`
  try {
    copyFileSync(from, part, constants.COPYFILE_FICLONE)
    if ((await hashFile(part)) !== sha256) return false
    syncFile(part)
    renameSync(part, to)
    syncFolder(dirname(to))
    return true
  } finally {
    rmSync(part, { force: true })
  }
}

/** Takes away the copies that no remaining backup names. */
export function dropUnusedOriginals(backups: readonly Backup[], files: DeskFiles): void {
  const used = new Set(backups.flatMap((backup) => backup.originals.map((file) => file.sha256)))
  for (const file of listOriginals(files.backupOriginals)) {
    if (!used.has(file.sha256)) rmSync(join(files.backupOriginals, file.path))
  }
}

/** Puts back the originals of a backup that the desk has not got any more; answers those that cannot be had. */
export async function returnOriginals(backup: Backup, files: DeskFiles): Promise<readonly string[]> {
  const lost: string[] = []
  for (const file of backup.originals) {
    const target = join(files.originals, file.path)
    if (statSync(target, { throwIfNoEntry: false })?.size === file.bytes) continue
    const copy = join(files.backupOriginals, file.path)
    if (!existsSync(copy) || !(await copyChecked(copy, target, file.sha256))) lost.push(file.sha256)
  }
  return lost
}
