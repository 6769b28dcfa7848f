import type { CommandIo } from './commands/command-io.ts'
import type { Explained } from './explain-problem.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

/** Prints what went wrong: words on standard error and, with `--json`, `{"rule","message"}` on standard output. */
export function tellProblem(io: CommandIo, problem: Explained): ExitCode {
  if (io.isJson) io.print(JSON.stringify({ rule: problem.rule, message: problem.message }))
  io.error(problem.message)
  return problem.exit
}

export function tellUsage(io: CommandIo, usage: string, why?: string): ExitCode {
  if (io.isJson) io.print(JSON.stringify({ rule: 'usage', message: why ?? `Usage: stet ${usage}` }))
  if (why !== undefined) io.error(why)
  io.error(`Usage: stet ${usage}`)
  return EXIT.usage
}
