import { resolve } from 'node:path'
import type { Instant, TimeZone } from '#lib/clock.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import type { PersonId } from '#lib/ids.ts'
import { CAUSES, type Cause } from '#domain/publication/causes.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { Role } from '#domain/publication/roles.ts'
import { sayRule } from '#domain/publication/rule-sentences.ts'
import { showInZone } from '#domain/publication/wall-time.ts'
import { listPeople, findPersonByName } from '#desk/people.ts'
import { listOutlets } from '#desk/outlets.ts'
import { findStoryByName } from '#desk/stories.ts'
import { EXPORT_FORMATS, type ExportFormat, type ExportProblem } from '#features/exports/contract.ts'
import type { ExportOrder } from '#features/exports/data/export-job.ts'
import { runExport, type ReleasedExport } from '#features/exports/data/run-export.ts'
import { tellProblem, tellUsage } from '../answer.ts'
import { withDesk, type DeskSession } from '../desk-session.ts'
import { explainSessionProblem, type Explained } from '../explain-problem.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readOptions, type CommandOptions } from '../options.ts'
import type { CommandIo } from './command-io.ts'
import { readStatement } from './read-statement.ts'

export const EXPORT_USAGE = `export ID --desk DIR --format FORMAT[,FORMAT…]|all --out DIR [--json]
  [--as PERSON] [--outlet NAME] [--cause CAUSE] [--reason WORDS] [--statement FILE.json]
  formats: ${EXPORT_FORMATS.join(', ')}; causes, for a story that has been out: ${CAUSES.join(', ')}`

const TEXTS = ['desk', 'format', 'out', 'as', 'outlet', 'cause', 'reason', 'statement']

/** Final copy of an approved story, in a new folder inside `--out`. */
export async function runExportCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readOptions(args, { texts: TEXTS })
  if (!read.ok) return tellUsage(io, EXPORT_USAGE, read.problem)
  const options = read.value
  const [name, ...more] = options.positionals
  const desk = options.text('desk')
  const out = options.text('out')
  const formats = readFormats(options.text('format'))
  if (name === undefined || more.length > 0 || desk === null || out === null || formats === null) {
    return tellUsage(io, EXPORT_USAGE)
  }
  const cause = readCause(options.text('cause'))
  if (!cause.ok) return tellUsage(io, EXPORT_USAGE, cause.problem)
  const statement = await readStatement(options)
  if (!statement.ok) return tellProblem(io, statement.problem)
  const order: ExportOrder = {
    formats,
    out: resolve(out),
    makesFolder: true,
    cause: cause.value,
    statement: statement.value,
  }
  const outcome = await withDesk(desk, { isReading: false, placeConfirmed: options.placeConfirmed }, (session) =>
    exportNamed({ session, name, options }, order),
  )
  if (!outcome.ok) return tellProblem(io, explainSessionProblem(outcome.problem))
  if (!outcome.value.ok) return tellProblem(io, outcome.value.problem)
  tellDone(io, outcome.value.value)
  return EXIT.done
}

function readFormats(text: string | null): readonly ExportFormat[] | null {
  if (text === 'all') return EXPORT_FORMATS
  const named = (text ?? '').split(',').map((name) => EXPORT_FORMATS.find((format) => format === name.trim()))
  const known = named.filter((format) => format !== undefined)
  return known.length === named.length ? known : null
}

function readCause(text: string | null): Result<Cause | null, string> {
  if (text === null) return ok(null)
  const cause = CAUSES.find((one) => one === text)
  return cause === undefined ? fail(`There is no cause ${text}: ${CAUSES.join(', ')}.`) : ok(cause)
}

interface Asked {
  readonly session: DeskSession
  readonly name: string
  readonly options: CommandOptions
}

async function exportNamed(asked: Asked, order: ExportOrder): Promise<Result<ReleasedExport, Explained>> {
  const { session, name, options } = asked
  const { database } = session.desk
  const story = findStoryByName(database, name)
  if (story === null) return fail(unreadable('no-such-story', `There is no story ${name} on this desk.`))
  const person = findExporter(session, options.text('as'))
  if (!person.ok) return person
  const outletName = options.text('outlet')
  const outlet = listOutlets(database).find((one) => one.name === outletName)
  if (outletName !== null && outlet === undefined) {
    return fail(unreadable('no-such-outlet', `There is no outlet ${outletName} on this desk. Nothing was changed.`))
  }
  const context = session.actingAs(person.value)
  const done = await runExport(context, story.id, {
    ...order,
    ...(outlet === undefined ? {} : { outletId: outlet.id }),
  })
  return done.ok ? done : fail(explainExport(done.problem))
}

const MAY_EXPORT: readonly Role[] = ['editor', 'senior_editor', 'deputy', 'responsible_editor']

/** Who acts: the person named; without a name the only one on the desk who could. */
function findExporter({ desk }: DeskSession, name: string | null): Result<PersonId, Explained> {
  if (name !== null) {
    const person = findPersonByName(desk.database, name)
    if (person !== null) return ok(person.id)
    return fail(refused('unknown-person', `There is nobody called ${name} on this desk. Nothing was changed.`))
  }
  const able = listPeople(desk.database).filter(
    (person) => person.isActive && person.roles.some((role) => MAY_EXPORT.includes(role)),
  )
  const [only] = able
  if (only !== undefined && able.length === 1) return ok(only.id)
  return fail(refused('no-person', 'Say who exports: --as PERSON. Nothing was changed.'))
}

function tellDone(io: CommandIo, done: ReleasedExport): void {
  const { act, ...answer } = done
  if (io.isJson) {
    io.print(JSON.stringify({ ...answer, eventId: act.eventId }))
    return
  }
  for (const { format, losses } of done.losses) {
    for (const loss of losses) io.error(`${format}: ${loss.what} ${loss.outcome.replaceAll('-', ' ')}: ${loss.content}`)
  }
  for (const { problem, words } of done.unread) io.error(`Quotation marks ${problem}, left as they stand: ${words}`)
  io.print(`Written to ${done.folder}, read back, equal to the approved text:`)
  for (const file of done.files) io.print(`  ${file.sha256.slice(0, 12)}  ${file.name}`)
}

function sayInEnglish({ rule, why }: Refusal): string {
  const showTime = (at: Instant, zone: TimeZone): string => {
    const { date, time, offset } = showInZone(at, zone)
    return `${date} ${time} (UTC${offset}, ${zone})`
  }
  return sayRule(rule, why, { language: 'en', showTime })
}

function explainExport(problem: ExportProblem): Explained {
  const safe = 'Nothing was changed.'
  switch (problem.kind) {
    case 'refused':
      return refused(problem.refusal.rule, `${sayInEnglish(problem.refusal)} ${safe}`)
    case 'differs': {
      const [first] = problem.differences
      const where = first === undefined ? '' : ` ${first.place}: expected “${first.expected}”, found “${first.found}”.`
      return refused('export-verified', `The ${problem.format} file does not read back as approved.${where} ${safe}`)
    }
    case 'picture-missing':
      return refused('picture-missing', `A picture of the text is not on the desk: ${problem.words}. ${safe}`)
    case 'picture-unreadable':
      return refused(
        'picture-unreadable',
        `A picture of the text is damaged, so what is private in it cannot be taken out: ${problem.words}. ${safe}`,
      )
    case 'folder':
      return unreadable(`folder-${problem.why}`, `The folder cannot be written to: ${problem.detail}. ${safe}`)
  }
}

function refused(rule: string, message: string): Explained {
  return { rule, message, exit: EXIT.refused }
}

function unreadable(rule: string, message: string): Explained {
  return { rule, message, exit: EXIT.unreadable }
}
