import { fail, ok, type Result } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { canonicalLanguage } from '#features/intake/model/languages.ts'
import type { CountedSource } from '#features/intake/model/ledger.ts'
import { countMarkup } from '../html/count-source.ts'
import type { ElementNode } from '../html/tree.ts'
import { asList, asRecord, member, textMember } from '../json/parse-json.ts'
import { resentAs } from '../ttninjs/update-types.ts'
import type { BodyReading, BodyRole } from '../wire/body-markup.ts'
import { finishItem, type ItemDraft } from '../wire/finish-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { leadPicture } from '../wire/lead-picture.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { plainRole, readHtmlBody, wordsOf } from '../wire/read-body.ts'
import { blocksHtml, dataText, isPicture, pictureUri } from './block-html.ts'

const FORMAT = 'NewsDoc'

/** A document of Elephant or Naviga (ttab/newsdoc): a type with a namespace, and blocks. Block rules: ttab/revisorschemas. */
export function isNewsDoc(value: unknown): boolean {
  if (!/^[a-z][\w.-]*\/[\w+.-]+$/u.test(textMember(value, 'type')) || member(value, 'content') === undefined)
    return false
  return textMember(value, 'uuid') !== '' || textMember(value, 'uri') !== ''
}

export function readNewsDoc(item: unknown, zone: string): Result<Extraction, ReadProblem> {
  const place = brokenPlace(item)
  if (place !== null) return fail({ kind: 'broken-format', format: FORMAT, place })
  const blocks = withoutSamePictures(asList(member(item, 'content')))
  const body = readHtmlBody(blocksHtml(blocks), roleOf)
  if (!body.ok) return body
  const draft = readDraft(item, body.value.reading, zone)
  if (draft.headline === '' && draft.body.length === 0 && draft.image === undefined) return fail({ kind: 'no-article' })
  return ok(finishItem(draft, countBlocks(withOnePreamble(blocks))))
}

function brokenPlace(item: unknown): string | null {
  const wrong = ['content', 'meta', 'links'].find((name) => {
    const value = member(item, name)
    return value !== undefined && value !== null && !Array.isArray(value)
  })
  if (wrong !== undefined) return wrong
  const at = asList(member(item, 'content')).findIndex((block) => textMember(block, 'type') === '')
  return at === -1 ? null : `content[${at}].type`
}

/** Editors write one picture twice, as their own block and as the common one, with the same address: the first says more. */
function withoutSamePictures(blocks: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    if (!isPicture(block)) return true
    const uri = pictureUri(block)
    const isNew = uri === '' || !seen.has(uri)
    seen.add(uri)
    return isNew
  })
}

function roleOf(element: ElementNode): BodyRole {
  const said = element.attributes['class'] ?? ''
  if (said === 'lead' || said === 'vignette' || said === 'question' || said === 'facts') return said
  if (said === 'dateline') return 'removed'
  return plainRole(element)
}

/** The lead is one paragraph, in however many blocks it is written. */
function withOnePreamble(blocks: readonly unknown[]): readonly unknown[] {
  const isPreamble = (block: unknown) => textMember(block, 'role') === 'preamble'
  const text = blocks
    .filter(isPreamble)
    .map((block) => dataText(block, 'text'))
    .join(' ')
  return [{ data: { text } }, ...blocks.filter((block) => !isPreamble(block))]
}

/** Counted from the blocks' own data, whatever their type: a kind of block that the reader does not know is missed here. */
function countBlocks(blocks: readonly unknown[]): CountedSource {
  const counted = blocks.map((block): CountedSource => {
    if (isPicture(block)) return { stretches: [], pictures: 1 }
    const own = countMarkup(`<p>${dataText(block, 'text')}</p><table>${dataText(block, 'tbody')}</table>`)
    const inner = countBlocks(asList(member(block, 'content')))
    return { stretches: [...own.stretches, ...inner.stretches], pictures: inner.pictures }
  })
  return {
    stretches: counted.flatMap((one) => one.stretches),
    pictures: counted.reduce((sum, one) => sum + one.pictures, 0),
  }
}

function readDraft(item: unknown, reading: BodyReading, zone: string): ItemDraft {
  const links = asList(member(item, 'links'))
  const titles = (rel: string) =>
    links.filter((one) => textMember(one, 'rel') === rel).map((one) => wordsOf(textMember(one, 'title')))
  const pubStatus = metaValue(item, 'status') || textMember(item, 'status')
  const cause = resentAs({ update: metaValue(item, 'updatetype'), pubStatus, signals: null })
  const times = readTimes(item, zone)
  const { image, blocks } = leadPicture(reading.blocks, null)
  const boxes = reading.boxes
  return {
    id: textMember(item, 'uuid') || textMember(item, 'uri'),
    url: textMember(item, 'url'),
    language: canonicalLanguage(textMember(item, 'language')) ?? '',
    headline: reading.headline || wordsOf(textMember(item, 'title')),
    lead: reading.lead,
    byline: [...new Set(titles('author').filter((name) => name !== ''))].join('; '),
    dateline: datelineOf(item),
    vignette: reading.vignette,
    sourceAgency: sourceOf(links),
    slug: metaValue(item, 'slugline'),
    pubStatus,
    ...(cause === null ? {} : { resentAs: cause }),
    ...urgencyOf(item),
    ...times.dates,
    mediaTopics: mediaTopicsOf(links.flatMap(topicOf)),
    tags: [...new Set(titles('subject').filter((name) => name !== ''))],
    ...(image === null ? {} : { image }),
    body: blocks,
    ...(boxes.length === 0 ? {} : { factBox: boxes.length === 1 && boxes[0] !== undefined ? boxes[0] : boxes }),
    editorialNote: noteOf(item),
    removed: reading.removed,
    notes: times.notes,
  }
}

/** `tt/slugline` and `ntb/slugline` alike. */
function metaOf(item: unknown, name: string): unknown {
  return asList(member(item, 'meta')).find((one) => textMember(one, 'type').endsWith(`/${name}`))
}

function metaValue(item: unknown, name: string): string {
  return textMember(metaOf(item, name), 'value')
}

function datelineOf(item: unknown): string {
  const block = asList(member(item, 'content')).find(
    (one) => textMember(one, 'type') === 'tt/dateline' || textMember(one, 'role') === 'dateline',
  )
  return wordsOf(dataText(block, 'text'))
}

/** A content source is who made it: `tt://content-source/tt` where it has no title. */
function sourceOf(links: readonly unknown[]): string {
  const source = links.find((one) => textMember(one, 'type') === 'core/content-source')
  return (
    wordsOf(textMember(source, 'title')) ||
    (/content-source\/([\w-]+)$/u.exec(textMember(source, 'uri'))?.[1] ?? '').toUpperCase()
  )
}

/** The newsvalue of TT runs from 1 to 6, one the highest: the order of an urgency. */
function urgencyOf(item: unknown): { readonly urgency?: number } {
  const value = Number(metaValue(item, 'urgency') || metaValue(item, 'newsvalue') || Number.NaN)
  return Number.isInteger(value) && value >= 1 && value <= 9 ? { urgency: value } : {}
}

/** `iptc://mediatopic/20000337` */
function topicOf(link: unknown): readonly string[] {
  const code = /mediatopic\/(\d{8})$/u.exec(textMember(link, 'uri'))?.[1]
  return code === undefined ? [] : [code]
}

function noteOf(item: unknown): string {
  const notes = asList(member(item, 'meta')).filter((one) => textMember(one, 'type') === 'core/note')
  return notes
    .map((one) => wordsOf(dataText(one, 'text')))
    .filter((words) => words !== '')
    .join(' ')
}

function readTimes(item: unknown, zone: string) {
  const record = asRecord(item)
  const said = (...names: readonly string[]) =>
    names.map((name) => textMember(record, name)).find((words) => words !== '') ?? ''
  const created = said('created')
  const modified = said('modified', 'updated')
  const published = said('published') || modified || created
  return readItemDates(
    {
      published,
      firstCreated: created,
      versionCreated: modified,
      embargoedUntil: said('embargoed', 'embargo') || metaValue(item, 'embargo'),
    },
    zone,
  )
}
