import { fail, ok, type Result } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { ElementNode } from '../html/tree.ts'
import type { ReadItems } from '../reader-kinds.ts'
import type { XmlNode } from '../xml/parse-xml.ts'
import type { BodyRole } from './body-markup.ts'
import { textOf } from './inline-words.ts'
import { distinctItems } from './build-item.ts'
import { readHtmlBody, readTextBody, type ReadBody } from './read-body.ts'

/** More items than any feed holds. */
export const MOST_ITEMS = 2000

/** Each item of a feed. One that says nothing is left out beside others; a feed of nothing else is no article. */
export function readFeed(
  items: readonly XmlNode[],
  format: string,
  read: (item: XmlNode) => Result<Extraction, ReadProblem>,
): ReadItems {
  if (items.length > MOST_ITEMS) return fail({ kind: 'too-many-elements', limit: MOST_ITEMS })
  const found: Extraction[] = []
  let left = 0
  for (const item of items) {
    const one = read(item)
    if (one.ok) found.push(one.value)
    else if (one.problem.kind === 'no-article') left += 1
    else return one
  }
  const [first, ...rest] = found
  if (first === undefined) return fail({ kind: 'no-article' })
  const told = left === 0 ? first : withNote(first, `${left} × item`)
  return distinctItems([told, ...rest], format)
}

export function withNote(item: Extraction, names: string): Extraction {
  return { ...item, notes: [...item.notes, { kind: 'unknown-fields', names }] }
}

const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu

/** The text of a feed's item, which is markup or plain text: feeds do not say which. */
export function contentOf(content: string): Result<ReadBody, ReadProblem> {
  return MARKUP.test(content) ? readHtmlBody(content, feedRole) : ok(readTextBody(content))
}

const APPEARED = /^The post .{1,300} (?:first )?appeared (?:first )?on .{1,200}$/u

/** The class names that systems of papers and blogs share; the line that WordPress adds to its feeds is no copy. */
export function feedRole(element: ElementNode): BodyRole {
  const classes = (element.attributes['class'] ?? '').toLowerCase().split(/\s+/u)
  const has = (...names: readonly string[]) => names.some((name) => classes.includes(name))
  if (has('lead', 'ingress', 'preamble', 'standfirst', 'lede', 'article-lead')) return 'lead'
  if (has('byline') && element.name !== 'figure') return 'byline'
  if (element.name === 'h1') return 'headline'
  if (element.name === 'aside' || has('facts', 'factbox', 'fact-box', 'faktaruta')) return 'facts'
  if (has('question')) return 'question'
  return element.name === 'p' && APPEARED.test(textOf(element.children)) ? 'removed' : null
}
