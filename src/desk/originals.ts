import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import { sha256Hex } from '#domain/document/canonical.ts'
import { statement, type Database } from '#database/database.ts'
import { syncFolder, writeFileDurably } from '#database/durable-file.ts'
import type { DeskContext } from './context.ts'
import { deskFiles } from './desk-files.ts'

export interface OriginalDetails {
  readonly name: string
  /** For example `text/html`. */
  readonly mediaType: string
}

export interface Original extends OriginalDetails {
  readonly sha256: string
  readonly bytes: number
  readonly keptAt: string
}

/**
 * Keeps foreign bytes for good, under their hash: `originals/ab/ab12…`. On disk before it answers; the same bytes are kept once.
 * A file without a row is harmless (nothing names it); a row without its file would not be, so the file comes first.
 */
export function keepOriginal(context: DeskContext, bytes: Uint8Array, details: OriginalDetails): Promise<string> {
  const sha256 = writeOriginal(context.folder, bytes)
  context.transact(() => noteOriginal(context, sha256, { ...details, bytes: bytes.length }))
  return Promise.resolve(sha256)
}

/** Writes the file alone; `noteOriginal` belongs into the transaction that names it. */
export function writeOriginal(folder: string, bytes: Uint8Array): string {
  const sha256 = sha256Hex(bytes)
  const path = originalPath(folder, sha256)
  if (existsSync(path) && sha256Hex(readFileSync(path)) === sha256) return sha256
  const isNew = mkdirSync(dirname(path), { recursive: true }) !== undefined
  writeFileDurably(path, bytes)
  if (isNew) syncFolder(dirname(dirname(path)))
  return sha256
}

/** Must run inside a transaction. */
export function noteOriginal(
  context: DeskContext,
  sha256: string,
  details: OriginalDetails & { readonly bytes: number },
): void {
  statement(
    context.database,
    `INSERT INTO original (sha256, bytes, media_type, name, kept_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING`,
  ).run(sha256, details.bytes, details.mediaType, details.name, context.clock.now())
}

export function findOriginal(database: Database, sha256: string): Original | null {
  const row = statement<[string], Original>(
    database,
    `SELECT sha256, bytes, media_type AS mediaType, name, kept_at AS keptAt FROM original WHERE sha256 = ?`,
  ).get(sha256)
  return row ?? null
}

/** The bytes, checked against their name; a file that is gone or is not what it was is said, never handed out. */
export function readOriginal(folder: string, sha256: string): Result<Uint8Array, 'missing' | 'damaged'> {
  const path = originalPath(folder, sha256)
  if (!existsSync(path)) return fail('missing')
  const bytes = readFileSync(path)
  return sha256Hex(bytes) === sha256 ? ok(bytes) : fail('damaged')
}

export function originalPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`)
  return join(deskFiles(folder).originals, sha256.slice(0, 2), sha256)
}
