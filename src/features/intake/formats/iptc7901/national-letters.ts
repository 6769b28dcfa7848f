/** ISO 646 of Sweden (SEN 85 02 00) and Germany (DIN 66003): letters in the places of ASCII's brackets. */
const SWEDISH: Readonly<Record<string, string>> = { '[': 'Ä', '\\': 'Ö', ']': 'Å', '{': 'ä', '|': 'ö', '}': 'å' }
const GERMAN: Readonly<Record<string, string>> = {
  '[': 'Ä',
  '\\': 'Ö',
  ']': 'Ü',
  '{': 'ä',
  '|': 'ö',
  '}': 'ü',
  '~': 'ß',
}

/**
 * Text of seven bits with brackets inside words, as old lines send it: `f|r p}` → `för på`. Brackets that stand between words stay.
 */
export function withNationalLetters(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/u.test(text)) return text
  const inside = text.match(/[a-z][{|}~\\[\]](?=[a-z\s,.])|(?<=\s)[{|}][a-z]/giu)?.length ?? 0
  if (inside < 3) return text
  const letters = /~|\b(?:der|die|und|f\}r)\b/u.test(text) ? GERMAN : SWEDISH
  return text.replaceAll(/[[\\\]{|}~]/gu, (character) => letters[character] ?? character)
}
