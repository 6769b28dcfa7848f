import { fail, ok, type Result } from '#lib/result.ts'
import type { ExtractedBlock, Extraction, ReadNote } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { agencyAtEnd } from '#features/intake/model/agencies.ts'
import { readByline } from '#features/intake/model/bylines.ts'
import { fold } from '#features/intake/model/fold.ts'
import { guessLanguage } from '#features/intake/model/languages.ts'
import { decodeBytes, type Decoded } from '../charset/decode.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { countLines } from '../text/count-source.ts'
import { finishItem } from '../wire/finish-item.ts'
import { readItemDates } from '../wire/item-dates.ts'
import { lineBlock } from '../wire/read-body.ts'
import { inCopyCase, isInCapitals } from './capitals.ts'
import { withNationalLetters } from './national-letters.ts'
import { readHeading, readTrailer, type Heading } from './read-heading.ts'
import { splitMessages, withoutControls, type MessageParts } from './split-message.ts'
import { readLines, type Passages } from './unwrap.ts'

const FORMAT = 'IPTC 7901'

/** A text wire with its control bytes (IPTC 7901, and ANPA 1312 as far as it agrees): one item a message. */
export function readIptc7901(bytes: Uint8Array, { zone }: ItemOptions): ReadItems {
  const decoded = decodeBytes(withoutControls(bytes))
  if (!decoded.ok) return decoded
  const items: Extraction[] = []
  for (const [at, message] of splitMessages(bytes).entries()) {
    const read = readMessage(message, { charset: decoded.value.charset, zone, at })
    if (!read.ok) return read
    items.push(read.value)
  }
  return items.length === 0 ? fail({ kind: 'no-article' }) : ok(items)
}

interface Around {
  readonly charset: Decoded['charset']
  readonly zone: string
  /** Which message of the file it is. */
  readonly at: number
}

function readMessage(message: MessageParts, { charset, zone, at }: Around): Result<Extraction, ReadProblem> {
  const place = `message ${at + 1}, the end of its text`
  if (!message.isWhole) return fail({ kind: 'broken-format', format: FORMAT, place })
  const decode = (bytes: Uint8Array) => withNationalLetters(new TextDecoder(charset).decode(bytes))
  const heading = readHeading(decode(message.heading))
  const text = decode(message.text)
  const passages = readLines(text)
  if (passages.heads.length === 0 && passages.paragraphs.length === 0) return fail({ kind: 'no-article' })
  const times = readTimes(decode(message.trailer), zone)
  const notes: readonly ReadNote[] = charset === 'utf-8' ? times.notes : [{ kind: 'charset', charset }, ...times.notes]
  const draft = { ...readCopy(passages, text), ...headingFields(heading, times.year), ...times.dates, notes }
  const isCorrection = heading.isCorrection || CORRECTION.test(draft.editorialNote)
  const counted = countLines([...passages.heads, ...passages.paragraphs.map(withoutDateline)].join('\n'))
  return ok(finishItem({ ...draft, ...(isCorrection ? { resentAs: 'fact' as const } : {}) }, counted))
}

/** It goes into a field of its own; the words behind it are the copy. */
function withoutDateline(paragraph: string): string {
  return paragraph.replace(DATELINE, '')
}

/** A wire of this kind never says how grave its correction is: it is taken for one of a fact. */
const CORRECTION = /^(?:rättelse|korr|correction|corrects|berichtigung)/iu

function headingFields(heading: Heading, year: string) {
  const { reference, service, slug, urgency } = heading
  // The number of a message begins anew each day; the reference is the story's own, but short: the year keeps it apart.
  const id = reference === '' ? '' : `iptc7901:${service.toLowerCase()}:${year}:${reference.toLowerCase()}`
  return { id, slug, ...(urgency === null ? {} : { urgency }) }
}

function readTimes(trailer: string, zone: string) {
  const sent = readTrailer(trailer)
  const { dates, notes } = readItemDates({ versionCreated: sent, published: sent }, zone)
  return { dates, notes: notes.slice(0, 1), year: dates.published?.slice(0, 4) ?? '' }
}

/** `NYKÖPING (TT) - `, `Nyköping, 3 maj (TT) – ` */
const DATELINE = /^(\p{Lu}[\p{L} .'’/-]{1,40}?)(?:,? [\p{L}\d. ]{2,20})? \(([\p{L} /]{2,24})\)\s*[-–—]+\s+(?=\S)/u
const NOTE = /^[([]?\s*(?:red\.?\s*anm|(?:red|editor'?s?|eds?)\.? ?(?:note|s)?|obs\.? red|achtung|anm)[.:]\s*/iu

function readCopy({ heads, paragraphs }: Passages, text: string) {
  const [headline = '', ...below] = heads
  const byline = below.map(bylineOf).find((name) => name !== null) ?? null
  const notes = paragraphs.filter((one) => NOTE.test(one))
  const signOff = paragraphs.at(-1) ?? ''
  const removed = isSignOff(signOff) ? [signOff] : []
  const copy = paragraphs.filter((one) => !notes.includes(one) && !removed.includes(one))
  const [first = '', ...rest] = copy
  const dateline = DATELINE.exec(first)
  const subtitles = below.filter((one) => bylineOf(one) === null)
  const body = [...subtitles.map(subhead), ...rest.map((one) => toBlock(one, text))]
  const printed = dateline?.[0] ?? ''
  return {
    language: guessLanguage(copy.join(' '))?.tag ?? '',
    headline: withDashes(headline),
    lead: withDashes(first.slice(printed.length)),
    byline: byline ?? '',
    dateline: dateline?.[1] ?? '',
    sourceAgency: agencyAtEnd(dateline?.[2] ?? '') ?? agencyAtEnd(byline ?? '') ?? agencyOf(signOff),
    body,
    tags: [],
    editorialNote: notes.map((one) => one.replace(NOTE, '').replace(/[)\]]$/u, '')).join(' '),
    removed: [
      ...removed,
      ...notes,
      ...(printed === '' ? [] : [fold(printed)]),
      ...below.filter((one) => bylineOf(one) !== null),
    ],
  }
}

function bylineOf(line: string): string | null {
  return readByline(line) ?? (/^(?:von|par|por)\s+(?=\p{Lu})/iu.test(line) ? line.replace(/^\p{L}+\s+/u, '') : null)
}

function subhead(text: string): ExtractedBlock {
  return { type: 'subhead', text: withDashes(text) }
}

function toBlock(paragraph: string, copy: string): ExtractedBlock {
  if (isInCapitals(paragraph)) return subhead(inCopyCase(paragraph, copy))
  return lineBlock(withDashes(paragraph))
}

const MONTH =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)|april|maj|may|june?|juni|july?|juli|aug(?:usti|ust)?|sept(?:ember)?|o[ck]tober|november|december'
const MONTH_RANGE = new RegExp(`(?<=\\d\\.? (?:${MONTH}))-(?=\\d)`, 'giu')

/** The wire has no dash: between spaces, and between two days with their month, its hyphen is one. */
function withDashes(text: string): string {
  return text.replaceAll(/(?<=\S) - (?=\S)/gu, ' – ').replaceAll(MONTH_RANGE, '–')
}

/** `TT ylv`, `dpa ab cd`: who sent it, at the very end. */
function isSignOff(line: string): boolean {
  return /^(?:[A-Z]{2,6}|dpa|apa|[A-Z][a-z]+)(?:[ /][\p{Ll}]{2,4}){1,4}$/u.test(line) && agencyOf(line) !== ''
}

function agencyOf(line: string): string {
  return agencyAtEnd(line.split(/[ /]/u)[0] ?? '') ?? ''
}
