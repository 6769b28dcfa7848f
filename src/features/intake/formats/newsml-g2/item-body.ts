import { ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { readNitfBody } from '../nitf/nitf-body.ts'
import { readNitfHead } from '../nitf/read-nitf.ts'
import { feedRole } from '../wire/feed.ts'
import type { BodyRole } from '../wire/body-markup.ts'
import type { ElementNode } from '../html/tree.ts'
import { readHtmlBody, readTextBody, type ReadBody } from '../wire/read-body.ts'
import { childrenOf, findBelow, findPath, innerMarkup, rawXmlText, xmlText, type XmlNode } from '../xml/parse-xml.ts'

export interface ItemBody {
  readonly body: ReadBody
  /** What the body's own head says, where it has one. */
  readonly head: ReturnType<typeof readNitfHead> | null
  /** The language of the text itself. */
  readonly language: string
}

/** The richest form of the text that the item has: markup before NITF before plain text. */
export function readItemBody(item: XmlNode): Result<ItemBody, ReadProblem> {
  const set = findPath(item, 'contentSet') ?? findPath(item, 'content')
  const forms = set === undefined ? [] : childrenOf(set, 'inlineXML', 'inlineData').filter(hasWords)
  const best = forms.toSorted((a, b) => rankOf(a) - rankOf(b))[0]
  const language = best?.attributes['lang'] ?? ''
  if (best === undefined) return ok({ body: readTextBody(''), head: null, language })
  const nitf = findBelow(best, 'nitf')[0]
  if (nitf !== undefined)
    return ok({ body: readNitfBody(findPath(nitf, 'body', 'body.content')), head: readNitfHead(nitf), language })
  const read = isMarkup(best) ? readHtmlBody(markupOf(best), richRole) : ok(readTextBody(rawXmlText(best)))
  return read.ok ? ok({ body: read.value, head: null, language: language || languageOf(best) }) : read
}

function hasWords(form: XmlNode): boolean {
  return xmlText(form) !== '' || findBelow(form, 'img', 'media').length > 0
}

function rankOf(form: XmlNode): number {
  if (/richhtml5/iu.test(form.attributes['contenttypevariant'] ?? '')) return 0
  if (findBelow(form, 'html', 'body', 'p', 'div', 'article').length > 0 && findBelow(form, 'nitf').length === 0)
    return 1
  if (form.name === 'inlineXML') return 2
  return /html/iu.test(form.attributes['contenttype'] ?? '') ? 3 : 4
}

function isMarkup(form: XmlNode): boolean {
  return form.name === 'inlineXML' || /html|xml/iu.test(form.attributes['contenttype'] ?? '')
}

/** Markup in `inlineData` stands in the text of the element. */
function markupOf(form: XmlNode): string {
  return form.children.some((child) => typeof child !== 'string') ? innerMarkup(form) : rawXmlText(form)
}

function languageOf(form: XmlNode): string {
  return findBelow(form, 'html')[0]?.attributes['lang'] ?? ''
}

/** Class names of TT's richhtml5 beside those that everybody uses. */
function richRole(element: ElementNode): BodyRole {
  const classes = (element.attributes['class'] ?? '').split(/\s+/u)
  return classes.includes('dat') ? 'vignette' : feedRole(element)
}
