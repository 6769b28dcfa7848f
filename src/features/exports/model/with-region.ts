/**
 * A language as word processors name it. @example withRegion('sv') // 'sv-SE'
 */
export function withRegion(language: string): string {
  if (language.includes('-')) return language
  // British English is what the desk's English outlets write unless they say otherwise.
  if (language === 'en') return 'en-GB'
  const { region } = new Intl.Locale(language).maximize()
  return region === undefined ? language : `${language}-${region}`
}
