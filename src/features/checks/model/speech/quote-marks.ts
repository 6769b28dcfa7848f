import { findTrailingAttribution } from '#domain/language/attribution.ts'
import type { SpokenQuote } from '#domain/language/spoken-quote.ts'
import type { PartCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'
import { isRunningText, speechOf } from './speech-readings.ts'

const PRACTICE =
  'Speech in English copy stands in double quotation marks, single ones inside them and in headlines (house style).'

/** The marks of speech in one part: none of another language, and the right kind. */
export const quoteMarks: PartCheck = {
  id: 'quote-marks',
  group: 'speech',
  reads: 'copy',
  severity: 'error',
  practice: PRACTICE,
  sees: 'part',
  run: (part) =>
    isEnglish(part.language) ? [...findDashes(part), ...findForeignMarks(part), ...findWrongKind(part)] : [],
}

/** `– It went well, says Berg.` */
function findDashes(part: PartReading): readonly Remark[] {
  if (!isRunningText(part)) return []
  const { quotes } = speechOf(part).speech
  return quotes
    .filter((quote) => quote.form === 'dash' && quote.words.start > quote.start)
    .filter((quote) => isSpeechDash(part, quote, quotes))
    .map((quote) => ({
      place: { key: part.key, start: quote.start, end: quote.end },
      message: { code: 'quote-marks.dash', values: {} },
      ...mendDash(part, quote),
    }))
}

/** At the start of a paragraph; within it only where a speaker, a colon or another quote shows that it opens speech. */
function isSpeechDash(part: PartReading, quote: SpokenQuote, quotes: readonly SpokenQuote[]): boolean {
  if (quote.start === 0 || quote.speaker !== null) return true
  const isLed = part.text.slice(0, quote.start).trimEnd().endsWith(':')
  return isLed || quotes.some((other) => other.kind === 'speech' && other.end <= quote.start)
}

/** Safe only where it is clear how far the words go. */
function mendDash(part: PartReading, { start, end, words, speaker }: SpokenQuote): Pick<Remark, 'mend'> {
  const spoken = part.text.slice(words.start, words.end)
  if (speaker === null || /["“”]/u.test(spoken)) return {}
  const [opening, closing] = part.text.includes('"') ? ['"', '"'] : ['“', '”']
  return { mend: { key: part.key, start, end, text: `${opening}${spoken}${closing}` } }
}

const PROSE: ReadonlySet<string> = new Set(['headline', 'lead', 'body', 'caption'])

/** «Guillemets», „low marks” and ”the same mark twice”. */
function findForeignMarks(part: PartReading): readonly Remark[] {
  if (!PROSE.has(part.field)) return []
  const { spans } = speechOf(part).speech.marks
  return spans
    .filter(
      (span) =>
        span.shape === 'guillemet' || span.shape === 'low' || (part.text.charAt(span.start) === '”' && !span.isInner),
    )
    .map((span) => ({
      place: { key: part.key, start: span.start, end: span.end },
      message: {
        code: 'quote-marks.foreign',
        values: { marks: `${part.text.charAt(span.start)}${part.text.charAt(span.end - 1)}` },
      },
      mend: {
        key: part.key,
        start: span.start,
        end: span.end,
        text: `“${part.text.slice(span.words.start, span.words.end)}”`,
      },
    }))
}

function findWrongKind(part: PartReading): readonly Remark[] {
  const { quotes } = speechOf(part).speech
  if (part.field === 'headline')
    return quotes.filter((quote) => quote.form === 'double' && !quote.isUnclosed).map((quote) => swapMarks(part, quote))
  const isProse = part.field === 'body' || part.field === 'lead' || part.field === 'caption'
  if (!isProse || part.form === 'subhead') return []
  return quotes.filter((quote) => quote.form === 'single' && isSaid(part, quote)).map((quote) => swapMarks(part, quote))
}

/** What somebody said, not the title of a work: those may stand in single marks. */
function isSaid(part: PartReading, { kind, words, speaker }: SpokenQuote): boolean {
  if (kind === 'speech') return true
  const spoken = part.text.slice(words.start, words.end)
  return speaker !== null && /^\p{Ll}/u.test(spoken) && spoken.includes(' ')
}

const OTHER: Readonly<Record<string, string>> = { '"': "'", '“': '‘', '”': '’', "'": '"', '‘': '“', '’': '”' }

function swapMarks(part: PartReading, { start, end, words, form }: SpokenQuote): Remark {
  const [opening, closing] = [part.text.charAt(start), part.text.charAt(end - 1)]
  const spoken = part.text.slice(words.start, words.end)
  const place = { key: part.key, start, end }
  const message = { code: form === 'double' ? 'quote-marks.headline' : 'quote-marks.single', values: {} }
  const severity = form === 'double' ? ('warning' as const) : ('error' as const)
  if (/["“”]/u.test(spoken)) return { place, message, severity }
  return {
    place,
    message,
    severity,
    mend: { ...place, text: `${OTHER[opening] ?? opening}${spoken}${OTHER[closing] ?? closing}` },
  }
}

/** Where the words of a quote that is never closed end, if somebody is said to speak before the paragraph is over. */
export function spokenUntil(part: PartReading, start: number): number | null {
  const { sentences } = speechOf(part).speech
  for (const sentence of sentences) {
    if (sentence.end <= start) continue
    const clause = findTrailingAttribution(part.text, { start: Math.max(start, sentence.start), end: sentence.end })
    if (clause !== null && clause.pronoun !== 'I') return clause.speechEnd
  }
  return null
}
