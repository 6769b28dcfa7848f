import { agencyAtEnd, isAgency } from './agencies.ts'

export interface Adapter {
  readonly translatedBy: string
  /** What stood before the adapter on the same line, without its label; '' when nothing did. */
  readonly byline: string
  /** The words before the adapter exactly as printed, when they ran into it; '' otherwise. */
  readonly runIn: string
}

const ADAPTED =
  /(translated(?:,? and (?:adapted|edited))?(?: from [\p{L} ]+?)? by|adapted(?: and translated)? by|translation(?: by)?:|translator:|översatt(?: och (?:bearbetad|redigerad))?(?: från \p{L}+)? av|översättning(?: av)?:?|översättare:|bearbetning(?: av)?:?|bearbetad av)\s*(.+)$/iu

/** "By TTTranslated and adapted by Sweden Herald" → adapter Sweden Herald, byline TT. */
export function readAdapter(text: string): Adapter | null {
  const found = ADAPTED.exec(text)
  if (found === null || found.index > 60) return null
  const name = (found[2] ?? '').replace(/[.\s]+$/u, '')
  if (name === '' || name.split(' ').length > 8) return null
  const before = text.slice(0, found.index)
  const verb = /^\p{L}+/u.exec(found[1] ?? '')?.[0] ?? ''
  const runIn = /\S$/u.test(before) ? before + verb : ''
  return { translatedBy: name, byline: readByline(before) ?? bareName(before), runIn }
}

const BY =
  /^(?:by|av|text|text och foto|text & foto|text and photo|words|reporter|skribent|from|skriven av|written by)\s*:?\s+(?=\S)/iu

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|von|van|af|der|den|la|le|al|bin|di|du)\s+)?\p{Lu}[\p{L}'’.-]*){0,4}`
const NAMES = new RegExp(
  String.raw`^${NAME}(?:\s*(?:/|,|;|\||och|and|&|with|for|in|–|-)\s*${NAME})*(?:\s*\(\p{L}+\))?$`,
  'u',
)

/** "By A B and C D" → "A B and C D"; null when the line is no byline. */
export function readByline(line: string): string | null {
  const text = line.trim()
  const labelled = BY.exec(text)
  if (labelled === null) return null
  const rest = withoutContact(text.slice(labelled[0].length))
  return rest.length <= 120 && NAMES.test(rest) ? rest : null
}

/** A line that is only names with an agency behind, "Ylva Sandahl/TT", or only an agency. */
export function isBareByline(line: string): boolean {
  const text = line.trim()
  if (isAgency(text)) return true
  return text.split(/\s+/u).length <= 8 && /\//u.test(text) && NAMES.test(text) && agencyAtEnd(text) !== null
}

export function looksLikeNames(text: string): boolean {
  return text.split(/\s+/u).length <= 14 && NAMES.test(text)
}

/** Initials of an avatar that run into the name: "TTT" before "TT", "AB" before "Anna Berg". */
export function isAvatarOf(line: string, name: string): boolean {
  const text = line.trim()
  if (name === '' || text.length > name.length + 3) return false
  const initials = (name.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join('')
  const first = name.slice(0, 1)
  return [initials, first, initials + name, first + name].includes(text)
}

function withoutContact(text: string): string {
  return text
    .replaceAll(/\S+@\S+\.\w+/gu, '')
    .replace(/[\s,|·•–-]+$/u, '')
    .trim()
}

function bareName(before: string): string {
  const text = before.replace(/[|·•,.\s–-]+$/u, '').trim()
  return looksLikeNames(text) ? text : ''
}
