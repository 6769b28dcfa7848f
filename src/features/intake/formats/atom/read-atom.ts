import { ok, type Result } from '#lib/result.ts'
import type { ExtractedPicture, Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { fold } from '#features/intake/model/fold.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { buildItem } from '../wire/build-item.ts'
import { contentOf, feedRole, readFeed } from '../wire/feed.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { readHtmlBody, readTextBody, wordsOf, type ReadBody } from '../wire/read-body.ts'
import { toIso } from '../wire/wire-dates.ts'
import { childrenOf, findPath, innerMarkup, parseXml, rawXmlText, xmlText, type XmlNode } from '../xml/parse-xml.ts'

export const ATOM = 'Atom'

/** Atom (RFC 4287): a feed, or one entry alone. */
export function readAtom(text: string, options: ItemOptions): ReadItems {
  const parsed = parseXml(text, ATOM)
  if (!parsed.ok) return parsed
  const feed = parsed.value
  const entries = feed.name === 'entry' ? [feed] : childrenOf(feed, 'entry')
  return readFeed(entries, ATOM, (entry) => readEntry(entry, feed, options))
}

function readEntry(entry: XmlNode, feed: XmlNode, options: ItemOptions): Result<Extraction, ReadProblem> {
  const content = findPath(entry, 'content')
  const summary = findPath(entry, 'summary')
  const body = constructBody(content ?? summary)
  if (!body.ok) return body
  const { dates, notes } = readItemDates(
    {
      published: toIso(xmlText(findPath(entry, 'published') ?? findPath(entry, 'issued'))),
      updated: toIso(xmlText(findPath(entry, 'updated') ?? findPath(entry, 'modified'))),
    },
    options.zone,
  )
  const categories = childrenOf(entry, 'category')
  const isTopic = (one: XmlNode) => /mediatopic|subjectcode|medtop/iu.test(one.attributes['scheme'] ?? '')
  return buildItem({
    fields: {
      ...dates,
      id: xmlText(findPath(entry, 'id')) || linkOf(entry, 'alternate'),
      url: linkOf(entry, 'alternate'),
      language: entry.attributes['lang'] ?? content?.attributes['lang'] ?? feed.attributes['lang'] ?? '',
      headline: constructText(findPath(entry, 'title')),
      lead: content === undefined ? '' : constructText(summary),
      byline: authorsOf(entry) || authorsOf(findPath(entry, 'source') ?? feed),
      translationOf: translationOf(entry),
      usageTerms: constructText(findPath(entry, 'rights')),
      mediaTopics: mediaTopicsOf(categories.filter(isTopic).map(termOf)),
      tags: [...new Set(categories.filter((one) => !isTopic(one)).map(labelOf))].filter((tag) => tag !== ''),
      notes: [...notes, ...outsideNotes(content), ...unknownFields(entry)],
    },
    body: body.value,
    pictures: enclosuresOf(entry),
  })
}

/** Text, markup in text, or markup as elements (RFC 4287, 3.1 and 4.1.3). Some feeds say text and send markup. */
function constructBody(node: XmlNode | undefined): Result<ReadBody, ReadProblem> {
  if (node === undefined) return ok(readTextBody(''))
  if (isElements(node)) return readHtmlBody(innerMarkup(node), feedRole)
  return contentOf(rawXmlText(node))
}

function isElements(node: XmlNode): boolean {
  const type = (node.attributes['type'] ?? 'text').toLowerCase()
  return type === 'xhtml' || type.endsWith('+xml') || node.children.some((child) => typeof child !== 'string')
}

function constructText(node: XmlNode | undefined): string {
  if (node === undefined) return ''
  const type = (node.attributes['type'] ?? 'text').toLowerCase()
  return type === 'text' || isElements(node) ? wordsOf(xmlText(node)) : wordsOf(fold(rawXmlText(node)))
}

function linkOf(entry: XmlNode, relation: string): string {
  const link = childrenOf(entry, 'link').find((one) => (one.attributes['rel'] ?? 'alternate') === relation)
  return link?.attributes['href']?.trim() ?? ''
}

/** A source in another language is what it was translated from. */
function translationOf(entry: XmlNode): string {
  const via = childrenOf(entry, 'link').find(
    ({ attributes }) => attributes['rel'] === 'via' && (attributes['hreflang'] ?? '') !== '',
  )
  return via?.attributes['href']?.trim() ?? ''
}

function authorsOf(node: XmlNode): string {
  return childrenOf(node, 'author')
    .map((author) => xmlText(findPath(author, 'name')))
    .filter((name) => name !== '')
    .join('; ')
}

function termOf(category: XmlNode): string {
  return (category.attributes['term'] ?? '').replace(/^.*[/:]/u, '').trim()
}

function labelOf(category: XmlNode): string {
  return fold(category.attributes['label'] ?? category.attributes['term'] ?? '')
}

function enclosuresOf(entry: XmlNode): readonly ExtractedPicture[] {
  return childrenOf(entry, 'link')
    .filter(({ attributes }) => attributes['rel'] === 'enclosure' && /^image\//iu.test(attributes['type'] ?? ''))
    .map(({ attributes }) => ({
      src: attributes['href'] ?? null,
      alt: '',
      caption: fold(attributes['title'] ?? ''),
      credit: '',
    }))
}

/** Content that lies at another address is not fetched. */
function outsideNotes(content: XmlNode | undefined): Extraction['notes'] {
  const source = content?.attributes['src'] ?? ''
  return source === '' ? [] : [{ kind: 'unknown-fields', names: `content src ${source.slice(0, 200)}` }]
}

const KNOWN: ReadonlySet<string> = new Set(
  'author category content contributor id link published rights source summary title updated issued modified created control edited in-reply-to total comments group thumbnail'.split(
    ' ',
  ),
)

function unknownFields(entry: XmlNode): Extraction['notes'] {
  const names = entry.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]))
  const unknown = [...new Set(names.filter((name) => !KNOWN.has(name)))]
  return unknown.length === 0 ? [] : [{ kind: 'unknown-fields', names: unknown.slice(0, 20).join(', ') }]
}
