import type { Inflate } from 'fflate'
import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem, UnsafeReason } from '#domain/sources/read-problem.ts'
import { crc32 } from './crc32.ts'
import { listEntries, type ZipEntry } from './list-entries.ts'

/** A document has some dozens of parts; its pictures are the most of its size. */
export const MAX_ENTRIES = 2000
export const MAX_TOTAL = 256 * 1024 * 1024
const MAX_RATIO = 1000
/** What one part may be that is opened here: the text of a book is below it. */
const MAX_PART = 48 * 1024 * 1024

export interface Archive {
  readonly names: readonly string[]
  /** Null when there is no such part. Opened one by one, so that only what is read takes memory. */
  readonly read: (name: string) => Result<Uint8Array, ReadProblem> | null
}

/** A zip of foreign making: everything is judged by its directory before any byte is opened. */
export async function openArchive(bytes: Uint8Array, format: string): Promise<Result<Archive, ReadProblem>> {
  const listed = listEntries(bytes, { format, limit: MAX_ENTRIES })
  if (!listed.ok) return listed
  const danger = findDanger(listed.value)
  if (danger !== null) return fail({ kind: 'unsafe-file', format, ...danger })
  const fflate = await import('fflate')
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]))
  const read = (name: string) => {
    const entry = entries.get(name)
    return entry === undefined ? null : readEntry(bytes, entry, { format, Inflate: fflate.Inflate })
  }
  return ok({ names: [...entries.keys()], read })
}

interface Danger {
  readonly place: string
  readonly why: UnsafeReason
}

function findDanger(entries: readonly ZipEntry[]): Danger | null {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const alone = entries.map((entry) => ({ entry, why: dangerOf(entry) })).find(({ why }) => why !== null)
  if (alone !== undefined && alone.why !== null) return { place: alone.entry.name.slice(0, 200), why: alone.why }
  if (total > MAX_TOTAL) return { place: `${Math.round(total / 1_048_576)} MB`, why: 'size' }
  return findTwice(entries)
}

function dangerOf(entry: ZipEntry): UnsafeReason | null {
  if (entry.isEncrypted) return 'encrypted'
  if (isClimbing(entry.name)) return 'path'
  if (entry.size > MAX_RATIO * Math.max(entry.compressed, 1)) return 'ratio'
  return isNested(entry.name) ? 'nested' : null
}

function isClimbing(name: string): boolean {
  const isElsewhere = /^(?:[/\\]|[a-z]:)/iu.test(name) || name.includes('\u0000')
  return isElsewhere || name.split(/[/\\]/u).includes('..')
}

/** A document may hold a sheet of a chart, in a folder for such; it is never opened. */
function isNested(name: string): boolean {
  return /\.(?:zip|7z|rar|gz|tgz|bz2|xz|tar|jar|docx|docm|odt)$/iu.test(name) && !/(?:^|\/)embeddings\//u.test(name)
}

/** Two parts of one name show one text here and another elsewhere; parts that lie over one another grow without end. */
function findTwice(entries: readonly ZipEntry[]): Danger | null {
  const seen = new Set<string>()
  for (const { name } of entries) {
    if (seen.has(name)) return { place: name, why: 'twice' }
    seen.add(name)
  }
  const ordered = entries.filter(({ compressed }) => compressed > 0).toSorted((a, b) => a.offset - b.offset)
  const over = ordered.find((entry, i) => {
    const above = ordered[i - 1]
    return above !== undefined && entry.offset < above.offset + above.compressed
  })
  return over === undefined ? null : { place: over.name, why: 'twice' }
}

interface Opening {
  readonly format: string
  readonly Inflate: typeof Inflate
}

const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30

function readEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  { format, Inflate: opener }: Opening,
): Result<Uint8Array, ReadProblem> {
  const broken = fail({ kind: 'broken-format' as const, format, place: entry.name })
  if (entry.size > MAX_PART) return fail({ kind: 'unsafe-file', format, place: entry.name, why: 'size' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + LOCAL_LENGTH > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) return broken
  const start =
    entry.offset + LOCAL_LENGTH + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed)
  if (packed.length !== entry.compressed) return broken
  const opened = unpack(packed, entry, opener)
  return opened !== null && opened.length === entry.size && crc32(opened) === entry.checkSum ? ok(opened) : broken
}

const STEP = 16 * 1024

/** Into as much room as the directory promised, step by step: what holds more than it says is dropped on the way. Null for that. */
function unpack(packed: Uint8Array, entry: ZipEntry, opener: Opening['Inflate']): Uint8Array | null {
  if (entry.method === 0) return packed
  if (entry.method !== 8) return null
  const opened = new Uint8Array(entry.size)
  let length = 0
  const inflater = new opener((chunk) => {
    if (length + chunk.length <= opened.length) opened.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && length <= entry.size; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (thrown) {
    if (thrown instanceof Error) return null
    throw thrown
  }
  return length === entry.size ? opened : null
}
