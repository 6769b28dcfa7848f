import type { CheckedParticulars, CheckedPicture, CheckedStory, CheckedText, TextPart } from './checked-text.ts'
import type { Finding, PartPlace } from './finding.ts'

/**
 * A story or a passage as one line of a file of cases: the form in which checks are compared with those of other tools.
 * `field` in findings is `body` for `target_en` and otherwise a key of `meta`; offsets are UTF-16 units in that field.
 */
export interface CheckCase {
  readonly id: string
  /** A `passage` is body text only: what `meta` holds is not judged. */
  readonly kind: 'passage' | 'package' | 'article'
  readonly source_sv: string | null
  readonly target_en: string
  readonly meta?: CaseMeta
}

export interface CaseMeta {
  readonly headline?: string | null
  readonly lead?: string | null
  readonly byline?: string | null
  readonly adapted_by?: string | null
  readonly credit?: string | null
  readonly caption?: string | null
  readonly alt?: string | null
  readonly published?: string | null
  readonly embargo?: string | null
  readonly source?: string | null
  readonly tags?: readonly string[] | null
  readonly image?: string | null
}

export interface CaseReading {
  readonly story: CheckedStory
  /** Where a place of a finding stands in the fields of the case. */
  locate(place: PartPlace): { readonly field: string; readonly start: number; readonly end: number }
}

interface PlacedPart extends TextPart {
  /** Of the part's text in its field. */
  readonly offset: number
}

export function readCase(given: CheckCase): CaseReading {
  const body = readBody(given.target_en, 'c')
  const meta = given.kind === 'passage' ? null : (given.meta ?? {})
  const fields = meta === null ? [] : fieldParts(meta)
  const parts = [...fields.filter(isBeforeBody), ...body, ...fields.filter((part) => !isBeforeBody(part))]
  const placed = new Map(parts.map((part) => [part.key, part]))
  return {
    story: {
      copy: { language: 'en-GB', parts },
      source: given.source_sv === null ? null : readSource(given.source_sv, given.kind),
      published: given.meta?.published ?? null,
      particulars: meta === null ? null : readParticulars(meta),
    },
    locate: ({ key, start, end }) => {
      const part = placed.get(key)
      const offset = part?.offset ?? 0
      return { field: part?.field ?? key.replace(PICTURE, ''), start: start + offset, end: end + offset }
    },
  }
}

const PICTURE = /^image\./u
const BEFORE_BODY: ReadonlySet<string> = new Set(['headline', 'lead', 'byline'])

function isBeforeBody(part: TextPart): boolean {
  return BEFORE_BODY.has(part.field)
}

function fieldParts(meta: CaseMeta): readonly PlacedPart[] {
  const tags = meta.tags ?? []
  const given: readonly Omit<PlacedPart, 'offset'>[] = [
    { key: 'headline', field: 'headline', form: 'line', text: meta.headline ?? '' },
    { key: 'lead', field: 'lead', form: 'paragraph', text: meta.lead ?? '' },
    { key: 'byline', field: 'byline', form: 'line', text: meta.byline ?? '' },
    { key: 'image.caption', field: 'caption', form: 'paragraph', text: meta.caption ?? '' },
    { key: 'image.credit', field: 'credit', form: 'line', text: meta.credit ?? '' },
    { key: 'image.alt', field: 'alt', form: 'line', text: meta.alt ?? '' },
    { key: 'tags', field: 'tags', form: 'line', text: tags.join(', ') },
  ]
  return given.filter((part) => part.text.trim() !== '').map((part) => ({ ...part, offset: 0 }))
}

function readParticulars(meta: CaseMeta): CheckedParticulars {
  const picture: CheckedPicture = {
    key: 'image',
    caption: meta.caption ?? '',
    credit: meta.credit ?? '',
    alt: meta.alt ?? '',
  }
  return {
    byline: meta.byline === undefined || meta.byline === null ? null : { kind: 'printed', text: meta.byline },
    tags: meta.tags ?? [],
    source: meta.source ?? '',
    embargo: meta.embargo ?? null,
    pictures: meta.image === undefined || meta.image === null || meta.image === '' ? [] : [picture],
  }
}

/** In an article the first two paragraphs of the source are its headline and lead. */
function readSource(text: string, kind: CheckCase['kind']): CheckedText {
  const parts = readBody(text, 's')
  if (kind !== 'article') return { language: 'sv', parts }
  const named = parts.map((part, index): TextPart => {
    if (index === 0) return { ...part, key: 'headline', field: 'headline', form: 'line' }
    return index === 1 ? { ...part, key: 'lead', field: 'lead' } : part
  })
  return { language: 'sv', parts: named }
}

const PARAGRAPH = /[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu
const SUBHEAD = /^## /u
const LIST_LINE = /^– /u

/** Paragraphs stand between empty lines; `## ` opens a subhead; two and more lines that open with a dash are a list. */
function readBody(text: string, prefix: string): readonly PlacedPart[] {
  return Array.from(text.matchAll(PARAGRAPH)).flatMap((match, index) => {
    const [found] = match
    const offset = match.index
    const key = `${prefix}${index}`
    const lines = found.split('\n')
    if (lines.length > 1 && lines.every((line) => LIST_LINE.test(line))) return readItems(lines, key, offset)
    const isSubhead = SUBHEAD.test(found)
    const skipped = isSubhead ? '## '.length : 0
    const form = isSubhead ? ('subhead' as const) : ('paragraph' as const)
    return [{ key, field: 'body' as const, form, text: found.slice(skipped), offset: offset + skipped }]
  })
}

function readItems(lines: readonly string[], key: string, offset: number): readonly PlacedPart[] {
  let at = offset
  return lines.map((line, index) => {
    const start = at + '– '.length
    at += line.length + 1
    return { key: `${key}.${index}`, field: 'body', form: 'item', text: line.slice('– '.length), offset: start }
  })
}

/** One line of a report, as other tools and the scorer read it. */
export interface ReportLine {
  readonly id: string
  readonly check: string
  readonly field: string
  readonly start: number
  readonly end: number
  readonly severity: string
  readonly message: string
  readonly mend?: string
}

export function toReportLine(id: string, reading: CaseReading, finding: Finding, message: string): ReportLine {
  const { field, start, end } = reading.locate(finding.place)
  const line = { id, check: finding.check, field, start, end, severity: finding.severity, message }
  return finding.mend === undefined ? line : { ...line, mend: finding.mend.text }
}
