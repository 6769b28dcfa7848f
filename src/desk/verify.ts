import { join } from 'node:path'
import { MIGRATIONS } from '#database/migrations.ts'
import type { Database } from '#database/database.ts'
import { expectedSchemaHash, findDangling, findUnsound, schemaHash } from '#database/soundness.ts'
import { deskFiles, hashFile, listOriginals, type DeskFiles, type OriginalFile } from './desk-files.ts'
import { checkBodies, detailOf, type Finding } from './verify-bodies.ts'

export interface VerifyOptions {
  /** Checks the chain of the record; says what is wrong with it. */
  readonly verifyRecord?: (database: Database) => readonly string[]
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Looks through an open desk from end to end and changes nothing. Empty when everything is as it was written. */
export async function verifyDesk(
  desk: { readonly database: Database; readonly folder: string },
  options: VerifyOptions = {},
): Promise<readonly Finding[]> {
  const { database } = desk
  const inside = [
    ...guard(() => findUnsound(database, 'full').map((detail) => ({ kind: 'structure' as const, detail }))),
    ...guard(() => findDangling(database).map((detail) => ({ kind: 'dangling' as const, detail }))),
    ...guard(() => checkSchema(database)),
    ...checkBodies(database),
    ...guard(() => (options.verifyRecord?.(database) ?? []).map((detail) => ({ kind: 'record' as const, detail }))),
  ]
  return [...inside, ...(await checkOriginals(database, deskFiles(desk.folder), options))]
}

function guard(check: () => readonly Finding[]): readonly Finding[] {
  try {
    return check()
  } catch (error) {
    return [{ kind: 'structure', detail: detailOf(error) }]
  }
}

function checkSchema(database: Database): readonly Finding[] {
  if (schemaHash(database) === expectedSchemaHash(MIGRATIONS)) return []
  return [{ kind: 'schema', detail: 'The tables are not those that this version of Stet makes.' }]
}

interface OriginalRow {
  readonly sha256: string
  readonly name: string
}

async function checkOriginals(
  database: Database,
  files: DeskFiles,
  options: VerifyOptions,
): Promise<readonly Finding[]> {
  const rows = readOriginals(database)
  const there = new Map(listOriginals(files.originals).map((file) => [file.sha256, file]))
  const findings: Finding[] = []
  for (const [index, row] of rows.entries()) {
    options.signal?.throwIfAborted()
    options.onProgress?.(index, rows.length)
    const kind = await findOriginalFault(files, row, there.get(row.sha256))
    if (kind !== null) findings.push({ kind, ...row })
  }
  return findings
}

function readOriginals(database: Database): readonly OriginalRow[] {
  try {
    return database.prepare('SELECT sha256, name FROM original').all() as OriginalRow[]
  } catch (error) {
    // The full check above has said so already; which originals there should be cannot be known.
    detailOf(error)
    return []
  }
}

async function findOriginalFault(
  files: DeskFiles,
  row: OriginalRow,
  file: OriginalFile | undefined,
): Promise<'original_missing' | 'original_damaged' | null> {
  if (file === undefined) return 'original_missing'
  const sha256 = await hashFile(join(files.originals, file.path)).catch((error: unknown) => detailOf(error))
  return sha256 === row.sha256 ? null : 'original_damaged'
}
