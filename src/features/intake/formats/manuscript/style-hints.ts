import type { Hint } from '#features/intake/model/stretch.ts'

/** What a paragraph's style says by its name, in the words that newsrooms and word processors use. */
export interface StyleMeaning {
  readonly hint: Hint | null
  /** Heading level 1–6, otherwise 0. */
  readonly level: number
}

const HINTS: readonly (readonly [RegExp, Hint])[] = [
  [/^(?:title|huvudrubrik|rubrik|headline|titel)$/u, 'headline'],
  [/^(?:subtitle|underrubrik|undertitel|ingress|lead|lede|preamble|standfirst|deck|abstract|intro)$/u, 'lead'],
  [/^(?:author|authors|byline|byline\d|författare|skribent)$/u, 'byline'],
  [/^(?:caption|bildtext|image ?caption|figure ?caption|beskrivning|table ?caption|illustration|figure)$/u, 'caption'],
  [/^(?:mellanrubrik|subhead|subheading|crosshead)$/u, 'subhead'],
  [/^(?:quote|quotations?|citat|block ?text|intense ?quote|starkt citat|blockquote)$/u, 'quote'],
  [/^(?:fakta|faktaruta|faktatext|fact ?box|facts?)$/u, 'factbox'],
  [/^(?:vinjett|vignette|kicker|eyebrow)$/u, 'vignette'],
  [/^(?:fråga|question)$/u, 'question'],
  [/^(?:date|datum|dateline)$/u, 'date'],
]

const HEADING = /^(?:heading|rubrik|überschrift|titre)[ _]?([1-9])$/u

/** `Heading 2`, `heading_20_2`, `Rubrik2`, `Ingress`. Null for a style that says nothing. */
export function styleMeaning(name: string): StyleMeaning | null {
  const words = name.replaceAll('_20_', ' ').trim().toLowerCase()
  const level = Number(HEADING.exec(words)?.[1] ?? 0)
  if (level > 0) return { hint: null, level: Math.min(level, 6) }
  const found = HINTS.find(([pattern]) => pattern.test(words))
  return found === undefined ? null : { hint: found[1], level: 0 }
}
