import type { CheckContext } from '../check-context.ts'
import type { PartCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { isEnglish, type PartReading } from '../part-reading.ts'
import { isFiniteVerb } from './finite-verbs.ts'
import { isWhollyFurniture } from './furniture.ts'
import { wordSet } from './word-set.ts'

export const strippedLinkCheck: PartCheck = {
  id: 'stripped-link',
  group: 'form',
  reads: 'copy',
  severity: 'error',
  practice: 'Where a link is taken out, its words stay: no sentence has a hole where a name was.',
  sees: 'part',
  run: (part, context) => (isRunning(part) && !isWhollyFurniture(part, context) ? findHoles(part, context) : []),
}

function isRunning({ field, form, language }: PartReading): boolean {
  if (!isEnglish(language)) return false
  return field === 'lead' || field === 'caption' || (field === 'body' && (form === 'paragraph' || form === 'quote'))
}

function findHoles(part: PartReading, context: CheckContext): readonly Remark[] {
  return [...findMissingWords(part), ...findMissingSubject(part, context), ...findLostOpenings(part)]
}

/** After these something must come: no mark, and no space before one. */
const OPEN_WORDS = wordSet(
  'to in on at by from of with for into about through via under over between among against after before during since until per',
  'near behind within without towards upon around across beside beyond like than as the a an his her its their our my your and or but',
  'says said told tells writes wrote reports reported called named newspaper magazine company website site group magazine agency',
  'is are was were has have had will would can could that which who when where if because including despite inside outside off',
)
// A word, a space, a mark that never has a space before it.
const SPACED_MARK = /(?<word>[\p{L}\p{M}]{1,20})[ \u00A0]+(?<mark>[,.;:])(?![.\p{N}…])/gu
// `according to` has no use without whom.
const ACCORDING =
  /(?<![\p{L}])according to(?:(?=\s*[,.;:])|\s+(?:,|\.|had|has|have|is|was|were|are|will|would|can|could|and|which|who|but|in|on|says|said)(?![\p{L}]))/giu
const GENITIVE = /(?<=[\p{L},]) ['’]s (?=\p{L})/gu
/** What somebody made, without who: `a report from shows that`. */
const MAKER =
  /(?<![\p{L}])(?:report|article|study|survey|statement|investigation|analysis|review|poll|interview|figures|data|letter) (?:by|from|in|with|for) (?:shows?|has|have|is|are|was|were|says|said|finds|found|reveals?|will|published)(?![\p{L}])|(?<![\p{L}-])by and (?:the|a|an|by)(?![\p{L}])(?! large)|(?<![\p{L}])(?:writes|wrote|says|said|reports|reported|posted) (?:on|at|to) that(?![\p{L}])/giu
/** `was published by on Thursday`: whoever did it is gone. */
const DOER =
  /(?<![\p{L}-])(?!passed|dropped|stopped|walked|lived|abided)(?:\p{L}{2,}ed|written|made|seen|shown|given|won|run|led|built|held|sent|sold) by (?:on|in|after|during|that|which|when|while|says|said|and (?:on|in|at|is|was|has))(?![\p{L}])/giu
const EMPTY_MARKS = /(?<![\p{L}\p{N}_])\(\s*[,.]?\s*\)|“\s*”|(?<![\p{L}\p{N}\p{P}])"\s*"(?![\p{L}\p{N}])/gu

/** More holes in one paragraph tell nobody anything. */
const MOST = 200

function findMissingWords(part: PartReading): readonly Remark[] {
  const { text } = part
  const spaced = text
    .matchAll(SPACED_MARK)
    .filter((match) => OPEN_WORDS.has(match.groups?.word?.toLowerCase() ?? ''))
    .take(MOST)
    .toArray()
  const found = [ACCORDING, GENITIVE, MAKER, DOER, EMPTY_MARKS].flatMap((shape) =>
    text.matchAll(shape).take(MOST).toArray(),
  )
  const ranges = [...spaced, ...found].map(({ 0: words, index }) => ({
    start: index,
    end: endOfHole(text, index + words.length),
  }))
  const apart = ranges
    .toSorted((a, b) => a.start - b.start)
    .filter((range, index, all) => range.start >= (all[index - 1]?.end ?? 0) || index === 0)
  return apart.map(({ start, end }) => ({
    place: { key: part.key, start, end },
    message: { code: 'stripped-link.hole', values: { words: text.slice(start, end) } },
  }))
}

const NEXT_WORD = /^[\s,.;:]{0,4}[\p{L}\p{N}’'-]{0,30}/u

/** The words on both sides show where the hole is. */
function endOfHole(text: string, from: number): number {
  const next = NEXT_WORD.exec(text.slice(from, from + 40))?.[0] ?? ''
  return from + next.trimEnd().length
}

const OPENING = /^\s*(?<mark>[,;]\s*)?(?<word>\p{Ll}[\p{L}\p{M}’'-]*)?(?<after>\s+[\p{L}\p{N}“"]+)?/u

/** A paragraph that opens with a finite verb in lower case, or with a comma, has lost what stood before. */
function findMissingSubject({ key, text }: PartReading, context: CheckContext): readonly Remark[] {
  const { mark = '', word = '', after = '' } = OPENING.exec(text)?.groups ?? {}
  const start = text.search(/\S/u)
  if (mark === '' && !(word !== '' && after !== '' && isFiniteVerb(word, after.trim(), context))) return []
  const end = start + (mark.length > 0 ? mark.trimEnd().length : word.length)
  return [
    {
      place: { key, start, end },
      message: { code: 'stripped-link.subject', values: { words: text.slice(start, end) } },
    },
  ]
}

// The full stop of an abbreviation is short; a sentence ends in a whole word.
const LOST_OPENING =
  /(?<=\p{Ll}{4}\. )(?:is|are|was|were|has|have|had|will|would|can|could|does|did|says|said)(?= (?:not|the|a|an|also|been|be|that|to|in|on|now|already|expected|being|no|one|more|still|\p{Ll}+(?:ed|ing)|\p{N}+)(?!\p{L}))/gu

function findLostOpenings({ key, text }: PartReading): readonly Remark[] {
  return Array.from(text.matchAll(LOST_OPENING), ({ 0: words, index }) => ({
    place: { key, start: index, end: index + words.length },
    message: { code: 'stripped-link.subject', values: { words } },
  }))
}
