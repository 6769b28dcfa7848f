import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'

/** What the directory at the end of a zip says about one of its parts. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 is stored, 8 is deflated. */
  readonly method: number
  readonly checkSum: number
  readonly compressed: number
  readonly size: number
  /** Where the part's own header begins. */
  readonly offset: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LONGEST_REMARK = 65_535
const ZIP64 = 0xffffffff

/** The parts of a zip in the order of its directory; their bytes are not touched. At most `limit`, so that a directory cannot exhaust. */
export function listEntries(
  bytes: Uint8Array,
  { format, limit }: { readonly format: string; readonly limit: number },
): Result<readonly ZipEntry[], ReadProblem> {
  const broken = (place: string) => fail({ kind: 'broken-format' as const, format, place })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === -1) return broken('the end of the archive, which is missing')
  const total = view.getUint16(end + 10, true)
  if (total > limit) return fail({ kind: 'unsafe-file', format, place: `${total} parts`, why: 'entries' })
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < total; i++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL)
      return broken(`part ${i + 1} of the directory`)
    const entry = readCentral(view, at)
    if (entry === null) return broken(`part ${i + 1} of the directory`)
    entries.push(entry.value)
    at = entry.next
  }
  return ok(entries)
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_REMARK)
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  return -1
}

function readCentral(view: DataView, at: number): { readonly value: ZipEntry; readonly next: number } | null {
  const nameLength = view.getUint16(at + 28, true)
  const next = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const value = {
    name: decodeName(view, at + CENTRAL_LENGTH, nameLength),
    isEncrypted: (view.getUint16(at + 8, true) & 0x41) !== 0,
    method: view.getUint16(at + 10, true),
    checkSum: view.getUint32(at + 16, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  const isWhole = next <= view.byteLength && value.size !== ZIP64 && value.compressed !== ZIP64
  return isWhole ? { value, next } : null
}

function decodeName(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return ''
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length)
  return new TextDecoder().decode(bytes)
}
