import { fail, ok, type Result } from '#lib/result.ts'
import type { CaseMeta, CheckCase } from './case-story.ts'

/** A line of a file of cases that is none; counted from 1. */
export interface CaseFault {
  readonly line: number
  readonly why: string
}

const KINDS: readonly string[] = ['passage', 'package', 'article']
const META_TEXTS: readonly (keyof CaseMeta)[] = [
  ...(['headline', 'lead', 'byline', 'adapted_by', 'credit', 'caption', 'alt'] as const),
  ...(['published', 'embargo', 'source', 'image'] as const),
]

/** Reads a file of cases, one JSON object a line. The first line that is none is named: nothing of the file is used then. */
export function parseCases(text: string): Result<readonly CheckCase[], CaseFault> {
  const cases: CheckCase[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue
    const read = parseCase(line)
    if (!read.ok) return fail({ line: index + 1, why: read.problem })
    cases.push(read.value)
  }
  return ok(cases)
}

function parseCase(line: string): Result<CheckCase, string> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return fail(error instanceof SyntaxError ? error.message : String(error))
  }
  if (!isRecord(value)) return fail('a case is an object')
  const { id, kind, source_sv: source = null, target_en: target, meta } = value
  if (typeof id !== 'string' || id === '') return fail('"id" is missing')
  if (typeof kind !== 'string' || !KINDS.includes(kind)) return fail(`"kind" is none of ${KINDS.join(', ')}`)
  if (source !== null && typeof source !== 'string') return fail('"source_sv" is neither text nor null')
  if (typeof target !== 'string') return fail('"target_en" is no text')
  const wrong = meta === undefined || meta === null ? null : findWrongMeta(meta)
  if (wrong !== null) return fail(wrong)
  const given = { id, kind: kind as CheckCase['kind'], source_sv: source, target_en: target }
  return ok(isRecord(meta) ? { ...given, meta } : given)
}

function findWrongMeta(meta: unknown): string | null {
  if (!isRecord(meta)) return '"meta" is no object'
  const wrong = META_TEXTS.find((key) => !isTextOrNothing(meta[key]))
  if (wrong !== undefined) return `"meta.${wrong}" is no text`
  const tags = meta['tags'] ?? []
  return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? null : '"meta.tags" is no list of texts'
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
