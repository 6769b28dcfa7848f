import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fail, type Result } from '#lib/result.ts'
import { newId } from '#lib/ids.ts'
import type { Clock, TimeZone } from '#lib/clock.ts'
import type { LanguageTag } from '#domain/document/document.ts'
import { APPLICATION_ID, openDatabase, type Database } from '#database/database.ts'
import { syncFolder } from '#database/durable-file.ts'
import { migrate } from '#database/migrate.ts'
import { MIGRATIONS } from '#database/migrations.ts'
import { transact } from '#database/transaction.ts'
import { deskFiles, type DeskFiles } from './desk-files.ts'
import { isDiskFull, openDesk, translate, type OpenDesk } from './desk-folder.ts'
import { lookAtPlace } from './desk-place.ts'
import type { DeskProblem } from './desk-problem.ts'
import { writeSetting } from './settings.ts'

export interface NewDesk {
  readonly name: string
  readonly zone: TimeZone
  /** The language that copy is written in; also that of the first outlet. */
  readonly language: LanguageTag
  /** The name of the first outlet; the desk's own when absent. */
  readonly outlet?: string
  readonly placeConfirmed?: boolean
  readonly clock?: Clock
}

/** What every desk knows about itself, under its key in `setting`. */
export const DESK_SETTINGS = { id: 'desk.id', name: 'desk.name', zone: 'desk.zone', language: 'desk.language' } as const

/** Makes a desk in a folder that is missing or empty, and opens it. When that fails, everything is as it was. */
export function createDesk(path: string, desk: NewDesk): Result<OpenDesk, DeskProblem> {
  const files = deskFiles(resolve(path))
  const refused = refusePlace(files, desk)
  if (refused !== null) return fail(refused)
  const isNew = !existsSync(files.folder)
  try {
    makeFolder(files.folder)
    mkdirSync(files.originals)
    mkdirSync(files.backups)
    fillDatabase(files, desk)
    syncFolder(files.folder)
  } catch (error) {
    clearAway(files, isNew)
    return fail(isNoPlace(error) ? noPlace(files, error) : translate(error, files))
  }
  return openNew(files, desk, isNew)
}

/** A desk that was made and can only be read has no room for its first word: it is no desk yet. */
function openNew(files: DeskFiles, desk: NewDesk, isNew: boolean): Result<OpenDesk, DeskProblem> {
  const opened = openDesk(files.folder, desk)
  if (!opened.ok || opened.value.readOnly?.kind !== 'not_writable') return opened
  const { folder } = opened.value
  opened.value.close()
  const kind = isDiskFull(folder) ? 'no_space' : 'no_permission'
  clearAway(files, isNew)
  return fail({ kind, folder, detail: 'a new desk could be made and not be written' })
}

/** One level by itself: asked for several, Node tries for ever where the system makes none (`/proc`). */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) mkdirSync(folder)
}

function isNoPlace(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR|ENAMETOOLONG|ELOOP)$/u.test(String(error.code))
}

function noPlace(files: DeskFiles, error: Error): DeskProblem {
  return { kind: 'no_permission', folder: files.folder, detail: error.message }
}

function refusePlace(files: DeskFiles, desk: NewDesk): DeskProblem | null {
  const { folder } = files
  if (existsSync(folder)) {
    try {
      if (readdirSync(folder).length > 0) return { kind: 'already_there', folder }
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
        ? { kind: 'not_a_desk', folder, why: 'not_a_folder' }
        : translate(error, files)
    }
  }
  const place = lookAtPlace(folder)
  return place.kind === 'local' || desk.placeConfirmed === true ? null : { kind: 'on_share', place }
}

function fillDatabase(files: DeskFiles, desk: NewDesk): void {
  const database = openDatabase(files.database, { create: true })
  try {
    database.pragma(`application_id = ${APPLICATION_ID}`)
    const outcome = migrate(database, MIGRATIONS)
    if (!outcome.ok) throw new Error(`A new desk could not be made: ${JSON.stringify(outcome.problem)}`)
    transact(database, () => writeFirstRows(database, desk))
  } finally {
    database.close()
  }
}

function writeFirstRows(database: Database, desk: NewDesk): void {
  writeSetting(database, DESK_SETTINGS.id, newId<'desk'>())
  writeSetting(database, DESK_SETTINGS.name, desk.name)
  writeSetting(database, DESK_SETTINGS.zone, desk.zone)
  writeSetting(database, DESK_SETTINGS.language, desk.language)
  database
    .prepare('INSERT INTO outlet (id, name, language, zone) VALUES (?, ?, ?, ?)')
    .run(newId<'outlet'>(), desk.outlet ?? desk.name, desk.language, desk.zone)
}

function clearAway(files: DeskFiles, isNew: boolean): void {
  if (isNew) {
    rmSync(files.folder, { recursive: true, force: true })
    return
  }
  if (!existsSync(files.folder)) return
  for (const name of readdirSync(files.folder)) rmSync(`${files.folder}/${name}`, { recursive: true, force: true })
}
