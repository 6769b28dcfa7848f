import { basename } from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import { DESK_SETTINGS } from '#desk/create-desk.ts'
import { findPersonByName } from '#desk/people.ts'
import { deskZone } from '#desk/record.ts'
import { readSetting } from '#desk/settings.ts'
import { findStory } from '#desk/stories.ts'
import type { DeskContext } from '#desk/context.ts'
import type { TakenIn } from '#features/intake/contract.ts'
import { mediaTypeOf } from '#features/intake/data/media-type.ts'
import { readForeign } from '#features/intake/data/read-foreign.ts'
import { takeIn, type ReadItem } from '#features/intake/data/take-in.ts'
import { tellProblem, tellUsage } from '../answer.ts'
import { withDesk, type DeskSession } from '../desk-session.ts'
import { explainSessionProblem, type Explained } from '../explain-problem.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readOptions, type CommandOptions } from '../options.ts'
import type { CommandIo } from './command-io.ts'
import { explainRead, readForeignFile } from './read-foreign-file.ts'

const IMPORT_USAGE = 'import FILE… --desk DIR [--story] [--as PERSON] [--time-zone ZONE] [--json]'

/** Takes files in as sources, each with its original; with `--story` a story beside each. All are read before anything is written. */
export async function runImport(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readOptions(args, { texts: ['desk', 'as', 'time-zone'], flags: ['story'] })
  if (!read.ok) return tellUsage(io, IMPORT_USAGE, read.problem)
  const options = read.value
  const folder = options.text('desk')
  if (folder === null || options.positionals.length === 0) return tellUsage(io, IMPORT_USAGE)
  const outcome = await withDesk(folder, { isReading: false, placeConfirmed: options.placeConfirmed }, (session) =>
    importFiles(session, options),
  )
  if (!outcome.ok) return tellProblem(io, explainSessionProblem(outcome.problem))
  if (!outcome.value.ok) return tellProblem(io, outcome.value.problem)
  const imported = outcome.value.value
  if (io.isJson) io.print(JSON.stringify(imported))
  else for (const one of imported) io.print(describe(one))
  return EXIT.done
}

interface Imported extends TakenIn {
  readonly file: string
  readonly headline: string
  readonly storyNumber: number | null
  readonly losses: number
}

async function importFiles(
  session: DeskSession,
  options: CommandOptions,
): Promise<Result<readonly Imported[], Explained>> {
  const context = contextOf(session, options.text('as'))
  if (!context.ok) return context
  const items: { file: string; item: ReadItem }[] = []
  for (const file of options.positionals) {
    const found = await readFileItems(context.value, file, options.text('time-zone'))
    if (!found.ok) return fail({ ...found.problem, message: `${file}: ${found.problem.message}` })
    items.push(...found.value.map((item) => ({ file, item })))
  }
  const language = readSetting(session.desk.database, DESK_SETTINGS.language, 'en-GB')
  const start = options.flag('story') ? { language } : null
  // One transaction for all: a command that fails half-way leaves the desk as it was.
  return ok(context.value.transact(() => items.map(({ file, item }) => imported(context.value, { file, item, start }))))
}

function contextOf(session: DeskSession, name: string | null): Result<DeskContext, Explained> {
  if (name === null) return ok(session.context)
  const person = findPersonByName(session.desk.database, name)
  if (person === null)
    return fail({
      rule: 'unknown-person',
      message: `There is nobody called ${name} on this desk. Nothing was changed.`,
      exit: EXIT.refused,
    })
  return ok(session.actingAs(person.id))
}

async function readFileItems(
  context: DeskContext,
  file: string,
  zone: string | null,
): Promise<Result<readonly ReadItem[], Explained>> {
  const bytes = await readForeignFile(file)
  if (!bytes.ok) return bytes
  const read = await readForeign(context, {
    kind: 'bytes',
    bytes: bytes.value,
    zone: zone ?? deskZone(context.database),
  })
  if (!read.ok) return fail(explainRead(read.problem))
  const original = { name: basename(file), bytes: bytes.value, mediaType: mediaTypeOf(bytes.value) }
  return ok(read.value.map((source) => ({ ...source, ...original })))
}

interface ToImport {
  readonly file: string
  readonly item: ReadItem
  readonly start: { readonly language: string } | null
}

function imported(context: DeskContext, { file, item, start }: ToImport): Imported {
  const kind = item.mediaType === 'text/html' && item.extraction.id === undefined ? 'page' : 'wire'
  const taken = takeIn(context, item, { kind, cause: null, start })
  const storyNumber = taken.storyId === null ? null : (findStory(context.database, taken.storyId)?.number ?? null)
  return {
    file,
    headline: item.extraction.headline ?? '',
    storyNumber,
    losses: item.extraction.ledger.losses.length,
    ...taken,
  }
}

function describe(one: Imported): string {
  const story = one.storyNumber === null ? '' : `, story ${one.storyNumber}`
  const losses = one.losses === 0 ? '' : `, ${one.losses} ${one.losses === 1 ? 'loss' : 'losses'}: see extract`
  return `${one.file}: ${one.headline} (source ${one.sourceId}, version ${one.versionNumber}${story}${losses})`
}
