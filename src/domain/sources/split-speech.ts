import { isVerbOfSaying } from '#domain/language/speech-verbs.ts'
import { withoutDash } from './speech.ts'

export interface SpeechPart {
  readonly text: string
  readonly role: 'speech' | 'attribution'
}

export interface SplitSpeech {
  /** In order; their texts together are the paragraph without its dash and its quotation marks. */
  readonly parts: readonly SpeechPart[]
  /** Who is said to speak; empty when the text does not name anybody. */
  readonly speaker: string
}

const MARKS = /[“”„"«»]/u

/**
 * What was said and who the reporter says said it, in a paragraph of speech with a dash or with quotation marks.
 *
 * @example splitSpeech('“It went well,” says Ada Berg. “Very.”').speaker === 'Ada Berg'
 */
export function splitSpeech(paragraph: string): SplitSpeech {
  const text = withoutDash(paragraph)
  const parts = MARKS.test(text.slice(0, 1)) ? splitAtMarks(text) : splitAtAttribution(text)
  const attribution = parts.filter((part) => part.role === 'attribution').map((part) => part.text)
  return { parts, speaker: attribution.map(findSpeaker).find((name) => name !== '') ?? '' }
}

/** `“A,” says B. “C.”` → speech, attribution, speech; the marks are dropped. */
function splitAtMarks(text: string): SpeechPart[] {
  const parts: SpeechPart[] = []
  let role: SpeechPart['role'] = 'attribution'
  for (const piece of text.split(MARKS)) {
    if (piece !== '') parts.push({ text: piece, role })
    role = role === 'speech' ? 'attribution' : 'speech'
  }
  return parts
}

/** Swedish: `Det går inte, säger Åhs. Inte alls.` The clause with the verb of saying ends at its full stop. */
function splitAtAttribution(text: string): SpeechPart[] {
  for (const comma of text.matchAll(/[,?!–]\s+(?=\p{L})/gu)) {
    const start = comma.index + (comma[0].startsWith(',') || comma[0].startsWith('–') ? 0 : 1)
    const clause = /^[^.?!]*(?:[.?!]|$)/u.exec(text.slice(comma.index + 1))?.[0] ?? ''
    if (!isVerbOfSaying(/\p{L}+/u.exec(clause)?.[0] ?? '')) continue
    const end = comma.index + 1 + clause.length
    return [
      { text: text.slice(0, start), role: 'speech' as const },
      { text: text.slice(start, end), role: 'attribution' as const },
      { text: text.slice(end), role: 'speech' as const },
    ].filter((part) => part.text !== '')
  }
  return splitAtName(text)
}

/** `We mean to keep it. — Councillor Fergus Drever`: behind the last full stop a name without one, as a block quote is signed. */
function splitAtName(text: string): SpeechPart[] {
  const signed = /^(.*[.!?…])(\s+(?:[–—-]\s*)?(?:[\p{L}'’-]+\s+){0,5}\p{Lu}[\p{L}'’-]+)$/u.exec(text)
  if (signed === null) return [{ text, role: 'speech' }]
  return [
    { text: signed[1] ?? '', role: 'speech' },
    { text: signed[2] ?? '', role: 'attribution' },
  ]
}

const NAME = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|von|van|af|der|den|al|bin)\s+)?\p{Lu}[\p{L}'’-]+)*/gu

/** The last run of capitalised words is the name: "says marine biologist Hedda Almström of the club". */
function findSpeaker(attribution: string): string {
  const names = [...attribution.matchAll(NAME)].map((match) => match[0]).filter((name) => !isVerbOfSaying(name))
  return names.find((name) => name.includes(' ')) ?? names[0] ?? ''
}
