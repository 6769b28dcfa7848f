import path from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import { loadLexicon } from '#features/checks/data/load-lexicon.ts'
import { loadTables } from '#features/checks/data/load-tables.ts'
import { readProfileFile } from '#features/checks/formats/profile/read-profile.ts'
import { readTermbase } from '#features/checks/formats/termbase/read-termbase.ts'
import type { CheckContext } from '#features/checks/model/check-context.ts'
import { withRows } from '#features/checks/model/language-data.ts'
import { DEFAULT_PROFILE, type CheckProfile } from '#features/checks/model/profile.ts'
import type { Explained } from '../explain-problem.ts'
import { EXIT } from '../exit-codes.ts'
import type { CommandOptions } from '../options.ts'
import { readForeignFile } from './read-foreign-file.ts'
import type { CommandIo } from './command-io.ts'

/** The tables of the program. */
export const LANGUAGE_FOLDER = path.resolve(import.meta.dirname, '../../../resources/language')

export interface CheckTools {
  readonly context: CheckContext
  readonly severities: CheckProfile['severities']
}

/** Everything that judging a text without a desk needs: tables, dictionaries, and the profile and terms that were named. */
export async function loadCheckTools(options: CommandOptions, io: CommandIo): Promise<Result<CheckTools, Explained>> {
  const profile = await readProfile(options.text('profile'), io)
  if (!profile.ok) return profile
  const tables = loadTables([LANGUAGE_FOLDER])
  for (const fault of tables.faults) io.error(`${fault.file}:${fault.line}:${fault.column}: ${fault.kind}`)
  const terms = await readTerms(options.text('termbase'), io)
  if (!terms.ok) return terms
  const data = withRows(tables.data, 'institutions', terms.value)
  const context = { style: profile.value.style, data, lexicon: await loadLexicon() }
  return ok({ context, severities: profile.value.severities })
}

async function readProfile(file: string | null, io: CommandIo): Promise<Result<CheckProfile, Explained>> {
  if (file === null) return ok(DEFAULT_PROFILE)
  const text = await readText(file)
  if (!text.ok) return text
  const { profile, faults } = readProfileFile(text.value)
  for (const fault of faults) io.error(`${file}:${fault.line}:${fault.column}: ${fault.kind}: ${fault.text}`)
  if (profile !== null) return ok(profile)
  return fail({ rule: 'not-a-profile', message: `${file}: This is no check profile.`, exit: EXIT.unreadable })
}

async function readTerms(file: string | null, io: CommandIo) {
  if (file === null) return ok([])
  const text = await readText(file)
  if (!text.ok) return text
  const { rows, faults } = readTermbase(text.value)
  for (const fault of faults) io.error(`${file}:${fault.line}:${fault.column}: ${fault.kind}: ${fault.text}`)
  if (rows.length > 0 || faults.length === 0) return ok(rows)
  return fail({ rule: 'not-a-termbase', message: `${file}: There is no term in it.`, exit: EXIT.unreadable })
}

/** A file of our own kinds is UTF-8; anything else is refused rather than guessed at. */
export async function readText(file: string): Promise<Result<string, Explained>> {
  const bytes = await readForeignFile(file)
  if (!bytes.ok) return fail({ ...bytes.problem, message: `${file}: ${bytes.problem.message}` })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return fail({ rule: 'not-utf-8', message: `${file}: It is not UTF-8.`, exit: EXIT.unreadable })
  }
}
