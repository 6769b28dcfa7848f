import type { Locale } from './messages.ts'

const names: Partial<Record<Locale, Intl.DisplayNames>> = {}

/** `en-GB` as `British English` or `brittisk engelska`; what is no language tag stands as it is. */
export function languageName(tag: string, locale: Locale): string {
  const known = (names[locale] ??= new Intl.DisplayNames(locale, { type: 'language' }))
  return isLanguageTag(tag) ? (known.of(tag) ?? tag) : tag
}

/** A source says what it likes; `Intl` throws at what it cannot read. */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu.test(tag)
}
