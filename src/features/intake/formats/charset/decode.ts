import { fail, ok, type Result } from '#lib/result.ts'
import { MAX_BYTES, type ReadProblem } from '#domain/sources/read-problem.ts'
import { recogniseBinary } from './recognise-binary.ts'

export interface Decoded {
  readonly text: string
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'
}

/**
 * Bytes to text: byte order mark, then strict UTF-8, then windows-1252. The candidates are few on purpose: from short texts
 * Latin-2 or Turkish cannot be told apart from it, and a wrong guess is silent damage.
 */
export function decodeBytes(bytes: Uint8Array): Result<Decoded, ReadProblem> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  if (bytes.length > MAX_BYTES) return fail({ kind: 'too-large', bytes: bytes.length, limit: MAX_BYTES })
  const looksLike = recogniseBinary(bytes)
  if (looksLike !== null) return fail({ kind: 'binary', looksLike })
  const wide = wideCharset(bytes)
  if (wide !== null) return decodeWide(bytes, wide)
  if (bytes.includes(0)) return fail({ kind: 'binary', looksLike: 'a file with NUL bytes' })
  const decoded = decodeNarrow(bytes)
  return decoded.ok ? refuseDamage(decoded.value) : decoded
}

/** The same checks for text that is already text: a paste or a drop. */
export function checkText(text: string): Result<string, ReadProblem> {
  if (text.trim() === '') return fail({ kind: 'empty' })
  if (text.length > MAX_BYTES) return fail({ kind: 'too-large', bytes: text.length, limit: MAX_BYTES })
  if (text.includes('\u0000')) return fail({ kind: 'binary', looksLike: 'text with NUL characters' })
  const broken = countLoneSurrogates(text)
  if (broken > 0) return fail({ kind: 'lone-surrogates', count: broken })
  const sample = findMojibake(text)
  return sample === null ? ok(text) : fail({ kind: 'wrong-charset', sample })
}

function refuseDamage(decoded: Decoded): Result<Decoded, ReadProblem> {
  const checked = checkText(decoded.text)
  return checked.ok ? ok(decoded) : checked
}

function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: in Western text every second byte of UTF-16 is zero.
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return null
}

function decodeWide(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): Result<Decoded, ReadProblem> {
  // Decoded by hand because a TextDecoder turns half a pair into U+FFFD, and then nobody can say that it was broken.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0
  const parts: string[] = []
  for (let at = start; at + 1 < bytes.length; at += 2 * 8192) {
    const units: number[] = []
    for (let i = at; i + 1 < Math.min(bytes.length, at + 2 * 8192); i += 2) {
      units.push(view.getUint16(i, charset === 'utf-16le'))
    }
    parts.push(String.fromCharCode(...units))
  }
  return refuseDamage({ text: parts.join(''), charset })
}

function decodeNarrow(bytes: Uint8Array): Result<Decoded, ReadProblem> {
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' })
  } catch {
    return decodeSingleByte(bytes)
  }
}

function decodeSingleByte(bytes: Uint8Array): Result<Decoded, ReadProblem> {
  const mixed = findMixture(bytes)
  if (mixed !== null) return fail(mixed)
  const western = new TextDecoder('windows-1252').decode(bytes)
  if (looksLikeMacintosh(western)) {
    return ok({ text: new TextDecoder('macintosh').decode(bytes), charset: 'macintosh' })
  }
  // windows-1252 leaves five bytes undefined; a text that uses them is in something else.
  const undefinedByte = /[\u0080-\u009f]/u.exec(western)
  if (undefinedByte !== null) {
    return fail({ kind: 'wrong-charset', sample: around(western, undefinedByte.index) })
  }
  return ok({ text: western, charset: 'windows-1252' })
}

/** Bytes that are whole UTF-8 letters in one place and cannot be UTF-8 in another; or UTF-16's half pairs in UTF-8. */
function findMixture(bytes: Uint8Array): ReadProblem | null {
  let whole = 0
  let firstBroken = -1
  let halves = 0
  for (let i = 0; i < bytes.length;) {
    const size = sequenceLength(bytes, i)
    if (size === 0) {
      if (isHalfPair(bytes, i)) halves++
      else if (firstBroken < 0) firstBroken = i
      i += 1
    } else {
      if (size > 1) whole++
      i += size
    }
  }
  if (halves > 0) return { kind: 'lone-surrogates', count: halves }
  if (whole === 0 || firstBroken < 0) return null
  return { kind: 'mixed-charset', line: bytes.subarray(0, firstBroken).filter((byte) => byte === 10).length + 1 }
}

/** 1–4 for a whole character, 0 where no character begins. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const size = utf8Size(first)
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  if (first === 0xed && (bytes[at + 1] ?? 0) >= 0xa0) return 0
  return size
}

function utf8Size(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2
  if (first >= 0xe0 && first <= 0xef) return 3
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0
}

function isHalfPair(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0 && ((bytes[at + 2] ?? 0) & 0xc0) === 0x80
}

/** Old Mac text read as windows-1252: ä is Š, å is Œ, ö is š, and the real letters are nowhere. */
function looksLikeMacintosh(western: string): boolean {
  const strange = western.match(/(?<=\p{Ll})[ŠŒš]|[ŠŒš](?=\p{Ll})/gu)?.length ?? 0
  return strange >= 3 && !/[åäöÅÄÖé]/u.test(western)
}

/** UTF-8 that somebody has read as windows-1252 and saved again: "Ã¶" for ö, "â€“" for a dash. Twice is no accident. */
function findMojibake(text: string): string | null {
  const broken = [...text.matchAll(/Ã[¤¥¶©¼¨„…–\u0080-\u00bf]|Ã…|â€[œ“”™˜“¦\u009d\u0093\u0094]|Â[\u00a0»«°]/gu)]
  const first = broken[0]
  if (first === undefined || broken.length < 2) return null
  return around(text, first.index)
}

function around(text: string, index: number): string {
  return text
    .slice(Math.max(0, index - 12), index + 14)
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

function countLoneSurrogates(text: string): number {
  return text.isWellFormed()
    ? 0
    : (text.match(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g)?.length ?? 1)
}
