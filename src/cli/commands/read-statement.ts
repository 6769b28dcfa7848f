import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '#lib/result.ts'
import type { Statement } from '#domain/publication/facts.ts'
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
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object')
    return ok({ ...value, ...said })
  } catch (error) {
    const message = `${file} cannot be read as a JSON object: ${String(error)}. Nothing was changed.`
    return fail({ rule: 'bad-statement', message, exit: EXIT.unreadable })
  }
}
