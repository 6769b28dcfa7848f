import { fail, ok, type Result } from '#lib/result.ts'
import type { Extraction, FactBox, ReadNote } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { agencyAtEnd, isAgency } from '#features/intake/model/agencies.ts'
import { canonicalLanguage } from '#features/intake/model/languages.ts'
import { sameWords, skeleton } from '#features/intake/model/fold.ts'
import { asList, asRecord, member, textMember } from '../json/parse-json.ts'
import { resentAs } from '../ttninjs/update-types.ts'
import { finishItem, type ItemDraft } from '../wire/finish-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { EMPTY_BODY, withoutRepeats, wordsOf, type ReadBody } from '../wire/read-body.ts'
import { readBodies } from './bodies.ts'
import { placePictures, readAssociatedPictures, readOwnPicture } from './pictures.ts'
import { anyMember, anyText, brokenPlace, namedThings, roleTexts, unknownNames } from './shape.ts'
import { readSubjects } from './subjects.ts'

const FORMAT = 'ninjs'

/** IPTC's ninjs 1.0 to 3.1, and what agencies have made of it: by its own word, else by members that only it has. */
export function isNinjs(value: unknown): boolean {
  const standard = anyMember(value, '$standard', 'standard')
  if (/ninjs/iu.test(textMember(standard, 'name')) || /ninjs/iu.test(textMember(value, '$schema'))) return true
  if (member(value, 'uri') === undefined) return false
  const marks = [
    'versionCreated',
    'representationType',
    'pubStatus',
    'headlines',
    'bodies',
    'renditions',
    'associations',
  ]
  return anyMember(value, ...marks) !== undefined || roleTexts(value, '', 'body').length > 0
}

export function readNinjs(item: unknown, zone: string): Result<Extraction, ReadProblem> {
  const place = brokenPlace(item)
  if (place !== null) return fail({ kind: 'broken-format', format: FORMAT, place })
  const bodies = readBodies(item)
  if (!bodies.ok) return bodies
  const { body, boxes } = bodies.value
  const draft = readDraft(item, { body, boxes, zone })
  if (draft.headline === '' && draft.body.length === 0 && draft.image === undefined) return fail({ kind: 'no-article' })
  return ok(finishItem(draft, body.counted))
}

interface Found {
  readonly body: ReadBody
  readonly boxes: readonly FactBox[]
  readonly zone: string
}

function readDraft(item: unknown, { body, boxes, zone }: Found): ItemDraft {
  const isPicture = ['picture', 'graphic', 'image', 'photo'].includes(textMember(item, 'type').toLowerCase())
  const reading = isPicture && body.reading.blocks.length === 0 ? EMPTY_BODY : body.reading
  const headline = readHeadline(item) || reading.headline
  const lead = isPicture ? '' : readLead(item, reading) || reading.lead
  const pictures = isPicture ? readOwnPicture(item) : readAssociatedPictures(item)
  const { image, blocks } = placePictures(reading.blocks, pictures)
  const all = [...reading.boxes, ...boxes]
  const times = readTimes(item, zone)
  return {
    ...readFields(item),
    headline,
    lead,
    byline: isPicture ? '' : readByline(item) || reading.byline,
    vignette: reading.vignette,
    ...times.dates,
    ...(image === null ? {} : { image }),
    ...readSubjects(item),
    body: withoutRepeats(blocks, { headline, lead }),
    ...(all.length === 0 ? {} : { factBox: all.length === 1 && all[0] !== undefined ? all[0] : all }),
    removed: reading.removed,
    notes: [...times.notes, ...unknownFields(item)],
  }
}

function readFields(item: unknown): Omit<ItemDraft, 'body' | 'tags' | 'removed' | 'notes'> {
  const urgency = Number(anyMember(item, 'urgency') ?? Number.NaN)
  const pubStatus = anyText(item, 'pubStatus')
  const signals = member(item, 'signals')
  const update = anyText(signals, 'updateType')
  const cause = resentAs({ update, pubStatus, signals })
  return {
    id: textMember(item, 'uri'),
    language: canonicalLanguage(textMember(item, 'language')) ?? '',
    dateline: wordsOf(textMember(item, 'located')),
    sourceAgency: readAgency(item),
    slug: textMember(item, 'slugline'),
    version: textMember(item, 'version'),
    ...(Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? { urgency } : {}),
    editorialNote: wordsOf(anyText(item, 'edNote')),
    usageTerms: wordsOf(anyText(item, 'usageTerms')),
    translationOf: readOriginalUri(item),
    pubStatus,
    updateType: update,
    ...(cause === null ? {} : { resentAs: cause }),
  }
}

function readTimes(item: unknown, zone: string) {
  const versionCreated = anyText(item, 'versionCreated')
  const firstCreated = anyText(item, 'firstCreated')
  return readItemDates(
    {
      published: versionCreated || firstCreated,
      firstCreated,
      versionCreated,
      embargoedUntil: anyText(item, 'embargoedUntil', 'embargoed'),
    },
    zone,
  )
}

function readHeadline(item: unknown): string {
  const headlines = roleTexts(item, 'headlines', 'headline')
  const main = headlines.find(({ role }) => role === 'main' || role === '') ?? headlines[0]
  return wordsOf(main?.value ?? textMember(item, 'title'))
}

const LEAD_ROLE = /^(?:lead|lede|ingress|preamble|standfirst|summary|intro)/u

/** A description that is only the beginning of the body, cut off, is no lead: TT and others send one. */
function readLead(item: unknown, { blocks, lead }: ReadBody['reading']): string {
  const descriptions = roleTexts(item, 'descriptions', 'description')
  const named = descriptions.find(({ role }) => LEAD_ROLE.test(role))
  if (named !== undefined) return wordsOf(named.value)
  const plain = descriptions.find(({ role }) => /^(?:main|text|x?html5?|richtext)?$/u.test(role))
  const words = wordsOf(plain?.value ?? '')
  const copy = skeleton([lead, ...blocks.flatMap((block) => ('text' in block ? [block.text] : []))].join(' '))
  return words === '' || copy === '' || copy.includes(skeleton(words).slice(0, 60)) ? '' : words
}

function readByline(item: unknown): string {
  return wordsOf(anyText(item, 'by', 'byline')).replace(/^(?:by|av|von|par|por)\s+(?=\p{Lu})/iu, '')
}

/** Whose copy it is: the source that the item names, else an agency that holds the rights. */
function readAgency(item: unknown): string {
  const sources = asList(anyMember(item, 'infoSources', 'infosource'))
  const original = sources.find((one) => /origcont|originator/u.test(anyText(one, 'role'))) ?? sources[0]
  const holder = anyText(item, 'copyrightHolder')
  return textMember(original, 'name') || (isAgency(holder) ? holder : '') || (agencyAtEnd(readByline(item)) ?? '')
}

function readOriginalUri(item: unknown): string {
  const original = namedThings(member(item, 'associations')).find(({ name, thing }) =>
    sameWords(textMember(thing, 'rel') || name, 'translatedFrom'),
  )
  return textMember(original?.thing, 'uri')
}

function unknownFields(item: unknown): readonly ReadNote[] {
  const names = unknownNames(asRecord(item))
  return names.length === 0 ? [] : [{ kind: 'unknown-fields', names: names.slice(0, 20).join(', ').slice(0, 400) }]
}
