/** Parts what ran together: `HolmTT` is `Holm, TT`, `TTBy TT` is `TT, By TT`. What it gives is read again, and judged. */
export function untangleByline(text: string, agencies: readonly string[]): string {
  const pieces = text
    .replace(/(?<=\p{L})(?=By(?![\p{Ll}]))/gu, ', ')
    .split(/\s+/u)
    .map((word) => splitAgencies(word, agencies))
    .join(' ')
  return withoutOpenings(pieces)
}

const OPENING = /(?:^|[\s,]+)(?:By|by|Av|av)(?!\p{L})/gu

/** Every `By` but the first divides what it follows from what it opens. */
function withoutOpenings(text: string): string {
  return `By ${text
    .replace(OPENING, ', ')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ')}`
}

function splitAgencies(word: string, agencies: readonly string[]): string {
  const [letters = ''] = /^[\p{L}\p{M}'’-]+/u.exec(word) ?? []
  const after = word.slice(letters.length)
  for (const agency of agencies) {
    if (isRepetition(letters, agency)) return `, ${agency}${after}`
    const before = letters.slice(0, -agency.length)
    if (letters.endsWith(agency) && /\p{Ll}$/u.test(before)) return `${before}, ${agency}${after}`
  }
  return word
}

function isRepetition(letters: string, agency: string): boolean {
  return letters.length > agency.length && letters.replaceAll(agency, '') === ''
}
