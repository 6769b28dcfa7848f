import { fail, ok, type Result } from '#lib/result.ts'
import type { ExtractedBlock, ExtractedPicture, Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { readNitfBody } from '../nitf/nitf-body.ts'
import { buildItem, distinctItems, withoutBy } from '../wire/build-item.ts'
import { captionOf } from '../wire/body-markup.ts'
import { contentOf, feedRole, MOST_ITEMS } from '../wire/feed.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { readHtmlBody, readTextBody, type ReadBody } from '../wire/read-body.ts'
import { readEmbargo, toIso } from '../wire/wire-dates.ts'
import {
  childrenOf,
  findBelow,
  findPath,
  innerMarkup,
  parseXml,
  rawXmlText,
  xmlText,
  type XmlNode,
} from '../xml/parse-xml.ts'

export const NEWSML_1 = 'NewsML 1'

/** NewsML 1.0–1.2 (IPTC, before G2): read so that archives can be opened; nothing is written in it. */
export function readNewsMl1(text: string, options: ItemOptions): ReadItems {
  const parsed = parseXml(text, NEWSML_1)
  if (!parsed.ok) return parsed
  const items = childrenOf(parsed.value, 'NewsItem')
  if (items.length === 0) return broken('NewsML/NewsItem')
  if (items.length > MOST_ITEMS) return fail({ kind: 'too-many-elements', limit: MOST_ITEMS })
  const found: Extraction[] = []
  for (const item of items) {
    const read = readItem(item, options)
    if (read.ok) found.push(read.value)
    else if (read.problem.kind !== 'no-article') return read
  }
  return distinctItems(found, NEWSML_1)
}

function broken(place: string): Result<never, ReadProblem> {
  return fail({ kind: 'broken-format', format: NEWSML_1, place })
}

function readItem(item: XmlNode, options: ItemOptions): Result<Extraction, ReadProblem> {
  const identifier = findPath(item, 'Identification', 'NewsIdentifier')
  const id = idOf(identifier)
  if (id === '') return broken('NewsItem/Identification/NewsIdentifier')
  const management = findPath(item, 'NewsManagement')
  const created = toIso(xmlText(findPath(management, 'ThisRevisionCreated')))
  const first = toIso(xmlText(findPath(management, 'FirstCreated')))
  const { dates, notes } = readItemDates(
    { published: created || first, versionCreated: created, firstCreated: first },
    options.zone,
  )
  const status = findPath(management, 'Status')?.attributes['FormalName']?.toLowerCase() ?? ''
  const embargo = embargoOf(management, status, options)
  if (embargo === null) return broken('NewsItem/NewsManagement/StatusWillChange/DateAndTime')
  const body = readBody(item)
  if (!body.ok) return body
  const lines = linesOf(item)
  const instruction = findPath(management, 'Instruction')?.attributes['FormalName'] ?? ''
  const cause = causeOf(status, instruction)
  return buildItem({
    fields: {
      ...dates,
      embargoedUntil: embargo.until,
      id,
      version: xmlText(findPath(identifier, 'RevisionId')),
      language: findBelow(item, 'Language')[0]?.attributes['FormalName'] ?? '',
      headline: lines('HeadLine'),
      byline: withoutBy(lines('ByLine')),
      dateline: lines('DateLine'),
      slug: lines('SlugLine'),
      usageTerms: lines('UsageTerms') || xmlText(findBelow(item, 'UsageTerms')[0]),
      sourceAgency: findBelow(findBelow(item, 'Source')[0] ?? EMPTY, 'Party')[0]?.attributes['FormalName'] ?? '',
      ...urgencyOf(management),
      pubStatus: status,
      updateType: instruction,
      ...(cause === null ? {} : { resentAs: cause }),
      editorialNote: findBelow(management ?? EMPTY, 'Comment')
        .map(xmlText)
        .join(' '),
      mediaTopics: mediaTopicsOf(topicsOf(item)),
      tags: keywordsOf(item, lines('KeywordLine')),
      notes: [...notes, ...embargo.notes],
    },
    body: { reading: body.value.reading, counted: body.value.counted },
    pictures: picturesOf(item),
    removed: body.value.contacts,
  })
}

const EMPTY: XmlNode = { name: '', attributes: {}, children: [] }

/** The revision is not part of the id: it would hide that an item came again. */
function idOf(identifier: XmlNode | undefined): string {
  const part = (name: string) => xmlText(findPath(identifier, name))
  const own = part('NewsItemId')
  if (own !== '') return ['urn:newsml', part('ProviderId'), part('DateId'), own].filter((one) => one !== '').join(':')
  return part('PublicIdentifier').replace(/:\d+[UNA]?$/u, '')
}

/** The lines of the story itself: those of pictures and of other parts stand deeper, in parts with a role. */
function linesOf(item: XmlNode): (name: string) => string {
  const found = partsOf(item).filter(({ role }) => role === '' || /^(?:main|body|text|article)/iu.test(role))
  const lines = found.flatMap(({ node }) => childrenOf(node, 'NewsLines'))
  return (name) => xmlText(lines.flatMap((one) => childrenOf(one, name)).find((one) => xmlText(one) !== ''))
}

interface Part {
  readonly node: XmlNode
  /** Its own role, or that of the part around it. */
  readonly role: string
}

/** Every component of an item, outer before inner. */
function partsOf(node: XmlNode, around = ''): readonly Part[] {
  return childrenOf(node, 'NewsComponent').flatMap((part) => {
    const role = findPath(part, 'Role')?.attributes['FormalName'] ?? around
    return [{ node: part, role }, ...partsOf(part, role)]
  })
}

const NO_COPY = /^(?:style ?sheet|headline|logo|photo|picture|image|graphic|thumbnail|quicklook|preview|caption)$/iu
const CONTACT = /^contacts?$/iu

interface StoryBody extends ReadBody {
  readonly contacts: readonly string[]
}

/** Texts of the item in their order: a second headline first, then the body; who to call is no copy. */
function readBody(item: XmlNode): Result<StoryBody, ReadProblem> {
  const texts: ReadBody[] = []
  const contacts: string[] = []
  const parts = partsOf(item).filter(({ role }) => !NO_COPY.test(role))
  for (const { node, role } of parts.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const [content] = childrenOf(node, 'ContentItem').filter(holdsText)
    if (content === undefined) continue
    const read = readContent(content)
    if (!read.ok) return read
    if (CONTACT.test(role)) contacts.push(...read.value.counted.stretches.map(({ text }) => text))
    else texts.push(/sub-?headline/iu.test(role) ? asSubheads(read.value) : read.value)
  }
  const [only] = texts
  if (only === undefined) return ok({ ...readTextBody(''), contacts })
  return ok({ ...texts.slice(1).reduce(joinBodies, only), contacts })
}

function orderOf({ role }: Part): number {
  return /sub-?headline/iu.test(role) ? 0 : 1
}

function holdsText(content: XmlNode): boolean {
  const data = findPath(content, 'DataContent')
  const mime = findPath(content, 'MimeType')?.attributes['FormalName'] ?? ''
  return (
    data !== undefined &&
    xmlText(data) !== '' &&
    !/css|image|audio|video|octet/iu.test(mime) &&
    findPath(content, 'Encoding') === undefined
  )
}

function readContent(content: XmlNode): Result<ReadBody, ReadProblem> {
  const data = findPath(content, 'DataContent') ?? EMPTY
  const [nitf] = findBelow(data, 'nitf')
  if (nitf !== undefined) return ok(readNitfBody(findPath(nitf, 'body', 'body.content')))
  const hasElements = data.children.some((child) => typeof child !== 'string')
  return hasElements ? readHtmlBody(innerMarkup(data), feedRole) : contentOf(rawXmlText(data))
}

function asSubheads(body: ReadBody): ReadBody {
  const blocks = body.reading.blocks.map((block): ExtractedBlock =>
    block.type === 'paragraph' ? { ...block, type: 'subhead' } : block,
  )
  return { ...body, reading: { ...body.reading, blocks } }
}

function joinBodies(a: ReadBody, b: ReadBody): ReadBody {
  return {
    reading: {
      headline: a.reading.headline || b.reading.headline,
      lead: [a.reading.lead, b.reading.lead].filter((one) => one !== '').join(' '),
      byline: a.reading.byline || b.reading.byline,
      vignette: a.reading.vignette || b.reading.vignette,
      blocks: [...a.reading.blocks, ...b.reading.blocks],
      boxes: [...a.reading.boxes, ...b.reading.boxes],
      removed: [...a.reading.removed, ...b.reading.removed],
    },
    counted: {
      stretches: [...a.counted.stretches, ...b.counted.stretches],
      pictures: a.counted.pictures + b.counted.pictures,
    },
  }
}

const PICTURE = /^(?:photo|picture|image|graphic|logo)s?$/iu

/** Photos before logos; of each the largest size that has an address. Its caption is the headline of its part. */
function picturesOf(item: XmlNode): readonly ExtractedPicture[] {
  const isLogo = ({ role }: Part) => (/logo/iu.test(role) ? 1 : 0)
  return partsOf(item)
    .filter(
      ({ node, role }) => PICTURE.test(role) && childrenOf(node, 'ContentItem').some((one) => addressOf(one) !== ''),
    )
    .toSorted((a, b) => isLogo(a) - isLogo(b))
    .map(({ node }) => {
      const best = childrenOf(node, 'ContentItem')
        .toSorted((a, b) => widthOf(b) - widthOf(a))
        .find((one) => addressOf(one) !== '')
      const lines = findPath(node, 'NewsLines') ?? EMPTY
      const caption = xmlText(findPath(lines, 'HeadLine'))
      const credit = xmlText(findPath(lines, 'CreditLine')) || withoutBy(xmlText(findPath(lines, 'ByLine')))
      return { src: best === undefined ? null : addressOf(best), alt: '', ...captionOf(caption, credit) }
    })
}

function addressOf(content: XmlNode): string {
  return (content.attributes['Href'] ?? '').trim()
}

function widthOf(content: XmlNode): number {
  const width = findBelow(content, 'Property').find((one) =>
    /^(?:PixelWidth|Width)$/iu.test(one.attributes['FormalName'] ?? ''),
  )
  return Number(width?.attributes['Value'] ?? 0) || 0
}

/** A status that will change at a time is an embargo. */
function embargoOf(management: XmlNode | undefined, status: string, { zone }: ItemOptions) {
  const words = xmlText(findPath(management, 'StatusWillChange', 'DateAndTime'))
  const next = findPath(management, 'StatusWillChange', 'FutureStatus')?.attributes['FormalName'] ?? ''
  if (status === 'embargoed') return words === '' ? null : readEmbargo(words, zone)
  return words !== '' && /^usable$/iu.test(next) ? readEmbargo(words, zone) : { until: '', notes: [] }
}

function causeOf(status: string, instruction: string): NonNullable<Extraction['resentAs']> | null {
  if (/^(?:cancell?ed|withheld)$/u.test(status)) return 'withdrawn'
  if (/correct|rectify/iu.test(instruction)) return 'fact'
  return /^update$/iu.test(instruction) ? 'development' : null
}

function urgencyOf(management: XmlNode | undefined): { readonly urgency?: number } {
  const urgency = findPath(management, 'Urgency')?.attributes['FormalName']?.trim() ?? ''
  return /^[1-9]$/u.test(urgency) ? { urgency: Number(urgency) } : {}
}

function topicsOf(item: XmlNode): readonly string[] {
  const codes = findBelow(item, 'SubjectDetail', 'SubjectMatter', 'Subject').map(
    (one) => one.attributes['FormalName'] ?? '',
  )
  return codes.filter((code) => /^\d{8}$/u.test(code))
}

function keywordsOf(item: XmlNode, line: string): readonly string[] {
  const named = findBelow(item, 'Property')
    .filter(({ attributes }) => /keyword/iu.test(attributes['FormalName'] ?? ''))
    .map(({ attributes }) => (attributes['Value'] ?? '').trim())
  return [...new Set([...line.split(/[,;]/u).map((one) => one.trim()), ...named])].filter((word) => word !== '')
}
