import type { Refusal } from '#domain/publication/guards.ts'
import { useRefusalWords } from './refusal-words.ts'
import { useShowClock } from './show-clock.ts'

/** Every reason of a refusal as a sentence of its own. */
export function useSayRefusal(): (refusal: Refusal) => readonly string[] {
  const sayRule = useRefusalWords(useShowClock())
  return (refusal) => {
    const broken = refusal.guards.filter((result) => !result.passed)
    if (broken.length === 0) return [sayRule(refusal.rule, refusal.why)]
    return broken.map((result) => sayRule(result.guard, result.why))
  }
}
