import { fail, ok, type Result } from '#lib/result.ts'
import type { ExtractedPicture, Extraction, ReadNote } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { ItemOptions } from '../reader-kinds.ts'
import { buildItem, withoutBy } from '../wire/build-item.ts'
import { EMPTY_BODY, type ReadBody } from '../wire/read-body.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { readEmbargo, toIso, type Embargo } from '../wire/wire-dates.ts'
import { childrenOf, findBelow, findPath, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import { valueOf, type CodeOf } from './codes.ts'
import { readItemBody } from './item-body.ts'
import { unknownFields } from './known-fields.ts'
import { addressOf } from './picture-item.ts'

export const NEWSML_G2 = 'NewsML-G2'

/** A package that the item is part of: what it says of rights to publish holds for its items. */
export type PackageFacts = Pick<ItemSource, 'item' | 'codeOf'>

export const NO_PACKAGE: readonly PackageFacts[] = []

interface ItemSource {
  readonly item: XmlNode
  readonly codeOf: CodeOf
  readonly options: ItemOptions
}

export interface StorySource extends ItemSource {
  readonly pictures: readonly ExtractedPicture[]
  readonly packages: readonly PackageFacts[]
}

export function readNewsItem(source: StorySource): Result<Extraction, ReadProblem> {
  const { item, codeOf } = source
  const body = readItemBody(item)
  if (!body.ok) return body
  const fields = readFields(source)
  if (!fields.ok) return fields
  const content = findPath(item, 'contentMeta') ?? EMPTY
  const { head, language } = body.value
  const said = head?.fields ?? NO_HEAD
  return buildItem({
    fields: {
      ...fields.value,
      language: languageOf(item, language),
      headline: fields.value.headline || said.headline,
      lead: leadOf(content, codeOf) || said.lead,
      byline: bylineOf(content, codeOf, said.byline),
      dateline: xmlText(findPath(content, 'dateline')) || said.dateline || locatedOf(content),
      sourceAgency: agencyOf(item, codeOf) || said.sourceAgency,
    },
    body: withFilm(body.value.body, source),
    pictures: source.pictures,
    removed: head?.removed ?? [],
  })
}

const NO_HEAD = { headline: '', lead: '', byline: '', dateline: '', sourceAgency: '' }

/** A film or a sound is its address, and what is said of it. */
function withFilm(body: ReadBody, { item, codeOf }: StorySource): ReadBody {
  const kind = valueOf(codeOf(findPath(item, 'itemMeta', 'itemClass')))
  const address = addressOf(item)
  if (address === null || !/^(?:video|audio)$/u.test(kind)) return body
  const blocks = [...body.reading.blocks, { type: 'embed' as const, text: '', src: address }]
  return { ...body, reading: { ...body.reading, blocks } }
}

/** A package whose items were sent apart: what it says of each is all there is to read. */
export function readPackageItem(source: ItemSource): Result<Extraction, ReadProblem> {
  const fields = readFields({ ...source, pictures: [], packages: NO_PACKAGE })
  if (!fields.ok) return fields
  const blocks = findBelow(source.item, 'itemRef').flatMap((ref) => [
    ...childrenOf(ref, 'title', 'headline').map((one) => ({ type: 'subhead' as const, text: xmlText(one) })),
    ...childrenOf(ref, 'description').map((one) => ({ type: 'paragraph' as const, text: xmlText(one) })),
  ])
  const reading = { ...EMPTY_BODY, blocks: blocks.filter(({ text }) => text !== '') }
  const stretches = reading.blocks.map(({ text }) => ({ text, links: 0, isQuote: false }))
  return buildItem({
    fields: {
      ...fields.value,
      language: languageOf(source.item, ''),
      notes: [...fields.value.notes, { kind: 'marked-as', words: 'packageItem' }],
    },
    body: { reading, counted: { stretches, pictures: 0 } },
    pictures: [],
  })
}

const EMPTY: XmlNode = { name: '', attributes: {}, children: [] }

/** What item and package say in the same words. */
function readFields({ item, codeOf, options, packages }: StorySource) {
  const meta = findPath(item, 'itemMeta') ?? EMPTY
  const content = findPath(item, 'contentMeta') ?? EMPTY
  const metas = [meta, ...packages.map((one) => findPath(one.item, 'itemMeta') ?? EMPTY)]
  const embargo = embargoOf(metas, options.zone)
  if (embargo === null)
    return fail({
      kind: 'broken-format',
      format: NEWSML_G2,
      place: `itemMeta/embargoed (${metas
        .map((one) => xmlText(findPath(one, 'embargoed')))
        .join(' ')
        .trim()
        .slice(0, 60)})`,
    } as const)
  const created = toIso(xmlText(findPath(meta, 'versionCreated')))
  const first = toIso(xmlText(findPath(meta, 'firstCreated')))
  const { dates, notes } = readItemDates(
    { published: created || first, versionCreated: created, firstCreated: first },
    options.zone,
  )
  const signals = metas.flatMap((one) => childrenOf(one, 'signal').map((signal) => codeOf(signal)))
  const status = metas.map((one) => codeOf(findPath(one, 'pubStatus'))).filter((code) => code !== '')
  const cause = causeOf(signals, status)
  return ok({
    ...dates,
    embargoedUntil: embargo.until,
    id: (item.attributes['guid'] ?? '').trim(),
    version: (item.attributes['version'] ?? '').trim(),
    headline: headlineOf(content, codeOf),
    slug: xmlText(findPath(content, 'slugline')),
    ...urgencyOf(content),
    editorialNote: [...new Set(metas.flatMap((one) => childrenOf(one, 'edNote').map(xmlText)))]
      .filter((note) => note !== '')
      .join(' '),
    usageTerms: childrenOf(findPath(item, 'rightsInfo') ?? EMPTY, 'usageTerms')
      .map(xmlText)
      .join(' '),
    pubStatus: valueOf(status.find(isTakenBack) ?? status[0] ?? ''),
    updateType: signals.map(valueOf).join(', '),
    ...(cause === null ? {} : { resentAs: cause }),
    mediaTopics: mediaTopicsOf(topicsOf(content, codeOf)),
    tags: [
      ...new Set(
        childrenOf(content, 'keyword')
          .map(xmlText)
          .filter((word) => word !== ''),
      ),
    ],
    ...translationOf(meta, codeOf),
    notes: [...notes, ...embargo.notes, ...sourceTypeNotes(content, codeOf), ...unknownFields(item)],
  })
}

/** The latest of the item's own and its packages'; null for one that is no time. */
function embargoOf(metas: readonly XmlNode[], zone: string): Embargo | null {
  const said = metas.flatMap((meta) => childrenOf(meta, 'embargoed').map(xmlText)).filter((words) => words !== '')
  const read = said.map((words) => readEmbargo(words, zone))
  if (read.includes(null)) return null
  const known = read.flatMap((one) => one ?? [])
  const latest = known.toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until))[0]
  return latest ?? { until: '', notes: [] }
}

function isTakenBack(code: string): boolean {
  return /^(?:cancell?ed|withheld)$/u.test(valueOf(code))
}

/** IPTC's signals do not say whether a correction is of a fact or of spelling: it is taken for the graver one. */
function causeOf(signals: readonly string[], status: readonly string[]): NonNullable<Extraction['resentAs']> | null {
  if (status.some(isTakenBack)) return 'withdrawn'
  const said = new Set(signals.map((code) => valueOf(code).toLowerCase()))
  if (said.has('correction') || said.has('rä')) return 'fact'
  if (said.has('korr')) return 'spelling'
  if (said.has('update') || said.has('writethru') || said.has('uv')) return 'development'
  return said.has('retransmission') ? 'retransmission' : null
}

function headlineOf(content: XmlNode, codeOf: CodeOf): string {
  const all = childrenOf(content, 'headline')
  const role = (one: XmlNode) => valueOf(codeOf(one, 'role'))
  return xmlText(all.find((one) => role(one) === 'main') ?? all.find((one) => role(one) === '') ?? all[0])
}

function leadOf(content: XmlNode, codeOf: CodeOf): string {
  const wanted = new Set(['lead', 'summary', ''])
  const found = childrenOf(content, 'description').find((one) => wanted.has(valueOf(codeOf(one, 'role'))))
  return xmlText(found)
}

function bylineOf(content: XmlNode, codeOf: CodeOf, inBody: string): string {
  const by = childrenOf(content, 'by').map((one) => withoutBy(xmlText(one)))
  const authors = childrenOf(content, 'creator').filter((one) => !/photograph|descrWriter/iu.test(codeOf(one, 'role')))
  const names = authors.map((one) => xmlText(findPath(one, 'name')))
  const said = by.length > 0 ? by : inBody === '' ? names : [inBody]
  return said.filter((name) => name !== '').join('; ')
}

function locatedOf(content: XmlNode): string {
  return xmlText(findPath(content, 'located', 'name'))
}

/** Whose copy it is: the source that the item names, or who sends it. */
function agencyOf(item: XmlNode, codeOf: CodeOf): string {
  const source = xmlText(findPath(item, 'contentMeta', 'infoSource', 'name'))
  const provider = findPath(item, 'itemMeta', 'provider')
  return (
    source ||
    xmlText(findPath(provider, 'name')) ||
    valueOf(codeOf(provider)) ||
    (provider?.attributes['literal'] ?? '')
  )
}

/** The item's own words about its language come before the language of what it says about itself. */
function languageOf(item: XmlNode, ofBody: string): string {
  return findPath(item, 'contentMeta', 'language')?.attributes['tag'] ?? (ofBody || (item.attributes['lang'] ?? ''))
}

function urgencyOf(content: XmlNode): { readonly urgency?: number } {
  const urgency = xmlText(findPath(content, 'urgency'))
  return /^[1-9]$/u.test(urgency) ? { urgency: Number(urgency) } : {}
}

function topicsOf(content: XmlNode, codeOf: CodeOf): readonly string[] {
  return childrenOf(content, 'subject').flatMap((one) => {
    const code = codeOf(one)
    return /^(?:medtop|subj):/u.test(code) ? [valueOf(code)] : []
  })
}

function translationOf(meta: XmlNode, codeOf: CodeOf): { readonly translationOf?: string } {
  const link = childrenOf(meta, 'link').find((one) =>
    /^(?:derivedFrom|translatedFrom|isTranslationOf)$/u.test(valueOf(codeOf(one, 'rel'))),
  )
  const address = link?.attributes['residref'] ?? link?.attributes['href']
  return address === undefined ? {} : { translationOf: address }
}

/** A text that a machine made, by its sender's own word. */
function sourceTypeNotes(content: XmlNode, codeOf: CodeOf): readonly ReadNote[] {
  const type = valueOf(codeOf(findPath(content, 'digitalSourceType')))
  return type === '' ? [] : [{ kind: 'marked-as', words: type }]
}
