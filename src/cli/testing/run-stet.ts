import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { CommandIo } from '../commands/command-io.ts'

const STET = fileURLToPath(new URL('../stet.ts', import.meta.url))

export interface StetRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** What `--json` printed. */
  json(): unknown
}

/** Runs the command line as a person does: a process of its own, on the Node that ships. */
export async function runStet(...args: readonly string[]): Promise<StetRun> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', STET, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  })
  const [out, err, [code]] = (await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])) as [
    string,
    string,
    [number | null],
  ]
  return { code, out, err, json: () => JSON.parse(out) as unknown }
}

type Command = (args: readonly string[], io: CommandIo) => Promise<number>

/** The same within this process, for long tables of cases: a process costs half a second. */
export async function callCommand(command: Command, ...args: readonly string[]): Promise<StetRun> {
  const out: string[] = []
  const err: string[] = []
  const isJson = args.includes('--json')
  const code = await command(args, { isJson, print: (line) => out.push(line), error: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n'), json: () => JSON.parse(out.join('\n')) as unknown }
}
