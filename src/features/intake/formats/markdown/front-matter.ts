import { parse } from 'yaml'
import { fail, ok, type Result } from '#lib/result.ts'
import type { ExtractedPicture } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { asList, member, textMember } from '../json/parse-json.ts'
import { captionOf } from '../wire/body-markup.ts'
import { wordsOf } from '../wire/read-body.ts'

export interface SplitPage {
  /** Null when the file has none. */
  readonly yaml: string | null
  readonly body: string
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u

/** A block between two lines of dashes at the very beginning, with a key in it. */
export function splitFrontMatter(text: string): SplitPage {
  const found = FRONT_MATTER.exec(text)
  const yaml = found?.[1] ?? ''
  if (found === null || !/^["']?[\w-]+["']?:(?:\s|$)/mu.test(yaml)) return { yaml: null, body: text }
  return { yaml, body: text.slice(found[0].length) }
}

const FORMAT = 'Markdown'
const LONGEST = 64 * 1024
const MAX_DEPTH = 32

/** Values only: no tags of a language, no aliases that multiply (YAML's "billion laughs"). */
export function parseFrontMatter(yaml: string): Result<unknown, ReadProblem> {
  const place = 'its front matter'
  if (yaml.length > LONGEST) return fail({ kind: 'broken-format', format: FORMAT, place })
  if (isTooDeep(yaml)) return fail({ kind: 'too-deep', limit: MAX_DEPTH })
  try {
    return ok(parse(yaml, { maxAliasCount: 0, schema: 'core', logLevel: 'error', prettyErrors: true }))
  } catch (thrown) {
    const line = thrown instanceof Error ? /at line (\d+)/u.exec(thrown.message)?.[1] : undefined
    // The first line of dashes is not part of what the parser counts.
    return fail({
      kind: 'broken-format',
      format: FORMAT,
      place: line === undefined ? place : `line ${Number(line) + 1}`,
    })
  }
}

/** Brackets, and dashes and question marks that open a list or a key in the same line. */
function isTooDeep(yaml: string): boolean {
  if (new RegExp(`(?:[-?] +){${MAX_DEPTH}}`, 'u').test(yaml)) return true
  let depth = 0
  for (const character of yaml) {
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > MAX_DEPTH) return true
  }
  return /^ {200}/mu.test(yaml)
}

/** The first key that has words. Numbers and dates are written as the file has them. */
export function textOfKey(fields: unknown, ...keys: readonly string[]): string {
  return keys.map((key) => textMember(fields, key)).find((words) => words !== '') ?? ''
}

/** A list, a text with commas, or things with names: names of each. */
export function namesOfKey(fields: unknown, ...keys: readonly string[]): readonly string[] {
  const names = keys.flatMap((key) => {
    const value = member(fields, key)
    if (typeof value === 'string') return value.split(/\s*[,;]\s*/u)
    const things = Array.isArray(value) ? asList(value) : [value]
    return things.map((one) => (typeof one === 'string' ? one : textMember(one, 'name') || textMember(one, 'title')))
  })
  return [...new Set(names.map(wordsOf).filter((name) => name !== ''))]
}

/** `image: x.jpg`, `image: {src, alt, caption, credit}`, or the first of `images`. */
export function pictureOf(fields: unknown): ExtractedPicture | null {
  const keys = ['image', 'cover', 'featured_image', 'feature_image', 'hero', 'thumbnail']
  const named = keys.map((key) => member(fields, key)).find((one) => one !== undefined && one !== null)
  const picture = named ?? asList(member(fields, 'images'))[0]
  const src = typeof picture === 'string' ? picture.trim() : textOfKey(picture, 'src', 'url', 'path', 'image')
  if (src === '') return null
  const say = (...names: readonly string[]) =>
    wordsOf(textOfKey(picture, ...names) || textOfKey(fields, ...names.map((name) => `image_${name}`)))
  return { src, alt: say('alt'), ...captionOf(say('caption'), say('credit', 'photographer')) }
}
