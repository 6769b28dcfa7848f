import { agencyAtEnd } from './agencies.ts'
import { looksLikeNames, readAdapter, readByline, type Adapter } from './bylines.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import { readMetaLine } from './meta-line.ts'
import { isSameMoment, readMachineDate, type PrintedDates } from './printed-dates.ts'
import { DATELINE } from './dateline.ts'
import type { Placed } from './placed.ts'
import { aStretch } from './stretch.ts'

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** What the page's metadata says, as far as the fields need it. Printed words come first. */
export interface SaidFields {
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string
  readonly tags: readonly string[]
  readonly correction: string
  readonly dateline: string
  readonly translationOf: string | null
  readonly translator: string
}

export const NOTHING_SAID: SaidFields = {
  published: null,
  modified: null,
  authors: [],
  publisher: '',
  tags: [],
  correction: '',
  dateline: '',
  translationOf: null,
  translator: '',
}

export function buildDates(placed: readonly Placed[], said: SaidFields, zone: string): Partial<Extraction> {
  const printed = printedDates(placed, zone)
  const machine = said.published === null ? null : readMachineDate(said.published, zone)
  const published = preferPrecise(machine, printed.published)
  const updated = preferPrecise(said.modified === null ? null : readMachineDate(said.modified, zone), printed.updated)
  const dates: Partial<Mutable<Extraction>> = {}
  if (published !== null) dates.published = published
  if (printed.publishedAsPrinted !== '') dates.publishedAsPrinted = printed.publishedAsPrinted
  if (updated !== null && (published === null || !isSameMoment(published, updated))) dates.updated = updated
  return dates
}

/** A day without a time gives way to the same day with one. */
function preferPrecise(machine: string | null, printed: string | null): string | null {
  if (machine === null) return printed
  return !machine.includes('T') && printed !== null && printed.startsWith(machine) ? printed : machine
}

function printedDates(placed: readonly Placed[], zone: string): PrintedDates {
  const found: Mutable<PrintedDates> = { published: null, updated: null, publishedAsPrinted: '' }
  for (const { stretch, role } of placed) {
    if (role !== 'meta' && role !== 'byline') continue
    const dates =
      stretch.times.length > 0
        ? timeElements(stretch.times, stretch.text, zone)
        : (readMetaLine(stretch, zone)?.dates ?? null)
    if (dates === null) continue
    found.published ??= dates.published
    found.updated ??= dates.updated
    found.publishedAsPrinted ||= dates.publishedAsPrinted
  }
  return found
}

const UPDATED = /updat|uppdater|ändrad|modif/iu

function timeElements(
  times: readonly { readonly datetime: string; readonly text: string }[],
  line: string,
  zone: string,
): PrintedDates {
  const isUpdate = (text: string) =>
    UPDATED.test(text) || (times.length === 1 && UPDATED.test(line) && !/publi/iu.test(line))
  const first = times.find((time) => !isUpdate(time.text))
  const changed =
    times.find((time) => isUpdate(time.text)) ?? (times.length > 1 && UPDATED.test(line) ? times.at(-1) : undefined)
  const read = (time: { readonly datetime: string; readonly text: string } | undefined) =>
    time === undefined ? null : (readMachineDate(time.datetime, zone) ?? readMetaDate(time.text, zone))
  const words = first !== undefined && first === times[0] ? withLabel(line, first.text) : first?.text
  return { published: read(first), updated: changed === first ? null : read(changed), publishedAsPrinted: words ?? '' }
}

/** `Posted on 3 May 2025 by Moira Tait` → `Posted on 3 May 2025`. */
function withLabel(line: string, time: string): string {
  const end = line.indexOf(time) + time.length
  return /^(?:»\s*)?(?:first )?(?:published|publicera\p{L}+|posted)\b/iu.test(line) ? line.slice(0, end) : time
}

function readMetaDate(text: string, zone: string): string | null {
  const dates = readMetaLine(aStretch({ text }), zone)?.dates
  return dates?.published ?? dates?.updated ?? null
}

export interface Names {
  readonly byline: string
  readonly translatedBy: string
  readonly sourceAgency: string
  /** Words of the printed lines that are no part of a name: garbled run-ins, roles and contacts. */
  readonly leftOver: readonly string[]
  /** Byline and adapter were printed without a space between them. */
  readonly isRunIn: boolean
}

export function buildNames(placed: readonly Placed[], said: SaidFields, zone: string): Names {
  const adapters = placed
    .flatMap(({ stretch, role }) => (role === 'adapter' ? [readAdapter(stretch.text)] : []))
    .filter((one) => one !== null)
  const printed = placed.flatMap(({ stretch, role }) =>
    namesIn(stretch.text, role, readMetaLine(stretch, zone)?.byline ?? null),
  )
  const own = [...new Set([...printed, ...adapters.map((one) => one.byline)].filter((name) => name !== ''))]
  const known =
    own.length > 0 ? own : said.authors.filter((author) => author !== said.publisher && !/^https?:/u.test(author))
  const byline = known.map((name) => readByline(name) ?? name).join('; ')
  return {
    byline,
    translatedBy: adapters[0]?.translatedBy ?? said.translator,
    sourceAgency: agencyAtEnd(byline) ?? agencyOfDateline(placed),
    leftOver: leftOvers(placed, adapters, zone),
    isRunIn: adapters.some((one) => one.runIn !== ''),
  }
}

function namesIn(text: string, role: Placed['role'], inMetaLine: string | null): string[] {
  if (role === 'meta') return inMetaLine === null ? [] : [inMetaLine]
  if (role !== 'byline') return []
  if (inMetaLine !== null) return [inMetaLine]
  const labelled = readByline(text)
  if (labelled !== null) return [labelled]
  return looksLikeNames(text) && !ROLE.test(text) ? [text] : []
}

/** What writers are called, not who they are: "Staff Writers", "Environment correspondent", "Reporter". */
const ROLE =
  /\b(?:writers?|reporters?|correspondents?|editors?|photographers?|columnists?|journalists?|news agency|redaktör|fotograf|krönikör|skribent|korrespondent|nyhetsbyrå)$/iu

/** `STAVANGER (NTB) - Two fishermen …` → NTB. */
function agencyOfDateline(placed: readonly Placed[]): string {
  const first = placed.find(({ role, stretch }) => role === 'body' && stretch.kind === 'text')?.stretch.text ?? ''
  const dateline = DATELINE.exec(first)?.[0] ?? ''
  return agencyAtEnd(/\(([^()]+)\)/u.exec(dateline)?.[1] ?? '') ?? ''
}

function leftOvers(placed: readonly Placed[], adapters: readonly Adapter[], zone: string): string[] {
  const others = placed.filter(
    ({ stretch, role }) =>
      role === 'byline' && readMetaLine(stretch, zone) === null && namesIn(stretch.text, role, null).length === 0,
  )
  return [...others.map(({ stretch }) => stretch.text), ...adapters.map((one) => one.runIn).filter((one) => one !== '')]
}

export function buildTags(placed: readonly Placed[], said: SaidFields): string[] {
  const printed = placed
    .filter(({ role }) => role === 'tags')
    .flatMap(({ stretch }) =>
      tagsIn(
        stretch.text,
        stretch.links.map((link) => link.text),
      ),
    )
  const all = printed.length > 0 ? printed : said.tags
  return [...new Set(all.map((tag) => tag.replace(/^#/u, '').trim()).filter((tag) => tag !== ''))]
}

function tagsIn(text: string, links: readonly string[]): string[] {
  if (links.length > 0) return [...links]
  return text.replace(/^(?:tags|taggar|ämnen|topics|keywords|etiketter)\s*:\s*/iu, '').split(/\s*[,;|•·]\s*/u)
}

export function buildCorrection(placed: readonly Placed[], said: SaidFields): string {
  const printed = placed.filter(({ role }) => role === 'correction').map(({ stretch }) => stretch.text)
  const joined = printed.join(' ')
  if (said.correction !== '' && (joined === '' || joined.includes(said.correction))) return said.correction
  return joined
}

export function buildDateline(placed: readonly Placed[], said: SaidFields): string {
  if (said.dateline !== '') return said.dateline
  const first = placed.find(({ role, stretch }) => role === 'body' && stretch.kind === 'text')
  return first === undefined ? '' : (DATELINE.exec(first.stretch.text)?.[1] ?? '')
}
