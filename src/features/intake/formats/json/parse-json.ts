import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'

/** No wire item nests deeper; one that does is built to exhaust whoever reads it. */
const MAX_DEPTH = 64

/** What begins like an object or a list of them was meant as JSON; `[Translated from Swedish]` was not. */
const MEANT_AS_JSON = /^[\s\uFEFF]*(?:\{\s*"|\[\s*\{\s*")/u

/** JSON of foreign making, with its depth counted before anything is built. Null when the text is no JSON at all. */
export function parseForeignJson(text: string): Result<unknown, ReadProblem> | null {
  if (!/^[\s\uFEFF]*[{[]/u.test(text)) return null
  if (depthOf(text) > MAX_DEPTH) return fail({ kind: 'too-deep', limit: MAX_DEPTH })
  try {
    return ok(JSON.parse(text))
  } catch (thrown) {
    if (!MEANT_AS_JSON.test(text) || !(thrown instanceof Error)) return null
    return fail({ kind: 'broken-format', format: 'JSON', place: placeOf(thrown.message, text) })
  }
}

/** The parser names a position, or the words around what it did not expect; a text that ends too soon ends at its end. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/u.exec(message)?.[1]
  const words = /^Unexpected token .*?, (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/u.exec(message)?.[1]
  if (position === undefined && words !== undefined && text.includes(words))
    return `line ${lineAt(text, text.indexOf(words) + words.length / 2)}, near ${words.trim()}`
  const at = position === undefined ? text.length : Number(position)
  return `line ${lineAt(text, at)}, column ${at - text.lastIndexOf('\n', at - 1)}`
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

/** The deepest nesting of brackets outside strings; stops counting above the limit. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let at = 0; at < text.length && deepest <= MAX_DEPTH; at += 1) {
    const character = text[at]
    if (isInString) {
      if (character === '\\') at += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

export type JsonRecord = Readonly<Record<string, unknown>>

export function asRecord(value: unknown): JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {}
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Own members only: a `__proto__` of the file is a member like any other and reaches nothing. */
export function member(value: unknown, name: string): unknown {
  const record = asRecord(value)
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Text of a member, trimmed; '' when there is none. Numbers are written as the file had them. */
export function textMember(value: unknown, name: string): string {
  const found = member(value, name)
  if (typeof found === 'string') return found.trim()
  return typeof found === 'number' ? String(found) : ''
}
