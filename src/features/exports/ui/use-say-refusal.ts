import type { Refusal } from '#domain/publication/guards.ts'
import { sayRule } from '#domain/publication/rule-sentences.ts'
import { useLocale } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'

/** The first reason of a refusal; the publication strip tells them all. */
export function useSayRefusal(): (refusal: Refusal) => string {
  const locale = useLocale()
  const showTime = (at: string, zone: string): string => `${showMoment(at, locale, zone)} (${zone})`
  return ({ rule, why }) => sayRule(rule, why, { language: locale, showTime })
}
