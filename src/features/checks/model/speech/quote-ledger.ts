import { baseLanguage } from '#domain/language/read-language.ts'
import { foldWord } from '#domain/language/fold.ts'
import type { CheckContext } from '../check-context.ts'
import type { PartPlace } from '../finding.ts'
import { cellValues, compiled, type LanguageData } from '../language-data.ts'
import type { PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { compareSpeech } from './compare-speech.ts'
import { peopleBefore } from './people-before.ts'
import { isSameName } from './same-name.ts'
import type { SpeechPart } from './speech-readings.ts'
import { readTurns, type SpeechTurn } from './speech-turns.ts'

/** Words that the source gives as said, in its language. */
export interface OriginalWords {
  readonly place: PartPlace
  readonly words: string
  readonly language: string
}

/** A direct quote of the copy, with what stands for it in the source. */
export interface LedgerQuote {
  /** From the first mark to the last; who speaks may stand between. */
  readonly place: PartPlace
  /** Without marks; the reporter's words between are left out. */
  readonly words: string
  /** The full name where the copy gives one anywhere, otherwise what it says: a surname; empty where it names nobody. */
  readonly speaker: string
  /** Null without a source, or where the source has no such quote. */
  readonly original: OriginalWords | null
  /**
   * The speaker is known to have spoken the language of the copy, and the source is in another: the words were translated back. The
   * original wording is needed, or reported speech (Reuters handbook, quotes).
   */
  readonly isTranslatedBack: boolean
}

/** Every direct quote of the copy, in reading order. */
export function readQuoteLedger(story: StoryReading, context: CheckContext): readonly LedgerQuote[] {
  const comparison = compareSpeech(story, context)
  const originals = new Map(comparison.pairs.map((pair) => [nameOf(pair.copy), pair.source]))
  let last = ''
  return comparison.copy.flatMap((part) =>
    readTurns(part).map((turn) => {
      const speaker = nameSpeaker(turn, comparison.copy) ?? last
      last = speaker
      return toLedgerQuote(turn, {
        speaker,
        source: originals.get(nameOf(turn)),
        data: context.data,
      })
    }),
  )
}

/** Readings of turns are made anew; the place says which is which. */
function nameOf({ part, start }: SpeechTurn): string {
  return `${part.key}:${start}`
}

interface Known {
  readonly speaker: string
  readonly source: SpeechTurn | undefined
  readonly data: LanguageData
}

function toLedgerQuote(turn: SpeechTurn, { speaker, source, data }: Known): LedgerQuote {
  const original = source === undefined ? null : toOriginal(source)
  const isTranslated = original !== null && baseLanguage(original.language) !== baseLanguage(turn.part.language)
  return {
    place: placeOf(turn),
    words: wordsOf(turn),
    speaker,
    original,
    isTranslatedBack: isTranslated && languagesOf(speaker, data).includes(baseOf(turn.part)),
  }
}

function toOriginal(turn: SpeechTurn): OriginalWords {
  return { place: placeOf(turn), words: wordsOf(turn), language: turn.part.language }
}

function placeOf({ part, start, end }: SpeechTurn): PartPlace {
  return { key: part.key, start, end }
}

function wordsOf({ part, quotes }: SpeechTurn): string {
  return quotes.map(({ words }) => part.text.slice(words.start, words.end).trim()).join(' ')
}

function baseOf(part: PartReading): string {
  return part.language.split('-')[0]?.toLowerCase() ?? part.language
}

/** Null where nothing is said of who speaks: the one who spoke last goes on. */
function nameSpeaker(turn: SpeechTurn, parts: readonly SpeechPart[]): string | null {
  if (turn.speaker === null) return null
  const said = turn.speaker.names[0] ?? (turn.speaker.pronoun === null ? '' : (peopleBefore(parts, turn, 1)[0] ?? ''))
  return said === '' ? '' : fullName(said, parts)
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|President|Minister)\.? (?=\S)/u

function fullName(said: string, parts: readonly SpeechPart[]): string {
  const bare = said.replace(HONORIFIC, '')
  if (bare.includes(' ')) return bare
  const names = parts.flatMap(({ speech }) => speech.names).map((name) => name.text.replace(HONORIFIC, ''))
  return names.find((name) => name.includes(' ') && isSameName(name.split(' ').at(-1) ?? '', bare)) ?? bare
}

const speakers = compiled((data: LanguageData): ReadonlyMap<string, readonly string[]> => {
  return new Map(data.table('speakers').map((row) => [foldWord(row.name), cellValues(row.language)]))
})

/** Languages a person is known to speak in public, as `en`; empty for whom the table does not have. */
export function languagesOf(speaker: string, data: LanguageData): readonly string[] {
  return speakers(data).get(foldWord(speaker)) ?? []
}
