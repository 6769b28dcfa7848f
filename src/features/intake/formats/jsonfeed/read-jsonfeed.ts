import { fail, ok } from '#lib/result.ts'
import type { ExtractedPicture, Extraction } from '#domain/sources/extraction.ts'
import { canonicalLanguage } from '#features/intake/model/languages.ts'
import type { ReadItems } from '../reader-kinds.ts'
import { isWebAddress } from '../html/links.ts'
import { asList, asRecord, member, textMember } from '../json/parse-json.ts'
import { finishItem, type ItemDraft } from '../wire/finish-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { leadPicture } from '../wire/lead-picture.ts'
import { plainRole, readHtmlBody, readTextBody, withoutRepeats, wordsOf, type ReadBody } from '../wire/read-body.ts'

const FORMAT = 'JSON Feed'

/** JSON Feed 1 and 1.1 (jsonfeed.org): the address of its edition is its mark. */
export function isJsonFeed(value: unknown): boolean {
  return /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//iu.test(textMember(value, 'version'))
}

/** An entry with neither a headline nor words is no item; a feed of only such has no article. */
export function readJsonFeed(feed: unknown, zone: string): ReadItems {
  const entries = member(feed, 'items')
  if (!Array.isArray(entries)) return fail({ kind: 'broken-format', format: FORMAT, place: 'items' })
  const items: Extraction[] = []
  for (const [at, entry] of entries.entries()) {
    const place = brokenPlace(entry)
    if (place !== null) return fail({ kind: 'broken-format', format: FORMAT, place: `items[${at}]${place}` })
    const body = readBody(entry)
    if (!body.ok) return body
    const draft = readDraft({ entry, feed, zone }, body.value)
    if (draft.headline !== '' || draft.body.length > 0) items.push(finishItem(draft, body.value.counted))
  }
  return items.length === 0 ? fail({ kind: 'no-article' }) : ok(items)
}

/** Null for a sound entry. */
function brokenPlace(entry: unknown): string | null {
  if (Object.keys(asRecord(entry)).length === 0) return ''
  const wrong = ['content_html', 'content_text', 'title'].find((name) => {
    const value = member(entry, name)
    return value !== undefined && value !== null && typeof value !== 'string'
  })
  return wrong === undefined ? null : `.${wrong}`
}

function readBody(entry: unknown) {
  const html = textMember(entry, 'content_html')
  return html === '' ? ok(readTextBody(textMember(entry, 'content_text'))) : readHtmlBody(html, plainRole)
}

interface Entry {
  readonly entry: unknown
  readonly feed: unknown
  readonly zone: string
}

function readDraft({ entry, feed, zone }: Entry, { reading }: ReadBody): ItemDraft {
  const headline = wordsOf(textMember(entry, 'title')) || reading.headline
  const lead = wordsOf(textMember(entry, 'summary')) || reading.lead
  const times = readTimes(entry, zone)
  const { image, blocks } = leadPicture(reading.blocks, readPicture(entry))
  return {
    id: readId(entry, feed),
    url: textMember(entry, 'url') || textMember(entry, 'external_url'),
    language: canonicalLanguage(textMember(entry, 'language') || textMember(feed, 'language')) ?? '',
    headline,
    lead,
    byline: readAuthors(entry) || readAuthors(feed) || reading.byline,
    translationOf: readOriginal(entry),
    ...times.dates,
    ...(image === null ? {} : { image }),
    tags: readTags(entry),
    body: [...withoutRepeats(blocks, { headline, lead }), ...attachedPictures(entry)],
    ...(reading.boxes.length === 0 ? {} : { factBox: reading.boxes }),
    removed: reading.removed,
    notes: times.notes,
  }
}

function readTimes(entry: unknown, zone: string) {
  const published = textMember(entry, 'date_published')
  const updated = textMember(entry, 'date_modified')
  return readItemDates({ published, firstCreated: published, updated, versionCreated: updated || published }, zone)
}

/** An id need only be the feed's own ("1"): together with the feed's address it is one of the world. */
function readId(entry: unknown, feed: unknown): string {
  const id = textMember(entry, 'id') || textMember(entry, 'url')
  if (id === '' || isWebAddress(id) || /^(?:urn|tag):/iu.test(id)) return id
  const home = textMember(feed, 'feed_url') || textMember(feed, 'home_page_url') || wordsOf(textMember(feed, 'title'))
  return home === '' ? id : `${home}#${id}`
}

/** 1.0 has one `author`, 1.1 a list of them. */
function readAuthors(of: unknown): string {
  const authors = [...asList(member(of, 'authors')), member(of, 'author')]
  const names = authors.map((one) => wordsOf(textMember(one, 'name'))).filter((name) => name !== '')
  return [...new Set(names)].join('; ')
}

function readTags(entry: unknown): readonly string[] {
  const tags = asList(member(entry, 'tags')).flatMap((tag) => (typeof tag === 'string' ? [wordsOf(tag)] : []))
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** An extension of ours and others': members that begin with a low line are the feed's own. */
function readOriginal(entry: unknown): string {
  const original = member(entry, '_translation_of')
  return typeof original === 'string' ? original.trim() : textMember(original, 'url')
}

function readPicture(entry: unknown): ExtractedPicture | null {
  const src = textMember(entry, 'image') || textMember(entry, 'banner_image')
  return src === '' ? null : { src, alt: '', caption: '', credit: '' }
}

function attachedPictures(entry: unknown): ItemDraft['body'] {
  return asList(member(entry, 'attachments')).flatMap((one) => {
    const src = textMember(one, 'url')
    if (src === '' || !/^image\//iu.test(textMember(one, 'mime_type'))) return []
    return [{ type: 'image' as const, src, alt: '', caption: wordsOf(textMember(one, 'title')), credit: '' }]
  })
}
