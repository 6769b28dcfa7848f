import type { Speaker } from '#domain/language/attribution.ts'
import type { SpeechComparison } from './compare-speech.ts'
import { peopleBefore } from './people-before.ts'
import type { TurnPair } from './pair-turns.ts'
import { isAnySameName, isSameName } from './same-name.ts'
import type { SpeechPart } from './speech-readings.ts'

export interface SpeakerFault extends TurnPair {
  readonly copySpeaker: Speaker
  /** Who speaks in each, as a person would say it. */
  readonly said: string
  readonly given: string
}

/** Quotes that the copy gives to somebody else. Says nothing where a title or a pronoun leaves it open. */
export function findSpeakerFaults(comparison: SpeechComparison): readonly SpeakerFault[] {
  return comparison.pairs.flatMap((pair) => {
    const [source, copy] = [pair.source.speaker, pair.copy.speaker]
    if (source === null || copy === null) return []
    const names = differ({ comparison, pair, source, copy })
    return names === null ? [] : [{ source: pair.source, copy: pair.copy, copySpeaker: copy, ...names }]
  })
}

interface Case {
  readonly comparison: SpeechComparison
  readonly pair: TurnPair
  readonly source: Speaker
  readonly copy: Speaker
}

type Names = Pick<SpeakerFault, 'said' | 'given'>

function differ(one: Case): Names | null {
  const { source, copy } = one
  if (source.names.length > 0 && copy.names.length > 0) return differByName(one)
  if (source.names.length > 0 && copy.pronoun !== null) return differByPronoun(one)
  if (copy.names.length > 0 && source.pronoun !== null) return differFromPronoun(one)
  if (copy.names.length > 0) return differFromTitle(one)
  return differBySex(one)
}

function differByName({ comparison, source, copy }: Case): Names | null {
  if (isAnySameName(source.names, copy.names)) return null
  const isKnown = copy.names.some((name) => isNamedIn(comparison.source, name))
  const arePeople = isFullName(source.names[0]) && isFullName(copy.names[0])
  return isKnown || arePeople ? toNames(source.names, copy.names) : null
}

function isFullName(name: string | undefined): boolean {
  return name !== undefined && /^\S+(?: \S+){1,3}$/u.test(name)
}

/** `she says`, where the last person named is not the one the source has speak, who is named nowhere near. */
function differByPronoun({ comparison, pair, source, copy }: Case): Names | null {
  if (copy.pronoun !== 'she' && copy.pronoun !== 'he') return null
  const near = peopleBefore(comparison.copy, pair.copy, 4)
  const last = peopleBefore(comparison.copy, pair.copy, 1)
  if (last.length === 0 || isAnySameName(near, source.names)) return null
  return last.every((name) => isNamedIn(comparison.source, name)) ? toNames(source.names, last) : null
}

/** `säger hon`, and the last person named in the source is not the one the copy names. */
function differFromPronoun({ comparison, pair, source, copy }: Case): Names | null {
  if (source.pronoun !== 'she' && source.pronoun !== 'he') return null
  const last = peopleBefore(comparison.source, pair.source, 1)
  if (last.length === 0 || isAnySameName(last, copy.names)) return null
  return copy.names.some((name) => isNamedIn(comparison.source, name)) ? toNames(last, copy.names) : null
}

/** `säger ministern`, and the copy names somebody of whom the source has not spoken yet. */
function differFromTitle({ comparison, pair, source, copy }: Case): Names | null {
  const text = pair.source.part.text
  if (source.place.start < pair.source.start || copy.names.length === 0) return null
  const index = comparison.source.findIndex(({ part }) => part === pair.source.part)
  const before = comparison.source.slice(0, index).flatMap(({ speech }) => speech.names)
  const own = comparison.source[index]?.speech.names.filter((name) => name.start < source.place.end) ?? []
  const isIntroduced = [...before, ...own].some((name) => copy.names.some((other) => isSameName(name.text, other)))
  if (isIntroduced || !copy.names.some((name) => isNamedIn(comparison.source, name))) return null
  const said = text.slice(source.place.start, source.place.end).replace(/^\P{L}+|\P{L}+$/gu, '')
  return { said, given: copy.names[0] ?? '' }
}

/** `säger hon` is not `he says`. */
function differBySex({ source, copy }: Case): Names | null {
  const both = [source.pronoun, copy.pronoun]
  return both.includes('she') && both.includes('he') ? { said: source.pronoun ?? '', given: copy.pronoun ?? '' } : null
}

function toNames(source: readonly string[], copy: readonly string[]): Names {
  return { said: source.join(', '), given: copy.join(', ') }
}

function isNamedIn(parts: readonly SpeechPart[], name: string): boolean {
  return parts.some(({ speech }) => speech.names.some((other) => isSameName(other.text, name)))
}
