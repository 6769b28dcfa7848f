import type { Locale } from '#workbench/messages.ts'
import { LOCALE_TAGS } from '#workbench/show-time.ts'

export function showBytes(bytes: number, locale: Locale): string {
  const megabytes = bytes / 1024 ** 2
  const [value, unit] = megabytes < 1000 ? [megabytes, 'megabyte'] : [megabytes / 1024, 'gigabyte']
  return new Intl.NumberFormat(LOCALE_TAGS[locale], { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
