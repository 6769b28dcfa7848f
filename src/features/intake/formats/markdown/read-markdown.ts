import { fail, ok } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { canonicalLanguage, guessLanguage } from '#features/intake/model/languages.ts'
import { asList, member, textMember } from '../json/parse-json.ts'
import { recognise } from '../recognise.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { finishItem, type ItemDraft } from '../wire/finish-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { leadPicture } from '../wire/lead-picture.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { plainRole, readHtmlBody, withoutRepeats, wordsOf, type ReadBody } from '../wire/read-body.ts'
import { namesOfKey, parseFrontMatter, pictureOf, splitFrontMatter, textOfKey } from './front-matter.ts'
import { countMarkdown, markdownHtml, parseMarkdown } from './markdown-html.ts'

const HEADING = /^#{1,6} +\S.*$/mu
const LINK = /(?<!\\)\[[^\][\n]{1,200}\]\((?:https?:\/\/|mailto:|\/)[^\s()]+(?: "[^"\n]*")?\)/u

/** Only with front matter, or with a heading or a link as Markdown writes them: plain text is read as plain text. */
export function isMarkdown(text: string): boolean {
  if (splitFrontMatter(text).yaml !== null) return true
  return (HEADING.test(text) || LINK.test(text)) && recognise(text).kind === 'text'
}

export function readMarkdown(text: string, { zone }: ItemOptions): ReadItems {
  const { yaml, body } = splitFrontMatter(text)
  const fields = yaml === null ? ok(null) : parseFrontMatter(yaml)
  if (!fields.ok) return fields
  const refused = deepLine(body) ?? tooManySigns(body)
  if (refused !== null) return fail(refused)
  const root = parseMarkdown(body)
  const read = readHtmlBody(markdownHtml(root), plainRole)
  if (!read.ok) return read
  const draft = readDraft(fields.value, read.value, zone)
  if (draft.headline === '' && draft.body.length === 0) return fail({ kind: 'no-article' })
  return ok([finishItem(draft, countMarkdown(root))])
}

const MAX_DEPTH = 64

/** Signs that open a quote, a list or a bracket, one behind the other: the parser would go as deep. */
function deepLine(body: string): ReadProblem | null {
  const opened = new RegExp(
    `^[ \\t]*(?:[>*+-][ \\t]*){${MAX_DEPTH},}[^\\s>*+-]|(?:>[ \\t]*){${MAX_DEPTH},}|(?:!?\\[){${MAX_DEPTH},}|[*_]{500,}|^[ \\t]{${2 * MAX_DEPTH},}(?:[>*+-]|\\d+[.)])[ \\t]`,
    'mu',
  )
  return opened.test(body) ? { kind: 'too-deep', limit: MAX_DEPTH } : null
}

const MAX_BRACKETS = 3_000
const MAX_SIGNS = 10_000

/** The parser's work grows with the square of what opens and never closes; no article has so many links, marks or lines. */
function tooManySigns(body: string): ReadProblem | null {
  const brackets = body.match(/[[<]/gu)?.length ?? 0
  const signs = body.match(/[*_`|~&>\n]|https?:/gu)?.length ?? 0
  if (brackets <= MAX_BRACKETS && signs <= MAX_SIGNS) return null
  return { kind: 'too-many-elements', limit: brackets > MAX_BRACKETS ? MAX_BRACKETS : MAX_SIGNS }
}

function readDraft(fields: unknown, { reading }: ReadBody, zone: string): ItemDraft {
  const text = (...keys: readonly string[]) => wordsOf(textOfKey(fields, ...keys))
  const headline = text('title', 'headline') || reading.headline
  const lead = text('description', 'lead', 'standfirst', 'summary', 'excerpt') || reading.lead
  const { image, blocks } = leadPicture(reading.blocks, pictureOf(fields))
  const body = withoutRepeats(blocks, { headline, lead })
  const times = readTimes(fields, zone)
  return {
    id: textOfKey(fields, 'id', 'uuid', 'guid'),
    url: textOfKey(fields, 'canonical', 'canonical_url', 'canonicalURL', 'url', 'permalink'),
    language: readLanguage(
      fields,
      [headline, lead, ...body.map((block) => ('text' in block ? block.text : ''))].join(' '),
    ),
    headline,
    lead,
    byline: namesOfKey(fields, 'author', 'authors', 'byline').join('; '),
    vignette: text('vignette', 'kicker'),
    dateline: text('dateline', 'location'),
    sourceAgency: namesOfKey(fields, 'agency', 'agencies', 'source').join('; '),
    translatedBy: namesOfKey(fields, 'translator', 'translators').join('; '),
    translationOf: originalOf(fields),
    slug: text('slugline', 'slug'),
    version: text('version'),
    pubStatus: member(fields, 'draft') === true ? 'draft' : text('status'),
    editorialNote: text('editorialNote', 'ednote'),
    usageTerms: text('usageTerms', 'rights', 'license'),
    correction: correctionOf(fields),
    ...times.dates,
    mediaTopics: mediaTopicsOf(namesOfKey(fields, 'mediaTopics')),
    tags: namesOfKey(fields, 'tags', 'keywords'),
    ...(image === null ? {} : { image }),
    body,
    ...(reading.boxes.length === 0 ? {} : { factBox: reading.boxes }),
    removed: reading.removed,
    notes: times.notes,
  }
}

function readTimes(fields: unknown, zone: string) {
  const published = textOfKey(fields, 'date', 'published', 'pubDate', 'publishDate', 'published_at')
  const updated = textOfKey(fields, 'lastmod', 'updated', 'modified', 'updated_at')
  const embargoedUntil = textOfKey(fields, 'embargoedUntil', 'embargo')
  return readItemDates(
    { published, firstCreated: published, updated, versionCreated: updated || published, embargoedUntil },
    zone,
  )
}

/** What the file says, else what its words do. */
function readLanguage(fields: unknown, words: string): string {
  const said = textOfKey(fields, 'lang', 'language', 'locale')
  return (said === '' ? guessLanguage(words)?.tag : canonicalLanguage(said)) ?? ''
}

/** An address, or a thing with one. */
function originalOf(fields: unknown): string {
  const original = member(fields, 'translationOf')
  return typeof original === 'string' ? original.trim() : textOfKey(original, 'url', 'uri', 'id')
}

function correctionOf(fields: unknown): string {
  const listed = asList(member(fields, 'corrections')).map((one) =>
    typeof one === 'string' ? one.trim() : textMember(one, 'text'),
  )
  return [textOfKey(fields, 'correction'), ...listed].filter((words) => words !== '').join(' ')
}
