import { readFile, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#lib/result.ts'
import { explainReadProblem, MAX_BYTES, type ReadProblem } from '#domain/sources/read-problem.ts'
import type { Explained } from '../explain-problem.ts'
import { EXIT } from '../exit-codes.ts'

/** The size is asked before the bytes are read: a file of gigabytes never reaches memory. */
export async function readForeignFile(file: string): Promise<Result<Uint8Array, Explained>> {
  try {
    const found = await stat(file)
    if (!found.isFile()) return fail(unreadableFile('It is not a file.'))
    if (found.size > MAX_BYTES) return fail(explainRead({ kind: 'too-large', bytes: found.size, limit: MAX_BYTES }))
    return ok(await readFile(file))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return fail(unreadableFile(WHY[String(error.code)] ?? `The system cannot read it (${String(error.code)}).`))
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not read it.',
}

export function explainRead(problem: ReadProblem): Explained {
  const exit = problem.kind === 'time-zone' ? EXIT.usage : EXIT.unreadable
  return { rule: problem.kind, message: explainReadProblem(problem), exit }
}

function unreadableFile(why: string): Explained {
  return { rule: 'unreadable-file', message: `${why} Nothing was taken in.`, exit: EXIT.unreadable }
}
