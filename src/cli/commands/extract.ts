import { readFile, stat } from 'node:fs/promises'
import { fail, type Result } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReaderAnswer } from '#features/intake/formats/answer-job.ts'
import { DEFAULT_ZONE } from '#features/intake/formats/read-article.ts'
import { explainExtraction } from '#features/intake/model/explain-reading.ts'
import { commandLineHost } from '../reader-host.ts'
import { explainReadProblem, MAX_BYTES, type ReadProblem } from '#domain/sources/read-problem.ts'
import type { CommandIo } from './command-io.ts'

export const EXTRACT_USAGE = 'extract FILE [--time-zone ZONE] [--json]'

/** Reads a page or a text and prints it as JSON. Needs no desk. Answers the exit code: 0 done, 2 usage, 4 unreadable input. */
export async function runExtract(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = parseArguments(args)
  if (parsed === null) {
    io.error(`Usage: stet ${EXTRACT_USAGE}`)
    return 2
  }
  const bytes = await readBytes(parsed.file)
  if ('message' in bytes) {
    io.error(bytes.message)
    return 4
  }
  const read = 'problem' in bytes ? fail(bytes.problem) : await readInChild(bytes.bytes, parsed.zone ?? DEFAULT_ZONE)
  if (!read.ok) {
    io.error(explainReadProblem(read.problem))
    return read.problem.kind === 'time-zone' ? 2 : 4
  }
  io.print(JSON.stringify(explainExtraction(read.value), null, 1))
  return 0
}

/** Foreign bytes are read in a process of their own, with limits, here as everywhere. */
async function readInChild(bytes: Uint8Array, zone: string): Promise<Result<Extraction, ReadProblem>> {
  const outcome = await commandLineHost.runReader({ kind: 'bytes', bytes, zone }, { timeoutMs: 10_000, memoryMb: 512 })
  if (outcome.kind === 'failed') return fail({ kind: 'reader-stopped', reason: outcome.reason })
  return outcome.answer as ReaderAnswer
}

interface ExtractArguments {
  readonly file: string
  readonly zone: string | null
}

function parseArguments(args: readonly string[]): ExtractArguments | null {
  const files: string[] = []
  let zone: string | null = null
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--json') continue
    if (arg === '--time-zone') zone = args[++i] ?? ''
    else if (arg.startsWith('--time-zone=')) zone = arg.slice('--time-zone='.length)
    else if (arg.startsWith('-') && arg !== '-') return null
    else files.push(arg)
  }
  const [file, ...more] = files
  return file === undefined || more.length > 0 || zone === '' ? null : { file, zone }
}

type Bytes = { readonly bytes: Uint8Array } | { readonly problem: ReadProblem } | { readonly message: string }

/** The size is asked before the bytes are read: a file of gigabytes never reaches memory. */
async function readBytes(file: string): Promise<Bytes> {
  try {
    const found = await stat(file)
    if (!found.isFile()) return { message: `${file} is not a file.` }
    if (found.size > MAX_BYTES) return { problem: { kind: 'too-large', bytes: found.size, limit: MAX_BYTES } }
    return { bytes: await readFile(file) }
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
    if (code === 'ENOENT') return { message: `There is no file ${file}.` }
    if (code === 'EACCES') return { message: `${file} may not be read by you.` }
    throw thrown
  }
}
