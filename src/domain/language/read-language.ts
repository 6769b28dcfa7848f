/** The languages that the rules here read. */
export type ReadLanguage = 'sv' | 'en'

/** `en-GB` is read as English; null for a language that has no rules. */
export function baseLanguage(language: string): ReadLanguage | null {
  const base = language.split('-')[0]?.toLowerCase()
  return base === 'sv' || base === 'en' ? base : null
}
