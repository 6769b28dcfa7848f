import { fail, ok, type Result } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReaderAnswer } from '#features/intake/formats/answer-job.ts'
import { DEFAULT_ZONE } from '#features/intake/formats/read-article.ts'
import { explainExtraction } from '#features/intake/model/explain-reading.ts'
import { tellProblem, tellUsage } from '../answer.ts'
import type { Explained } from '../explain-problem.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readOptions } from '../options.ts'
import { commandLineHost } from '../reader-host.ts'
import type { CommandIo } from './command-io.ts'
import { explainRead, readForeignFile } from './read-foreign-file.ts'

const EXTRACT_USAGE = 'extract FILE [--time-zone ZONE] [--json]'

/** Reads a file and prints the item in it as JSON, or the list of them when there are several. Needs no desk. */
export async function runExtract(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = readOptions(args, { texts: ['time-zone'] })
  if (!options.ok) return tellUsage(io, EXTRACT_USAGE, options.problem)
  const [file, ...more] = options.value.positionals
  if (file === undefined || more.length > 0) return tellUsage(io, EXTRACT_USAGE)
  const read = await readArticleFile(file, options.value.text('time-zone') ?? DEFAULT_ZONE)
  if (!read.ok) return tellProblem(io, { ...read.problem, message: `${file}: ${read.problem.message}` })
  const found = read.value.map(explainExtraction)
  io.print(JSON.stringify(found.length === 1 ? found[0] : found, null, 1))
  return EXIT.done
}

/** Foreign bytes are read in a process of their own, with limits, here as everywhere. */
export async function readArticleFile(file: string, zone: string): Promise<Result<readonly Extraction[], Explained>> {
  const bytes = await readForeignFile(file)
  if (!bytes.ok) return bytes
  const limits = { timeoutMs: 10_000, memoryMb: 512 }
  const outcome = await commandLineHost.runReader({ kind: 'bytes', bytes: bytes.value, zone }, limits)
  if (outcome.kind === 'failed') return fail(explainRead({ kind: 'reader-stopped', reason: outcome.reason }))
  const answer = outcome.answer as ReaderAnswer
  return answer.ok ? ok(answer.value) : fail(explainRead(answer.problem))
}
