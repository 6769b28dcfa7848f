import { readFile } from 'node:fs/promises'
import { getDotPath, parse, ValiError } from 'valibot'
import { fail, ok, type Result } from '#lib/result.ts'
import type { Statement } from '#domain/publication/facts.ts'
import { actStatement } from '#features/publication/contract.ts'
import type { Explained } from '../explain-problem.ts'
import { EXIT } from '../exit-codes.ts'
import type { CommandOptions } from '../options.ts'

/** `--reason` for the common case; `--statement FILE.json` for acts that need more (reader note, schedule, kill details). */
export async function readStatement(options: CommandOptions): Promise<Result<Statement, Explained>> {
  const reason = options.text('reason')
  const file = options.text('statement')
  const said: Statement = reason === null ? {} : { reason }
  if (file === null) return ok(said)
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)))
    return ok({ ...parse(actStatement, value), ...said })
  } catch (error) {
    const message = `${file} is no statement: ${describeFault(error)}. Nothing was changed.`
    return fail({ rule: 'bad-statement', message, exit: EXIT.unreadable })
  }
}

function describeFault(error: unknown): string {
  if (!(error instanceof ValiError)) return String(error)
  const issue = error.issues[0]
  return `${getDotPath(issue) ?? 'the whole'}: ${issue.message}`
}
