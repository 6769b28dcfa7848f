import type { Instant, TimeZone } from '#lib/clock.ts'
import type { GuardDetail, Rule } from '#domain/publication/guards.ts'
import { sayRule } from '#domain/publication/rule-sentences.ts'
import { useLocale } from '#workbench/messages.ts'

/** One sentence for one rule, in the language of the interface. */
export function useRefusalWords(
  showTime: (at: Instant, zone: TimeZone) => string,
): (rule: Rule, why: GuardDetail) => string {
  const language = useLocale()
  return (rule, why) => sayRule(rule, why, { language, showTime })
}
