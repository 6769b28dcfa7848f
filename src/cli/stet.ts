import { tellProblem } from './answer.ts'
import { EXIT } from './exit-codes.ts'
import type { CommandIo } from './commands/command-io.ts'

/** Each command is loaded when it is asked for: `stet extract` needs no database. */
const COMMANDS: Readonly<Record<string, () => Promise<(args: readonly string[], io: CommandIo) => Promise<number>>>> = {
  extract: async () => (await import('./commands/extract.ts')).runExtract,
  import: async () => (await import('./commands/import.ts')).runImport,
  story: async () => (await import('./commands/story.ts')).runStory,
  check: async () => (await import('./commands/check.ts')).runCheck,
  export: async () => (await import('./commands/export.ts')).runExportCommand,
  verify: async () => (await import('./commands/keep.ts')).runVerify,
  backup: async () => (await import('./commands/keep.ts')).runBackup,
  restore: async () => (await import('./commands/keep.ts')).runRestore,
  desk: async () => (await import('./commands/desk.ts')).runDesk,
}

const USAGE = `Usage: stet COMMAND … [--json]

  extract FILE [--time-zone ZONE]                      read a page or text, print it as JSON; needs no desk
  import FILE… --desk DIR [--story]                    take files in as sources, with --story as stories
  story list|show|write|act … --desk DIR               stories and what is done with them
  check FILE.jsonl --jsonl                             read cases, print one finding a line; needs no desk
  check PAGE --page                                    judge a published page without its source
  check STORY --desk DIR                               judge a story against its source
  export ID --desk DIR --format FORMAT --out DIR       final copy of an approved story
  verify --desk DIR                                    read everything and name what is not as it was written
  backup --desk DIR                                    make a backup and check it
  restore --desk DIR [--backup NAME]                   put a backup in place, keeping what stands there
  desk init DIR [--name NAME] [--person NAME]          make a new desk; --sample fills it

A desk on a share or in a synchronised folder is written only with --confirm-place.
Ends with 0 done, 1 findings, 2 wrong usage, 3 refused by a rule, 4 input that cannot be read.`

const io: CommandIo = {
  isJson: process.argv.includes('--json'),
  print: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
}

async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv
  if (name === '--help' || name === 'help') {
    io.print(USAGE)
    return EXIT.done
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    if (io.isJson) io.print(JSON.stringify({ rule: 'usage', message: `There is no command ${name}.` }))
    io.error(USAGE)
    return EXIT.usage
  }
  const run = await load()
  return run(args, io)
}

/** Node would end with 1, which means findings here. */
function tellFault(error: unknown): number {
  const message = `Stet has a fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  return tellProblem(io, { rule: 'fault', message, exit: EXIT.fault })
}

process.exitCode = await main(process.argv.slice(2)).catch(tellFault)
