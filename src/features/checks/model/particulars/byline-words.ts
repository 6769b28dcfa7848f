/** A byline taken apart, whatever way it is written. */
export interface LooseByline {
  readonly people: readonly string[]
  readonly agencies: readonly string[]
  /** What is neither a person's name nor an agency. */
  readonly rest: readonly string[]
}

const OPENING = /^(?:by|av|text)(?![\p{L}])\s*:?\s*/iu
const DIVIDER = /\s*[,/()|·•;]\s*|\s+[–—-]\s+|\s+(?:and|och|&|for|för|of|via)\s+/u

// One word of a name: letters with inner hyphens and apostrophes, or an initial with its stop.
const WORD = String.raw`(?:\p{Lu}\.){0,3}\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*\.?`
const PARTICLE = String.raw`(?:af|av|von|van|der|den|ter|ten|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|zu)`
const PERSON = new RegExp(`^(?:${PARTICLE} )?${WORD}(?: (?:${PARTICLE}|[dl]['’]${WORD}|${WORD})){0,4} ${WORD}$`, 'u')

/** `Ada Holm`, `J. P. von Essen`: at least two words with capitals. */
export function isPersonName(text: string): boolean {
  return PERSON.test(text)
}

export function readByline(text: string, agencies: readonly string[]): LooseByline {
  const known = new Map(agencies.map((agency) => [agency.toLowerCase(), agency]))
  const people: string[] = []
  const named: string[] = []
  const rest: string[] = []
  for (const piece of text.trim().replace(OPENING, '').replace(/\.$/u, '').split(DIVIDER)) {
    const part = piece.trim().replace(/\s+/gu, ' ')
    const agency = known.get(part.toLowerCase())
    if (part === '') continue
    if (agency !== undefined) named.push(agency)
    else if (isPersonName(part) && !isTitle(part)) people.push(part)
    else rest.push(part)
  }
  return { people: [...new Set(people)], agencies: [...new Set(named)], rest }
}

const TITLE =
  /(?:^|\s)(?:editor|reporter|correspondent|staff|writer|desk|news|newsroom|team|agency|redaktion|redaktionen|nyheter|herald|times|bladet|tidningen|nyhetsbyrån)$/iu

/** `Political Reporter`, `The Newsroom` have capitals and are nobody. */
function isTitle(text: string): boolean {
  return TITLE.test(text) || /^(?:the|our)\s/iu.test(text)
}
