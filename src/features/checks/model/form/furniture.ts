import { rangesOverlap, type TextRange } from '#lib/text-range.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { PartField } from '../checked-text.ts'
import type { Remark } from '../finding.ts'
import type { LanguageData } from '../language-data.ts'
import { perPart, type PartReading } from '../part-reading.ts'
import { findLeftMarks, isCreditLine, type LeftMark } from './furniture-marks.ts'
import { findFurniturePhrases } from './furniture-phrases.ts'

export const furnitureCheck: PartCheck = {
  id: 'furniture',
  group: 'form',
  reads: 'language-data',
  severity: 'error',
  practice:
    'Words of the page are no copy: buttons, labels, notices, tags and placeholders that came along with the text.',
  sees: 'part',
  run: checkFurniture,
}

const NOT_COPY: ReadonlySet<PartField> = new Set(['byline', 'tags', 'source', 'embargo'])

const marksOf = perPart((part) => findLeftMarks(part.text))
const phrasesKnown = new WeakMap<PartReading, { readonly data: LanguageData; readonly found: readonly TextRange[] }>()

function phrasesOf(part: PartReading, data: LanguageData): readonly TextRange[] {
  const known = phrasesKnown.get(part)
  if (known?.data === data) return known.found
  const found = findFurniturePhrases(part, data)
  phrasesKnown.set(part, { data, found })
  return found
}

/** Labels and buttons stand on a page by right, beside the story; what never loaded or was never filled in does not. */
const NEVER_PRINTED =
  /^\W*(?:loading|laddar|läser in|please wait|vänta|undefined|null|nan|lorem ipsum|placeholder|untitled|namnlös|image (?:missing|not found|placeholder)|broken image|bilden saknas|an error occurred|something went wrong|ett fel uppstod|något gick fel|insert |enter text|text here|caption here)(?!\p{L})/iu

function checkFurniture(part: PartReading, context: CheckContext): readonly Remark[] {
  if (NOT_COPY.has(part.field)) return []
  const { text, key } = part
  if (part.field === 'page' && !NEVER_PRINTED.test(text))
    return marksOf(part).map((mark) => markRemark(key, text, mark))
  if (part.field === 'page' || isAllWords(part, context)) return [wholeRemark(part)]
  const marks = marksOf(part)
  const phrases = phrasesOf(part, context.data).filter((phrase) => !marks.some((mark) => rangesOverlap(mark, phrase)))
  return [...marks.map((mark) => markRemark(key, text, mark)), ...phrases.map((phrase) => phraseRemark(part, phrase))]
}

/** Whether a part is nothing but words of a page: other checks of its form then say nothing. */
export function isWhollyFurniture(part: PartReading, context: CheckContext): boolean {
  const end = part.text.trimEnd().length
  return isAllWords(part, context) || marksOf(part).some((mark) => mark.start === 0 && mark.end >= end)
}

function isAllWords(part: PartReading, { data }: CheckContext): boolean {
  if (part.field === 'body' && part.form !== 'cell' && part.form !== 'line' && isCreditLine(part.text)) return true
  const [first] = phrasesOf(part, data)
  return first !== undefined && first.start === 0 && first.end === part.text.length
}

function wholeRemark(part: PartReading): Remark {
  const remark = phraseRemark(part, { start: 0, end: part.text.length })
  const { message } = remark
  return isCreditLine(part.text) && part.field !== 'page'
    ? { ...remark, message: { ...message, code: 'furniture.credit' } }
    : remark
}

function phraseRemark({ key, text, field }: PartReading, { start, end }: TextRange): Remark {
  const code = field === 'page' ? 'furniture.removed' : 'furniture.words'
  return { place: { key, start, end }, message: { code, values: { text: excerpt(text.slice(start, end)) } } }
}

function markRemark(key: string, text: string, mark: LeftMark): Remark {
  const { start, end, kind, instead } = mark
  const place = { key, start, end }
  const remark: Remark = {
    place,
    message: { code: `furniture.${kind}`, values: { text: excerpt(text.slice(start, end)) } },
  }
  return instead === undefined ? remark : { ...remark, mend: { ...place, text: instead } }
}

const LONGEST = 60

function excerpt(text: string): string {
  const trimmed = text.trim()
  return trimmed.length <= LONGEST ? trimmed : `${trimmed.slice(0, LONGEST)}…`
}
