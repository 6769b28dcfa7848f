import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Replaces a file so that after a power cut it is the old one or the new one, never a mixture and never empty:
 * written beside, synced, renamed, and the folder synced.
 */
export function writeFileDurably(path: string, bytes: string | Uint8Array): void {
  const part = `${path}.part`
  try {
    writeAndSync(part, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

function writeAndSync(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Do not use on a database that this process has open: closing any handle of it lets go of SQLite's locks (POSIX). */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes renames and new names in a folder last. Windows does so by itself and cannot open folders. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
