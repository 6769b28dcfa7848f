import { fail, ok, type Result } from '#lib/result.ts'
import type { Extraction, ReadNote } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { buildItem, withoutBy } from '../wire/build-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { readEmbargo, toIso, type Embargo } from '../wire/wire-dates.ts'
import { childrenOf, findBelow, findPath, parseXml, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import { readNitfBody } from './nitf-body.ts'

export const NITF = 'NITF'

/** NITF 3.x (IPTC), with or without its namespace. */
export function readNitf(text: string, options: ItemOptions): ReadItems {
  const parsed = parseXml(text, NITF)
  if (!parsed.ok) return parsed
  const item = readNitfItem(parsed.value, options)
  return item.ok ? ok([item.value]) : item
}

function readNitfItem(nitf: XmlNode, options: ItemOptions): Result<Extraction, ReadProblem> {
  const docdata = findPath(nitf, 'head', 'docdata')
  const id = idOf(nitf, docdata)
  if (id === '') return broken('head/docdata/doc-id/@id-string')
  if (findPath(nitf, 'body') === undefined) return broken('body')
  const embargo = embargoOf(docdata, options)
  if (embargo === null) return broken(`head/docdata/date.release (${attribute(docdata, 'date.release', 'norm')})`)
  const issued = attribute(docdata, 'date.issue', 'norm') || pubdata(nitf, 'date.publication')
  const { dates, notes } = readItemDates({ published: toIso(issued), versionCreated: toIso(issued) }, options.zone)
  const head = readNitfHead(nitf)
  const status = (docdata?.attributes['management-status'] ?? '').toLowerCase()
  const cause = causeOf(docdata, status)
  return buildItem({
    fields: {
      ...head.fields,
      ...dates,
      embargoedUntil: embargo.until,
      id,
      language: nitf.attributes['baselang'] ?? nitf.attributes['lang'] ?? '',
      headline: head.fields.headline || xmlText(findPath(nitf, 'head', 'title')),
      slug: attribute(docdata, 'du-key', 'key'),
      version: attribute(docdata, 'du-key', 'generation') || attribute(docdata, 'du-key', 'version'),
      ...urgencyOf(docdata),
      editorialNote: editorialNoteOf(nitf, docdata),
      usageTerms: usageTermsOf(nitf, docdata),
      pubStatus: status,
      ...(cause === null ? {} : { resentAs: cause }),
      mediaTopics: mediaTopicsOf(topicsOf(nitf)),
      tags: attributesBelow(docdata, 'keyword', 'key'),
      notes: [...notes, ...embargo.notes, ...unknownFields(nitf)],
    },
    body: readNitfBody(findPath(nitf, 'body', 'body.content')),
    pictures: [],
    removed: head.removed,
  })
}

function broken(place: string): Result<never, ReadProblem> {
  return fail({ kind: 'broken-format', format: NITF, place })
}

/** What stands above the copy, also in NITF inside of NewsML-G2. */
export function readNitfHead(nitf: XmlNode) {
  const head = findPath(nitf, 'body', 'body.head')
  const second = childrenOf(findPath(head, 'hedline') ?? EMPTY, 'hl2')
    .map(xmlText)
    .join(' ')
  const abstract = xmlText(findPath(head, 'abstract'))
  const titles = findBelow(head ?? EMPTY, 'byttl').map(xmlText)
  const tagline = findBelow(findPath(nitf, 'body', 'body.end') ?? EMPTY, 'tagline', 'bibliography').map(xmlText)
  return {
    fields: {
      headline: xmlText(findPath(head, 'hedline', 'hl1')),
      lead: abstract || second,
      byline: bylineOf(head),
      dateline: xmlText(findPath(head, 'dateline', 'location')) || withoutDate(findPath(head, 'dateline')),
      sourceAgency: xmlText(findPath(head, 'distributor')),
    },
    removed: [...titles, ...(abstract !== '' && second !== '' ? [second] : []), ...tagline].filter(
      (words) => words !== '',
    ),
  }
}

const EMPTY: XmlNode = { name: '', attributes: {}, children: [] }

/** The words in and below, without the elements of these names. */
function textWithout(node: XmlNode, ...names: readonly string[]): string {
  const wanted = (one: XmlNode): XmlNode => ({ ...one, children: one.children.flatMap(wantedChild) })
  const wantedChild = (child: XmlNode | string): readonly (XmlNode | string)[] => {
    if (typeof child === 'string') return [child]
    return names.includes(child.name) ? [] : [wanted(child)]
  }
  return xmlText(wanted(node))
}

/** Titles and addresses are no names. */
function bylineOf(head: XmlNode | undefined): string {
  return childrenOf(head ?? EMPTY, 'byline')
    .map((line) => withoutBy(textWithout(line, 'byttl', 'virtloc')).replace(/[\s,;]+$/u, ''))
    .filter((line) => line !== '')
    .join('; ')
}

function withoutDate(dateline: XmlNode | undefined): string {
  return dateline === undefined ? '' : textWithout(dateline, 'story.date').replace(/[\s,]+$/u, '')
}

/** The sender's name is part of an id that is only a number. NTB counts its editions at the end of it and names the item in a meta. */
function idOf(nitf: XmlNode, docdata: XmlNode | undefined): string {
  const id = attribute(docdata, 'doc-id', 'id-string').trim()
  const named = metaOf(nitf, 'NTBID')
  if (named !== '' && id.startsWith(named)) return named
  const sender = attribute(docdata, 'doc-id', 'regsrc').trim()
  return /^\d+$/u.test(id) && sender !== '' ? `${sender}:${id}` : id
}

function metaOf(nitf: XmlNode, name: string): string {
  const metas = childrenOf(findPath(nitf, 'head') ?? EMPTY, 'meta')
  return metas.find((one) => one.attributes['name'] === name)?.attributes['content'] ?? ''
}

function pubdata(nitf: XmlNode, name: string): string {
  return findPath(nitf, 'head', 'pubdata')?.attributes[name] ?? ''
}

function attribute(node: XmlNode | undefined, child: string, name: string): string {
  return findPath(node, child)?.attributes[name] ?? ''
}

function attributesBelow(node: XmlNode | undefined, child: string, name: string): readonly string[] {
  const found = findBelow(node ?? EMPTY, child).map((one) => (one.attributes[name] ?? '').trim() || xmlText(one))
  return [...new Set(found.filter((one) => one !== ''))]
}

/**
 * `date.release` is when it may be published. An item that says it is embargoed must say until when; of others a plain day, which is
 * the day it was sent, holds nothing back. Null for an embargo that cannot be read.
 */
function embargoOf(docdata: XmlNode | undefined, { zone }: ItemOptions): Embargo | null {
  const isEmbargoed = (docdata?.attributes['management-status'] ?? '').toLowerCase() === 'embargoed'
  const release = attribute(docdata, 'date.release', 'norm').trim()
  if (release === '') return isEmbargoed ? null : NO_EMBARGO
  if (!isEmbargoed && /^\d{4}-?\d\d-?\d\d$/u.test(release)) return NO_EMBARGO
  return readEmbargo(release, zone)
}

const NO_EMBARGO: Embargo = { until: '', notes: [] }

function causeOf(docdata: XmlNode | undefined, status: string): NonNullable<Extraction['resentAs']> | null {
  if (/^(?:cancell?ed|withheld)$/u.test(status)) return 'withdrawn'
  return findPath(docdata, 'correction') === undefined ? null : 'fact'
}

function urgencyOf(docdata: XmlNode | undefined): { readonly urgency?: number } {
  const urgency = attribute(docdata, 'urgency', 'ed-urg').trim()
  return /^[1-9]$/u.test(urgency) ? { urgency: Number(urgency) } : {}
}

/** The same note often stands in several places. */
function editorialNoteOf(nitf: XmlNode, docdata: XmlNode | undefined): string {
  const notes = [
    attribute(docdata, 'ed-msg', 'info').trim(),
    attribute(docdata, 'correction', 'info').trim(),
    ...findBelow(findPath(nitf, 'body', 'body.head') ?? EMPTY, 'note').map(xmlText),
  ]
  return [...new Set(notes.filter((note) => note !== ''))].join(' ')
}

function usageTermsOf(nitf: XmlNode, docdata: XmlNode | undefined): string {
  return xmlText(findPath(nitf, 'body', 'body.head', 'rights')) || xmlText(findPath(docdata, 'doc.rights'))
}

function topicsOf(nitf: XmlNode): readonly string[] {
  return findBelow(findPath(nitf, 'head') ?? EMPTY, 'tobject.subject')
    .map((one) => (one.attributes['tobject.subject.refnum'] ?? '').trim())
    .filter((code) => code !== '')
}

/** The elements of NITF 3.6 that stand in its heads. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'title meta tobject docdata pubdata revision-history iim ds base date.issue date.release date.expire doc-id doc-scope correction evloc',
    'urgency fixture series ed-msg du-key doc.copyright doc.rights key-list identified-content del-list from-src hedline note rights byline',
    'distributor dateline abstract',
  ].flatMap((line) => line.split(' ')),
)

function unknownFields(nitf: XmlNode): readonly ReadNote[] {
  const parts = [findPath(nitf, 'head'), findPath(nitf, 'head', 'docdata'), findPath(nitf, 'body', 'body.head')]
  const names = parts
    .flatMap((part) => part?.children ?? [])
    .flatMap((child) => (typeof child === 'string' ? [] : [child.name]))
  const unknown = [...new Set(names.filter((name) => !KNOWN.has(name)))]
  return unknown.length === 0 ? [] : [{ kind: 'unknown-fields', names: unknown.slice(0, 20).join(', ') }]
}
