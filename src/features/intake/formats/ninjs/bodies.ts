import { ok, type Result } from '#lib/result.ts'
import type { FactBox } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { sameWords } from '#features/intake/model/fold.ts'
import type { ElementNode } from '../html/tree.ts'
import type { BodyRole } from '../wire/body-markup.ts'
import { EMPTY_BODY, plainRole, readHtmlBody, readTextBody, type ReadBody } from '../wire/read-body.ts'
import { roleTexts, type RoleText } from './shape.ts'

export interface Bodies {
  readonly body: ReadBody
  /** Bodies beside the main one that say they are boxes. */
  readonly boxes: readonly FactBox[]
}

const NOTHING: ReadBody = { reading: EMPTY_BODY, counted: { stretches: [], pictures: 0 } }

/** An item has its body in several forms: the richest is read. A body of another role (a fact box) is kept beside it. */
export function readBodies(item: unknown): Result<Bodies, ReadProblem> {
  const all = roleTexts(item, 'bodies', 'body')
  const boxes = all.filter(isBox)
  const [best] = all.filter((one) => !isBox(one)).toSorted((a, b) => rank(a) - rank(b))
  const body = best === undefined ? ok(NOTHING) : readOne(best)
  if (!body.ok) return body
  const read = boxes.map(readOne)
  const broken = read.find((one) => !one.ok)
  if (broken !== undefined && !broken.ok) return broken
  return ok({ body: body.value, boxes: read.flatMap((one) => (one.ok ? [toBox(one.value)] : [])) })
}

function isBox({ role }: RoleText): boolean {
  return /fact|sidebar|infobox/u.test(role)
}

const TEASER = /short|summary|teaser|abstract|excerpt|social|sms|audio|script/u

/** Lower is better. XHTML and HTML carry links and quotes, text does not; NITF inside is the last but TT's own. */
function rank(one: RoleText): number {
  const said = `${one.role} ${one.contentType}`
  const form = /ttnitf/u.test(said) ? 5 : /nitf/u.test(said) ? 4 : /rich/u.test(said) ? 0 : isMarkup(one) ? 1 : 3
  return form + (TEASER.test(one.role) ? 10 : 0)
}

function isMarkup({ role, contentType, value }: RoleText): boolean {
  if (/html|xml/u.test(`${role} ${contentType}`)) return true
  return !/text\/plain/u.test(contentType) && /<\/(?:p|div|h\d|ul|blockquote)>/iu.test(value)
}

function readOne(one: RoleText): Result<ReadBody, ReadProblem> {
  if (/nitf/u.test(`${one.role} ${one.contentType}`)) return readHtmlBody(nitfAsHtml(one.value), nitfRole)
  return isMarkup(one) ? readHtmlBody(one.value, roleOf) : ok(withoutVignetteLine(readTextBody(one.value)))
}

/** The class names of the agencies' editors, TT's richhtml5 first. */
function roleOf(element: ElementNode): BodyRole {
  const classes = (element.attributes['class'] ?? '').split(/\s+/u)
  const has = (...names: readonly string[]) => names.some((name) => classes.includes(name))
  if (has('ingress', 'lead', 'preamble')) return 'lead'
  if (has('dat')) return 'vignette'
  if (has('byline') && element.name === 'div') return 'byline'
  if (has('question')) return 'question'
  if (has('facts', 'factbox') && ['aside', 'section', 'div'].includes(element.name)) return 'facts'
  return plainRole(element)
}

const NITF_NAMES: Readonly<Record<string, string>> = {
  hedline: 'section', hl1: 'h1', hl2: 'h2', bq: 'blockquote', abstract: 'div class="ingress"', byline: 'div class="byline"',
  distributor: 'div class="distributor"', dateline: 'div class="dateline"', 'body.head': 'section', 'body.content': 'section',
  'body.end': 'section', block: 'section', tagline: 'p',
} // prettier-ignore

/** NITF's names as the elements of HTML that say the same, so that reader and counter part the text where NITF does. */
function nitfAsHtml(markup: string): string {
  return markup.replaceAll(/<(\/?)([a-z][a-z0-9.]*)/giu, (whole, slash: string, name: string) => {
    const html = Object.hasOwn(NITF_NAMES, name.toLowerCase()) ? NITF_NAMES[name.toLowerCase()] : undefined
    if (html === undefined) return whole
    return slash === '' ? `<${html}` : `</${html.split(' ')[0] ?? html}`
  })
}

function nitfRole(element: ElementNode): BodyRole {
  const said = element.attributes['class'] ?? ''
  if (element.name === 'p' && (element.attributes['lede'] === 'true' || said === 'lead')) return 'lead'
  if (said === 'distributor' || said === 'dateline') return 'removed'
  return roleOf(element)
}

/** TT's text begins with its headline and the line of vignette and source. */
function withoutVignetteLine(body: ReadBody): ReadBody {
  const [first, second, ...rest] = body.reading.blocks
  if (first?.type !== 'paragraph' || second?.type !== 'paragraph' || !/^\p{Lu}[\p{L} ]{0,30} TT$/u.test(second.text))
    return body
  const reading = {
    ...body.reading,
    headline: first.text,
    vignette: second.text.slice(0, -3),
    removed: [second.text],
    blocks: rest,
  }
  return { ...body, reading }
}

function toBox({ reading }: ReadBody): FactBox {
  const heading = reading.headline || titleOf(reading.blocks[0])
  const texts = reading.blocks.flatMap((block) =>
    'text' in block && !sameWords(block.text, heading) ? [block.text] : [],
  )
  const items = reading.blocks.flatMap((block) => (block.type === 'list' ? [...block.items] : []))
  return {
    title: heading,
    ...(texts.length === 0 ? {} : { paragraphs: texts }),
    ...(items.length === 0 ? {} : { items }),
  }
}

function titleOf(block: ReadBody['reading']['blocks'][number] | undefined): string {
  return block?.type === 'subhead' ? block.text : ''
}
