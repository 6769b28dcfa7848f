import { resolve } from 'node:path'
import { createDesk } from '#desk/create-desk.ts'
import { addPerson } from '#desk/people.ts'
import { createSampleDesk } from '#data/sample/create-sample-desk.ts'
import { ROLES } from '#domain/publication/roles.ts'
import { tellProblem, tellUsage } from '../answer.ts'
import { createSession } from '../desk-session.ts'
import { explainDeskProblem } from '../explain-problem.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readOptions } from '../options.ts'
import type { CommandIo } from './command-io.ts'

const DESK_USAGE = 'desk init DIR [--name NAME] [--zone ZONE] [--language TAG] [--person NAME] [--sample] [--json]'

/** Makes a new desk. With `--person` somebody with every role is on it, so that one person can work at once. */
export async function runDesk(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = readOptions(args, { texts: ['name', 'zone', 'language', 'person'], flags: ['sample'] })
  if (!options.ok) return tellUsage(io, DESK_USAGE, options.problem)
  const [act, folder, ...more] = options.value.positionals
  if (act !== 'init' || folder === undefined || more.length > 0) return tellUsage(io, DESK_USAGE)
  if (options.value.flag('sample')) return makeSample(resolve(folder), io)
  const zone = options.value.text('zone') ?? 'Europe/Stockholm'
  if (!isTimeZone(zone)) return tellUsage(io, DESK_USAGE, `There is no time zone ${zone}.`)
  const made = createDesk(resolve(folder), {
    name: options.value.text('name') ?? 'Desk',
    zone,
    language: options.value.text('language') ?? 'en-GB',
    placeConfirmed: options.value.placeConfirmed,
  })
  if (!made.ok) return tellProblem(io, explainDeskProblem(made.problem))
  const desk = made.value
  const person = options.value.text('person')
  if (person !== null) {
    const { context } = createSession(desk)
    context.transact(() => addPerson(context, { name: person, roles: ROLES.filter((role) => role !== 'viewer') }))
  }
  desk.close()
  io.print(io.isJson ? JSON.stringify({ folder: desk.folder }) : `A desk is ready in ${desk.folder}.`)
  return EXIT.done
}

async function makeSample(folder: string, io: CommandIo): Promise<ExitCode> {
  const made = await createSampleDesk(folder)
  if (!made.ok) return tellProblem(io, explainDeskProblem(made.problem))
  const { stories } = made.value
  io.print(
    io.isJson ? JSON.stringify(made.value) : `A sample desk with ${stories} stories is ready in ${made.value.folder}.`,
  )
  return EXIT.done
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
