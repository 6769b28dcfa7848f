import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { decodeBase64, decodeQuotedPrintable, decodeWords } from './decode-words.ts'

export const EML = 'an e-mail'

/** A leaf of a message: its bytes are decoded, one character a byte. */
export interface MailPart {
  readonly type: string
  readonly charset: string
  readonly isFlowed: boolean
  readonly name: string
  readonly isAttached: boolean
  readonly content: string
}

export interface Message {
  readonly headers: ReadonlyMap<string, string>
  readonly parts: readonly MailPart[]
}

const MAX_DEPTH = 12
const MAX_PARTS = 500

/** A message as its headers and leaves, in their order. */
export function parseMessage(text: string): Result<Message, ReadProblem> {
  const { head, body } = splitHead(text.replace(/^From .*\r?\n/u, ''))
  const headers = readHeaders(head)
  const parts: MailPart[] = []
  const problem = collect({ headers, body, place: 'the message' }, parts, 0)
  return problem === null ? ok({ headers, parts }) : fail(problem)
}

interface Entity {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
  readonly place: string
}

/** Null when all of it was understood. */
function collect(entity: Entity, parts: MailPart[], depth: number): ReadProblem | null {
  if (depth > MAX_DEPTH) return { kind: 'too-deep', limit: MAX_DEPTH }
  const type = readField(entity.headers.get('content-type') ?? 'text/plain')
  if (!type.value.startsWith('multipart/')) {
    if (parts.length >= MAX_PARTS) return { kind: 'too-many-elements', limit: MAX_PARTS }
    parts.push(toPart(entity, type))
    return null
  }
  const bodies = splitParts(entity.body, type.parameters.get('boundary') ?? '')
  if (bodies === null) return { kind: 'broken-format', format: EML, place: `${entity.place}, which has no end` }
  for (const [i, one] of bodies.entries()) {
    const { head, body } = splitHead(one)
    const inner = { headers: readHeaders(head), body, place: `part ${i + 1} of ${entity.place}` }
    const problem = collect(inner, parts, depth + 1)
    if (problem !== null) return problem
  }
  return null
}

function splitHead(text: string): { readonly head: string; readonly body: string } {
  if (/^\r?\n/u.test(text)) return { head: '', body: text.replace(/^\r?\n/u, '') }
  const end = /\r?\n\r?\n/u.exec(text)
  if (end === null) return { head: text, body: '' }
  return { head: text.slice(0, end.index), body: text.slice(end.index + end[0].length) }
}

function readHeaders(head: string): ReadonlyMap<string, string> {
  const lines = head.replaceAll(/\r?\n(?=[ \t])/gu, '').split(/\r?\n/u)
  const headers = new Map<string, string>()
  for (const line of lines) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).trim().toLowerCase()
    if (at > 0 && !headers.has(name)) headers.set(name, line.slice(at + 1).trim())
  }
  return headers
}

/** The parts between the boundaries; null when the last one is missing: then the message was cut off. */
function splitParts(body: string, boundary: string): readonly string[] | null {
  if (boundary === '') return null
  const pieces = `\n${body}`.split(`\n--${boundary}`)
  const end = pieces.findIndex((piece, i) => i > 0 && piece.startsWith('--'))
  if (end === -1) return null
  return pieces.slice(1, end).map((piece) => piece.replace(/^[ \t]*\r?\n/u, '').replace(/\r$/u, ''))
}

interface Field {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** `text/plain; charset="utf-8"; name*=utf-8''kaj%20.docx` */
function readField(field: string): Field {
  const value = (field.split(';')[0] ?? '').trim().toLowerCase()
  const found = [...field.matchAll(/;\s*([\w-]+)(?:\*\d+)?(\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/gu)]
  const parameters = new Map<string, string>()
  for (const [, name = '', star, quoted, bare = ''] of found) {
    const key = name.toLowerCase()
    const raw = quoted ?? bare
    parameters.set(key, (parameters.get(key) ?? '') + (star === '*' ? decodeExtended(raw) : raw))
  }
  return { value, parameters }
}

function decodeExtended(value: string): string {
  const words = value.replace(/^[\w-]*'[\w-]*'/u, '')
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

function toPart({ headers, body }: Entity, type: Field): MailPart {
  const disposition = readField(headers.get('content-disposition') ?? '')
  const name = decodeWords(disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '')
  const isWords = /^text\/(?:plain|html)$/u.test(type.value)
  return {
    type: type.value,
    charset: (type.parameters.get('charset') ?? '').toLowerCase(),
    isFlowed: type.parameters.get('format')?.toLowerCase() === 'flowed',
    name: name.replace(/^.*[/\\]/u, '').slice(0, 200),
    isAttached: disposition.value === 'attachment' || !isWords || (name !== '' && disposition.value !== 'inline'),
    content: decodeTransfer(body, headers.get('content-transfer-encoding') ?? ''),
  }
}

function decodeTransfer(body: string, encoding: string): string {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return decodeBase64(body)
  return name === 'quoted-printable' ? decodeQuotedPrintable(body) : body
}
