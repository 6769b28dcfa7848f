import { fail, ok, type Result } from '#lib/result.ts'
import type { ExtractedImage, ExtractedPicture, Extraction, ReadNote } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { fold } from '#features/intake/model/fold.ts'
import { startsWithDash, withoutDash } from '#domain/sources/speech.ts'
import { countMarkup } from '../html/count-source.ts'
import { measureMarkup, parseMarkup, type ElementNode } from '../html/tree.ts'
import { asList, asRecord, member, textMember, type JsonRecord } from '../json/parse-json.ts'
import { countLines } from '../text/count-source.ts'
import { readBodyMarkup, type BodyReading, type BodyRole } from '../wire/body-markup.ts'
import { finishItem, type ItemDraft } from '../wire/finish-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { mediaTopicsOf } from '../wire/media-topics.ts'
import { resentAs } from './update-types.ts'

/** TT's form of ninjs, 1.0 to 1.8 (ttab/ttspec). Newer fields are left in the original and named. */
export function isTtNinjs(value: unknown): boolean {
  const standard = textMember(member(value, '$standard'), 'name').toUpperCase()
  if (standard === 'TTNINJS') return true
  const hasTtBody = ['body_richhtml5', 'body_html5', 'body_text'].some((name) => member(value, name) !== undefined)
  return textMember(value, 'uri') !== '' && hasTtBody && /(?:^|[/.])tt\./u.test(textMember(value, 'uri'))
}

const FORMAT = 'TT ninjs'

/** Where TT is: for a time that names no zone. */
const TT_ZONE = 'Europe/Stockholm'

export function readTtNinjs(item: unknown): Result<Extraction, ReadProblem> {
  const id = textMember(item, 'uri')
  if (id === '') return fail({ kind: 'broken-format', format: FORMAT, place: 'uri' })
  const body = readBody(item)
  if (!body.ok) return body
  const headline = fold(textMember(item, 'headline')) || body.value.reading.headline
  if (headline === '' && body.value.reading.blocks.length === 0) return fail({ kind: 'no-article' })
  const draft = { ...readFields(asRecord(item), body.value.reading), id, headline }
  return ok(finishItem(draft, body.value.counted))
}

function readFields(item: JsonRecord, body: BodyReading): ItemDraft {
  const pictures = readPictures(item)
  const { image, blocks } = placePictures(body, pictures)
  const update = textMember(member(item, 'signals'), 'updatetype')
  const cause = resentAs({ update, pubStatus: textMember(item, 'pubstatus'), signals: member(item, 'signals') })
  const urgency = member(item, 'urgency')
  const times = readTimes(item)
  return {
    language: textMember(item, 'language'),
    lead: body.lead,
    byline: readBylines(item) || body.byline,
    dateline: textMember(item, 'located'),
    vignette: body.vignette.replace(/\s+TT$/u, ''),
    sourceAgency: textMember(item, 'source'),
    slug: textMember(item, 'slugline') || textMember(item, 'slug'),
    version: textMember(item, 'version'),
    ...(typeof urgency === 'number' ? { urgency } : {}),
    ...times.dates,
    editorialNote: textMember(item, 'ednote'),
    usageTerms: textMember(item, 'usageterms'),
    pubStatus: textMember(item, 'pubstatus'),
    updateType: update,
    ...(cause === null ? {} : { resentAs: cause }),
    mediaTopics: mediaTopicsOf(subjects(item, (scheme) => !scheme.includes('keyword'), 'code')),
    tags: subjects(item, (scheme) => scheme.includes('keyword'), 'name'),
    ...(image === null ? {} : { image }),
    body: blocks,
    ...(body.boxes.length === 0
      ? {}
      : { factBox: body.boxes.length === 1 && body.boxes[0] !== undefined ? body.boxes[0] : body.boxes }),
    removed: body.removed,
    notes: [...times.notes, ...unknownFields(item)],
  }
}

function readTimes(item: JsonRecord) {
  const firstCreated = textMember(item, 'firstcreated')
  const versionCreated = textMember(item, 'versioncreated')
  const published = versionCreated || firstCreated
  return readItemDates(
    { published, firstCreated, versionCreated, embargoedUntil: textMember(item, 'embargoed') },
    TT_ZONE,
  )
}

interface CountedBody {
  readonly reading: BodyReading
  readonly counted: ReturnType<typeof countMarkup>
}

/** The richest form of the body that the item has; its text is the last resort. */
function readBody(item: unknown): Result<CountedBody, ReadProblem> {
  const markup = textMember(item, 'body_richhtml5') || textMember(item, 'body_html5')
  if (markup !== '') {
    const measured = measureMarkup(markup)
    if (!measured.ok) return measured
    return ok({ reading: readBodyMarkup(parseMarkup(markup), roleOf), counted: countMarkup(markup) })
  }
  const text = textMember(item, 'body_text')
  return ok({ reading: readLines(text, item), counted: countLines(text) })
}

/** Class names of TT's richhtml5. */
function roleOf(element: ElementNode): BodyRole {
  const classes = (element.attributes['class'] ?? '').split(/\s+/u)
  const has = (name: string) => classes.includes(name)
  if (element.name === 'h1') return 'headline'
  if (has('ingress')) return 'lead'
  if (has('dat')) return 'vignette'
  if (has('byline')) return 'byline'
  if (has('question')) return 'question'
  return has('facts') && (element.name === 'aside' || element.name === 'section') ? 'facts' : null
}

/** `body_text` begins with the headline and the line of vignette and source; its lead is the one the item names. */
function readLines(text: string, item: unknown): BodyReading {
  const headline = fold(textMember(item, 'headline'))
  const lines = text
    .split('\n')
    .map(fold)
    .filter((line) => line !== '')
  const lead = fold(textMember(item, 'description_text'))
  const body = lines.filter((line) => line !== headline && line !== lead)
  const vignette = body[0] !== undefined && /^\p{Lu}[\p{L} ]{0,30} TT$/u.test(body[0]) ? body[0] : ''
  const blocks = body
    .slice(vignette === '' ? 0 : 1)
    .map((line) =>
      startsWithDash(line)
        ? ({ type: 'quote', text: withoutDash(line) } as const)
        : ({ type: 'paragraph', text: line } as const),
    )
  return { headline, lead: lines.includes(lead) ? lead : '', byline: '', vignette, blocks, boxes: [], removed: [] }
}

function readBylines(item: JsonRecord): string {
  const printed = textMember(item, 'byline')
  if (printed !== '') return printed
  const people = asList(item['bylines']).filter((one) => member(one, 'internal') !== true)
  return people
    .map((one) => textMember(one, 'byline') || `${textMember(one, 'firstname')} ${textMember(one, 'lastname')}`.trim())
    .filter((name) => name !== '')
    .join('; ')
}

function subjects(item: JsonRecord, isWanted: (scheme: string) => boolean, value: 'code' | 'name'): readonly string[] {
  const found = asList(item['subject'])
    .filter((one) => isWanted(textMember(one, 'scheme')))
    .map((one) => textMember(one, value))
  return [...new Set(found.filter((one) => one !== ''))]
}

interface WirePicture extends ExtractedPicture {
  readonly key: string
}

function readPictures(item: JsonRecord): readonly WirePicture[] {
  return Object.entries(asRecord(item['associations']))
    .filter(([, one]) => ['picture', 'image', 'graphic'].includes(textMember(one, 'type')))
    .map(([key, one]) => ({
      key,
      src: bestRendition(one),
      alt: fold(textMember(one, 'description_text')),
      caption: fold(textMember(one, 'description_text')),
      credit: fold(textMember(one, 'byline')),
    }))
}

function bestRendition(association: unknown): string | null {
  const renditions = Object.values(asRecord(member(association, 'renditions')))
  const widest = renditions.toSorted((a, b) => Number(member(b, 'width') ?? 0) - Number(member(a, 'width') ?? 0))
  const address = textMember(widest[0], 'href')
  return address === '' ? null : address
}

/** The body says where each picture stands and what it is called there; what it does not show comes first, as the lead picture. */
function placePictures(body: BodyReading, pictures: readonly WirePicture[]) {
  const shown = body.blocks.filter((block): block is ExtractedImage => block.type === 'image')
  const [first] = body.blocks
  const isFirst = first?.type === 'image'
  const lead = isFirst ? first : shown.length === 0 ? (pictures[0] ?? null) : null
  const blocks = isFirst ? body.blocks.slice(1) : body.blocks
  const rest = shown.length === 0 ? pictures.slice(1) : []
  return { image: lead === null ? null : withoutKey(lead), blocks: [...blocks, ...rest.map(toImage)] }
}

function withoutKey({ src, alt, caption, credit }: ExtractedPicture): ExtractedPicture {
  return { src, alt, caption, credit }
}

function toImage(picture: WirePicture): ExtractedImage {
  return { type: 'image', ...withoutKey(picture) }
}

/** Every field of the eight published schemas. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    '$schema $standard uri type mimetype representationtype profile version firstcreated versioncreated versionstored datetime date',
    'embargoed embargoedreason pubstatus urgency newsvalue copyrightholder copyrightnotice usageterms ednote language week webprio',
    'source commissioncode description_text description_usage body_text body_html5 body_richhtml5 body_ttnitf bylines byline headline',
    'slug slugline located charcount wordcount subject person organisation place event object genre sector product replacing revisions',
    'replacedby fixture altids signals associations assignments renditions trustindicators infosource expires advice customer fileextension',
    'originaltransmissionreference usage mediatopic editable sections keyword',
  ].flatMap((line) => line.split(' ')),
)

function unknownFields(item: JsonRecord): readonly ReadNote[] {
  const unknown = Object.keys(item).filter((name) => !KNOWN.has(name))
  return unknown.length === 0 ? [] : [{ kind: 'unknown-fields', names: unknown.slice(0, 20).join(', ') }]
}
