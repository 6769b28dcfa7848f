import { countXml } from '../xml/count-xml.ts'
import type { ElementNode } from '../html/tree.ts'
import { childrenOf, findBelow, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import { readBodyMarkup, type BodyRole } from '../wire/body-markup.ts'
import { EMPTY_BODY, type ReadBody } from '../wire/read-body.ts'

/** NITF's own names for what runs inside a line (NITF 3.6, enriched text). */
const INLINE =
  /^(?:a|em|strong|b|i|u|q|lang|org|person|location|chron|num|money|event|function|object\.title|virtloc|postaddr|addressee|city|state|region|country|sublocation|copyrite|copyrite\.year|copyrite\.holder|alt-code|classifier|pronounce|frac|frac-num|frac-sep|frac-den|sub|sup|br|name\.given|name\.family|span|cite)$/u

const HTML_NAMES: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h2',
  bq: 'blockquote',
  block: 'div',
  credit: 'cite',
  'nitf-table': 'div',
  fn: 'p',
}

const RULES = {
  inline: INLINE,
  quote: /^bq$/u,
  picture: (node: XmlNode) => isPicture(node),
}

/** `body.content` of NITF as blocks, counted by its own elements. */
export function readNitfBody(content: XmlNode | undefined): ReadBody {
  if (content === undefined) return { reading: EMPTY_BODY, counted: { stretches: [], pictures: 0 } }
  return { reading: readBodyMarkup(toHtml(content, null), roleOf), counted: countXml(content, RULES) }
}

function roleOf(element: ElementNode): BodyRole {
  if (element.name === 'p' && (element.attributes['lede'] === 'true' || hasClass(element, 'lead', 'ingress')))
    return 'lead'
  if (element.name === 'p' && hasClass(element, 'question')) return 'question'
  if (element.name === 'note')
    return /editors?.?note/iu.test(element.attributes['noteclass'] ?? '') ? 'removed' : 'facts'
  return element.name === 'nitf-table-metadata' || element.name === 'media-metadata' ? 'removed' : null
}

function hasClass(element: ElementNode, ...names: readonly string[]): boolean {
  const classes = (element.attributes['class'] ?? '').toLowerCase().split(/\s+/u)
  return names.some((name) => classes.includes(name))
}

/** The same words in the elements that a reader of bodies knows. */
function toHtml(node: XmlNode, parent: ElementNode | null): ElementNode {
  if (node.name === 'media') return mediaToHtml(node, parent)
  const name = HTML_NAMES[node.name] ?? (INLINE.test(node.name) && !KNOWN_INLINE.test(node.name) ? 'span' : node.name)
  const element: ElementNode = { name, attributes: node.attributes, parent, children: [] }
  const children = node.name === 'bq' ? withoutBlocks(node.children) : node.children
  element.children.push(...children.map((child) => (typeof child === 'string' ? child : toHtml(child, element))))
  return element
}

const KNOWN_INLINE = /^(?:a|em|strong|b|i|u|q|sub|sup|br|span|cite)$/u

/** A quotation's paragraphs stand in blocks of it. */
function withoutBlocks(children: XmlNode['children']): XmlNode['children'] {
  return children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'block' ? withoutBlocks(child.children) : [child],
  )
}

function isPicture(node: XmlNode): boolean {
  return node.name === 'media' && /image|photo|picture|graphic/iu.test(node.attributes['media-type'] ?? '')
}

/** A picture with its words; film and sound keep their address, and what is written of them. */
function mediaToHtml(media: XmlNode, parent: ElementNode | null): ElementNode {
  const isSeen = isPicture(media)
  const figure: ElementNode = { name: isSeen ? 'figure' : 'div', attributes: {}, parent, children: [] }
  const add = (name: string, attributes: Readonly<Record<string, string>>, text: string): void => {
    figure.children.push({ name, attributes, parent: figure, children: text === '' ? [] : [text] })
  }
  const best = bestReference(media)
  const source = best?.['source'] ?? best?.['data-location'] ?? best?.['name'] ?? ''
  const credit = wordsIn(media, 'media-producer') || (best?.['source-credit'] ?? '')
  if (isSeen) add('img', { ...(source === '' ? {} : { src: source }), alt: best?.['alternate-text'] ?? '' }, '')
  else if (source !== '') add('video', { src: source }, '')
  const caption = wordsIn(media, 'media-caption')
  if (caption !== '') add(isSeen ? 'figcaption' : 'p', {}, caption)
  if (credit !== '') add(isSeen ? 'span' : 'p', { class: 'credit' }, credit)
  return figure
}

/** The same picture may be there in several sizes. */
function bestReference(media: XmlNode): Readonly<Record<string, string>> | undefined {
  const width = (one: XmlNode) => Number(one.attributes['width'] ?? 0) || 0
  return childrenOf(media, 'media-reference').toSorted((a, b) => width(b) - width(a))[0]?.attributes
}

function wordsIn(media: XmlNode, name: string): string {
  return findBelow(media, name)
    .map(xmlText)
    .filter((words) => words !== '')
    .join(' ')
}
