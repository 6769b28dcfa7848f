import type { Result } from '#lib/result.ts'
import type { ExtractedPicture, Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { buildItem } from '../wire/build-item.ts'
import { captionOf } from '../wire/body-markup.ts'
import { contentOf, readFeed } from '../wire/feed.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { wordsOf } from '../wire/read-body.ts'
import { toIso } from '../wire/wire-dates.ts'
import { childrenOf, findBelow, findPath, parseXml, rawXmlText, xmlText, type XmlNode } from '../xml/parse-xml.ts'

export const RSS = 'RSS'

/** RSS 0.9 to 2.0 with the modules that papers use: content, dc, media, atom. RSS 1.0 has its items beside the channel. */
export function readRss(text: string, options: ItemOptions): ReadItems {
  const parsed = parseXml(text, RSS)
  if (!parsed.ok) return parsed
  const channel = findPath(parsed.value, 'channel') ?? parsed.value
  const items = findBelow(parsed.value, 'item')
  return readFeed(items, RSS, (item) => readRssItem(item, channel, options))
}

function readRssItem(item: XmlNode, channel: XmlNode, options: ItemOptions): Result<Extraction, ReadProblem> {
  const summary = rawOf(item, 'description')
  const encoded = rawOf(item, 'encoded')
  const body = contentOf(encoded === '' ? summary : encoded)
  if (!body.ok) return body
  const { dates, notes } = readItemDates(
    {
      published: toIso(rawOf(item, 'pubDate') || rawOf(item, 'date')),
      updated: toIso(rawOf(item, 'updated') || rawOf(item, 'modified')),
    },
    options.zone,
  )
  const categories = childrenOf(item, 'category', 'subject')
  const isTopic = (one: XmlNode) => /mediatopic|subjectcode|medtop/iu.test(one.attributes['domain'] ?? '')
  return buildItem({
    fields: {
      ...dates,
      id: idOf(item, channel),
      url: addressOf(item),
      language: rawOf(item, 'language') || item.attributes['lang'] || rawOf(channel, 'language'),
      headline: wordsOf(titleOf(item)),
      lead: encoded === '' ? '' : wordsOf(summary),
      byline: bylineOf(item),
      usageTerms: rawOf(item, 'rights') || rawOf(item, 'copyright'),
      mediaTopics: mediaTopicsOf(categories.filter(isTopic).map(xmlText)),
      tags: tagsOf(categories.filter((one) => !isTopic(one))),
      notes: [...notes, ...unknownFields(item)],
    },
    body: body.value,
    pictures: picturesOf(item),
  })
}

/** The item's own child of this local name: `title`, not `media:title`, when both are there; an excerpt is no content. */
function rawOf(item: XmlNode, name: string): string {
  const all = childrenOf(item, name).filter(({ namespace = '' }) => !/excerpt/u.test(namespace))
  const first = all.find(({ namespace }) => namespace === undefined) ?? all[0]
  return first === undefined ? '' : rawXmlText(first).trim()
}

function titleOf(item: XmlNode): string {
  return rawOf(item, 'title')
}

/** A guid that is only a number is the sender's own: the channel's address tells it from another's. */
function idOf(item: XmlNode, channel: XmlNode): string {
  const id = rawOf(item, 'guid') || item.attributes['about'] || rawOf(item, 'identifier') || addressOf(item)
  return /^\d+$/u.test(id) ? `${rawOf(channel, 'link')}#${id}` : id
}

function addressOf(item: XmlNode): string {
  const links = childrenOf(item, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
    .map((one) => rawXmlText(one).trim() || (one.attributes['href'] ?? ''))
  const guid = findPath(item, 'guid')
  const named = guid !== undefined && guid.attributes['isPermaLink'] !== 'false' ? rawXmlText(guid).trim() : ''
  return [...links, named].find((link) => /^https?:\/\//iu.test(link)) ?? ''
}

/** `author` must be a mail address in RSS: the name stands in brackets behind it, or in `dc:creator`. */
function bylineOf(item: XmlNode): string {
  const creators = childrenOf(item, 'creator').map(xmlText)
  const authors = childrenOf(item, 'author').map((one) => /\(([^()]+)\)/u.exec(xmlText(one))?.[1] ?? xmlText(one))
  const names = (creators.length === 0 ? authors : creators).filter((name) => name !== '' && !/^\S+@\S+$/u.test(name))
  return [...new Set(names)].join('; ')
}

function tagsOf(categories: readonly XmlNode[]): readonly string[] {
  return [...new Set(categories.map(xmlText).filter((tag) => tag !== ''))]
}

/** Pictures of Media RSS and enclosures: one group is one picture in several sizes. */
function picturesOf(item: XmlNode): readonly ExtractedPicture[] {
  const groups = childrenOf(item, 'group')
  const contents = [
    ...childrenOf(item, 'content')
      .filter(isPicture)
      .map((one) => [one]),
    ...groups.map(picturesIn),
  ]
  const media = contents.filter((sizes) => sizes.length > 0).map((sizes) => toPicture(sizes, item))
  if (media.length > 0) return media
  const enclosures = childrenOf(item, 'enclosure').filter(isPicture)
  const thumbnails = enclosures.length > 0 ? [] : childrenOf(item, 'thumbnail').slice(0, 1)
  return [...enclosures, ...thumbnails].map((one) => toPicture([one], item))
}

function picturesIn(group: XmlNode): readonly XmlNode[] {
  return childrenOf(group, 'content').filter(isPicture)
}

function isPicture({ name, attributes }: XmlNode): boolean {
  const kind = `${attributes['medium'] ?? ''} ${attributes['type'] ?? ''}`
  if ((attributes['url'] ?? '') === '') return false
  return (
    /image/iu.test(kind) ||
    (kind.trim() === '' &&
      name === 'content' &&
      /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/iu.test(attributes['url'] ?? ''))
  )
}

function toPicture(sizes: readonly XmlNode[], item: XmlNode): ExtractedPicture {
  const width = (one: XmlNode) => Number(one.attributes['width'] ?? 0) || 0
  const best = sizes.toSorted((a, b) => width(b) - width(a))[0]
  const word = (name: string): string => (best === undefined ? '' : wordsOf(rawOf(best, name)))
  const own = { caption: word('description'), credit: word('credit') }
  return {
    src: best?.attributes['url'] ?? null,
    alt:
      word('text') || (sizes.length === 1 && childrenOf(item, 'text').length > 0 ? wordsOf(rawOf(item, 'text')) : ''),
    ...captionOf(own.caption, own.credit),
  }
}

/** What RSS and its modules say of an item. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'title link description author category comments enclosure guid pubDate source encoded creator date subject language rights publisher',
    'identifier type format coverage relation contributor content group thumbnail credit text keywords copyright rating player community',
    'updated modified commentRss post-id origLink origEnclosureLink adult hash summary published id name',
  ].flatMap((line) => line.split(' ')),
)

function unknownFields(item: XmlNode): Extraction['notes'] {
  const names = item.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]))
  const unknown = [...new Set(names.filter((name) => !KNOWN.has(name)))]
  return unknown.length === 0 ? [] : [{ kind: 'unknown-fields', names: unknown.slice(0, 20).join(', ') }]
}
