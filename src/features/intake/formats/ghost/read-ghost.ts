import { fail, ok, type Result } from '#lib/result.ts'
import type { ExtractedPicture, Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { canonicalLanguage } from '#features/intake/model/languages.ts'
import type { ReadItems } from '../reader-kinds.ts'
import { asList, asRecord, member, parseForeignJson, textMember } from '../json/parse-json.ts'
import { captionOf } from '../wire/body-markup.ts'
import { finishItem, type ItemDraft } from '../wire/finish-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { leadPicture } from '../wire/lead-picture.ts'
import { plainRole, readHtmlBody, readTextBody, withoutRepeats, wordsOf, type ReadBody } from '../wire/read-body.ts'
import { lexicalHtml } from './lexical-html.ts'
import { mobiledocHtml } from './mobiledoc-html.ts'

const FORMAT = 'a Ghost export'

/** `{meta, data: {posts}}`, alone or as the first of `{db: [...]}`: both are Ghost's (docs.ghost.org, migration). */
export function isGhost(value: unknown): boolean {
  const { whole, data } = exportOf(value)
  const posts = member(data, 'posts')
  return Array.isArray(posts) || (posts !== undefined && member(whole, 'meta') !== undefined)
}

function exportOf(value: unknown): { readonly whole: unknown; readonly data: unknown; readonly place: string } {
  const inside = asList(member(value, 'db'))[0]
  const whole = inside ?? value
  return { whole, data: member(whole, 'data'), place: inside === undefined ? 'data.posts' : 'db[0].data.posts' }
}

export function readGhost(value: unknown): ReadItems {
  const { data, place } = exportOf(value)
  const posts = member(data, 'posts')
  if (!Array.isArray(posts)) return fail({ kind: 'broken-format', format: FORMAT, place })
  const items: Extraction[] = []
  for (const [at, post] of posts.entries()) {
    if (Object.keys(asRecord(post)).length === 0)
      return fail({ kind: 'broken-format', format: FORMAT, place: `${place}[${at}]` })
    const body = readBody(post, `${place}[${at}]`)
    if (!body.ok) return body
    const draft = readDraft(post, data, body.value)
    if (draft.headline !== '' || draft.body.length > 0) items.push(finishItem(draft, body.value.counted))
  }
  return items.length === 0 ? fail({ kind: 'no-article' }) : ok(items)
}

/** What the post shows to readers; else what its editor keeps, as a string of JSON; its plain words at last. */
function readBody(post: unknown, place: string): Result<ReadBody, ReadProblem> {
  const html = textMember(post, 'html')
  if (html !== '') return readHtmlBody(html, plainRole)
  for (const [name, toHtml] of [
    ['lexical', lexicalHtml],
    ['mobiledoc', mobiledocHtml],
  ] as const) {
    const kept = textMember(post, name)
    if (kept === '') continue
    const parsed = parseForeignJson(kept)
    if (parsed === null) return fail({ kind: 'broken-format', format: FORMAT, place: `${place}.${name}` })
    return parsed.ok ? readHtmlBody(toHtml(parsed.value), plainRole) : parsed
  }
  return ok(readTextBody(textMember(post, 'plaintext')))
}

function readDraft(post: unknown, data: unknown, { reading }: ReadBody): ItemDraft {
  const text = (name: string) => textMember(post, name)
  const meta = asList(member(data, 'posts_meta')).find((one) => textMember(one, 'post_id') === text('id'))
  const headline = wordsOf(text('title')) || reading.headline
  const lead = wordsOf(text('custom_excerpt') || textMember(meta, 'custom_excerpt')) || reading.lead
  const times = readTimes(post)
  const { image, blocks } = leadPicture(reading.blocks, readPicture(post, meta))
  return {
    id: readId(post),
    url: text('canonical_url'),
    language: canonicalLanguage(text('locale')) ?? '',
    headline,
    lead,
    byline: namesOf({ data, post, link: 'posts_authors', key: 'author_id', list: 'users', own: 'authors' }).join('; '),
    slug: text('slug'),
    pubStatus: text('status'),
    ...times.dates,
    ...(image === null ? {} : { image }),
    tags: namesOf({ data, post, link: 'posts_tags', key: 'tag_id', list: 'tags', own: 'tags' }).filter(
      (name) => !name.startsWith('#'),
    ),
    body: withoutRepeats(blocks, { headline, lead }),
    ...(reading.boxes.length === 0 ? {} : { factBox: reading.boxes }),
    removed: reading.removed,
    notes: times.notes,
  }
}

/** The number of a row is only that site's ("1"); the ids of Ghost's own making are unique. */
function readId(post: unknown): string {
  const unique = textMember(post, 'uuid') || (/^[0-9a-f]{24}$/u.exec(textMember(post, 'id'))?.[0] ?? '')
  const name = unique || textMember(post, 'slug')
  return name === '' ? '' : `ghost:${name}`
}

/** Ghost keeps times in UTC; older exports write them without a zone, or as milliseconds. */
function readTimes(post: unknown) {
  const at = (name: string) => {
    const value = member(post, name)
    if (typeof value === 'number' && Math.abs(value) < 8.64e15) return new Date(value).toISOString()
    return textMember(post, name).replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?$/u, '$1T$2Z')
  }
  const updated = at('updated_at')
  const said = { published: at('published_at'), updated, firstCreated: at('created_at'), versionCreated: updated }
  return readItemDates(said, 'UTC')
}

interface NamesWanted {
  readonly data: unknown
  readonly post: unknown
  readonly link: string
  readonly key: string
  readonly list: string
  readonly own: string
}

/** Names that a table ties to the post, in the order in which the post has them; newer exports have them in the post itself. */
function namesOf({ data, post, link, key, list, own }: NamesWanted): readonly string[] {
  const id = textMember(post, 'id')
  const links = asList(member(data, link)).filter((one) => id !== '' && textMember(one, 'post_id') === id)
  const ordered = links.toSorted(
    (a, b) => (Number(member(a, 'sort_order')) || 0) - (Number(member(b, 'sort_order')) || 0),
  )
  const things = asList(member(data, list))
  const tied = ordered.flatMap((one) => things.find((thing) => textMember(thing, 'id') === textMember(one, key)) ?? [])
  const found = tied.length > 0 ? tied : asList(member(post, own))
  const names = found.map((one) => (typeof one === 'string' ? one.trim() : wordsOf(textMember(one, 'name'))))
  return [...new Set(names.filter((name) => name !== ''))]
}

function readPicture(post: unknown, meta: unknown): ExtractedPicture | null {
  const src = textMember(post, 'feature_image')
  if (src === '') return null
  const either = (name: string) => wordsOf(textMember(post, name) || textMember(meta, name))
  return { src, alt: either('feature_image_alt'), ...captionOf(either('feature_image_caption'), '') }
}
