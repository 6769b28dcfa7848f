import { fail, type Result } from '#lib/result.ts'
import type { Extraction, ReadNote } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { fold } from '#features/intake/model/fold.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { buildItem } from '../wire/build-item.ts'
import { feedRole, readFeed } from '../wire/feed.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { readHtmlBody, wordsOf } from '../wire/read-body.ts'
import { toIso } from '../wire/wire-dates.ts'
import { childrenOf, findPath, parseXml, rawXmlText, type XmlNode } from '../xml/parse-xml.ts'
import { mendBody } from './post-body.ts'
import { encodedOf, readLibrary, type Attachment, type Library } from './attachments.ts'

export const WXR = 'WordPress WXR'

export function isWxr({ name, text }: { readonly name: string; readonly text: string }): boolean {
  return name === 'rss' && /wordpress\.org\/export\/|<wp:wxr_version/u.test(text)
}

/** What a post type is when it is a text of its own. Menus, styles, templates and older revisions are not. */
const NO_TEXTS =
  /^(?:attachment|nav_menu_item|revision|wp_(?:block|navigation|global_styles|template|template_part|font_face|font_family)|custom_css|customize_changeset|oembed_cache|user_request)$/u

interface Site {
  readonly channel: XmlNode
  readonly library: Library
  /** Login → the name that readers see. */
  readonly authors: ReadonlyMap<string, string>
  readonly zone: string
}

/** WordPress' own export (WXR 1.0–1.2): posts and pages with their pictures. */
export function readWxr(text: string, options: ItemOptions): ReadItems {
  const parsed = parseXml(text, WXR)
  if (!parsed.ok) return parsed
  const channel = findPath(parsed.value, 'channel')
  if (channel === undefined) return fail({ kind: 'broken-format', format: WXR, place: 'rss/channel' })
  const items = childrenOf(channel, 'item')
  const site = { channel, library: readLibrary(items), authors: authorsOf(channel), zone: options.zone }
  const texts = items.filter((item) => !NO_TEXTS.test(fieldOf(item, 'post_type')))
  const read = readFeed(texts, WXR, (item) => readPost(item, site))
  if (!read.ok) return read
  const [first, ...rest] = read.value
  const left = leftNotes(items, texts, site.library)
  if (first === undefined || left.length === 0) return read
  return { ok: true, value: [{ ...first, notes: [...first.notes, ...left] }, ...rest] }
}

function readPost(item: XmlNode, site: Site): Result<Extraction, ReadProblem> {
  const mended = mendBody(encodedOf(item, false), site.library)
  const body = readHtmlBody(mended.markup, feedRole)
  if (!body.ok) return body
  const status = fieldOf(item, 'status')
  const { dates, notes } = readItemDates(datesOf(item), site.zone)
  const meta = metaOf(item)
  return buildItem({
    fields: {
      ...dates,
      // WordPress publishes it by itself at its date.
      ...(status === 'future' && dates.published !== undefined ? { embargoedUntil: dates.published } : {}),
      id: fieldOf(item, 'guid') || idOf(item, site.channel),
      url: /^https?:/iu.test(fieldOf(item, 'link')) ? fieldOf(item, 'link') : '',
      language: fieldOf(site.channel, 'language'),
      headline: wordsOf(fieldOf(item, 'title')),
      lead: wordsOf(encodedOf(item, true)),
      byline: bylineOf(item, site),
      slug: fieldOf(item, 'post_name'),
      pubStatus: status,
      translationOf: meta.get('source_item') ?? meta.get('translation_of') ?? '',
      tags: tagsOf(item),
      notes: [...notes, ...markedAs(item), ...blockNotes(mended.unread)],
    },
    body: body.value,
    pictures: site.library.ofPost(fieldOf(item, 'post_id'), meta.get('_thumbnail_id') ?? '').map(toPicture),
  })
}

function toPicture({ src, alt, caption, credit }: Attachment) {
  return { src, alt, caption, credit }
}

export function fieldOf(item: XmlNode, name: string): string {
  const all = childrenOf(item, name)
  const first = all.find(({ namespace }) => namespace === undefined) ?? all[0]
  return first === undefined ? '' : rawXmlText(first).trim()
}

function idOf(item: XmlNode, channel: XmlNode): string {
  const number = fieldOf(item, 'post_id')
  return number === ''
    ? fieldOf(item, 'link')
    : `${fieldOf(channel, 'base_blog_url') || fieldOf(channel, 'link')}?p=${number}`
}

/** A draft has dates of zeros. The exact time is the one in UTC; the other is the site's own, whose zone the file does not say. */
function datesOf(item: XmlNode) {
  const moment = (name: string): string => {
    const [utc, local] = [fieldOf(item, `${name}_gmt`), fieldOf(item, name)].map((one) =>
      one.startsWith('0000') ? '' : one,
    )
    return utc === '' || utc === undefined ? toIso(local ?? '') : `${toIso(utc)}Z`
  }
  const isDraft = /draft|pending/u.test(fieldOf(item, 'status'))
  const published = moment('post_date') || (isDraft ? '' : toIso(fieldOf(item, 'pubDate')))
  return { published, updated: moment('post_modified') }
}

function authorsOf(channel: XmlNode): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(channel, 'author').map((author) => [
      fieldOf(author, 'author_login'),
      fold(fieldOf(author, 'author_display_name')) ||
        fold(`${fieldOf(author, 'author_first_name')} ${fieldOf(author, 'author_last_name')}`),
    ]),
  )
}

/** A login is no name; it stays when the file says no name for it. */
function bylineOf(item: XmlNode, site: Site): string {
  const logins = childrenOf(item, 'creator').map((one) => fold(rawXmlText(one)))
  return logins
    .map((login) => site.authors.get(login) || login)
    .filter((name) => name !== '')
    .join('; ')
}

function tagsOf(item: XmlNode): readonly string[] {
  const tags = childrenOf(item, 'category').filter((one) => one.attributes['domain'] === 'post_tag')
  return [...new Set(tags.map((tag) => fold(rawXmlText(tag))).filter((tag) => tag !== ''))]
}

export function metaOf(item: XmlNode): ReadonlyMap<string, string> {
  return new Map(childrenOf(item, 'postmeta').map((meta) => [fieldOf(meta, 'meta_key'), fieldOf(meta, 'meta_value')]))
}

function markedAs(item: XmlNode): readonly ReadNote[] {
  const status = fieldOf(item, 'status')
  const type = fieldOf(item, 'post_type')
  const words = [
    ...(status === '' || status === 'publish' ? [] : [status]),
    ...(type === '' || type === 'post' ? [] : [type]),
    ...(fieldOf(item, 'post_password') === '' ? [] : ['password']),
  ]
  return words.length === 0 ? [] : [{ kind: 'marked-as', words: words.join(', ') }]
}

function blockNotes(unread: readonly string[]): readonly ReadNote[] {
  return unread.length === 0 ? [] : [{ kind: 'unknown-fields', names: unread.slice(0, 20).join(', ') }]
}

/** What the file holds beside its texts, told once, with the first. */
function leftNotes(items: readonly XmlNode[], texts: readonly XmlNode[], library: Library): readonly ReadNote[] {
  const kept = new Set(texts)
  const counts = new Map<string, number>()
  for (const item of items) {
    const type = fieldOf(item, 'post_type')
    if (!kept.has(item) && type !== 'attachment') counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  const names = [...[...counts].map(([type, count]) => `${type} × ${count}`), ...library.unused().slice(0, 20)]
  return names.length === 0 ? [] : [{ kind: 'attachments', names: names.join(', ') }]
}
