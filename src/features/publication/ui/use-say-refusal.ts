import type { GuardPlace, Refusal, Rule } from '#domain/publication/guards.ts'
import { useRefusalWords } from './refusal-words.ts'
import { useShowClock } from './show-clock.ts'

export interface Blocker {
  readonly rule: Rule
  readonly sentence: string
  readonly places: readonly CopyPlace[]
}

export type CopyPlace = Extract<GuardPlace, { kind: 'copy' }>

/** Every reason of a refusal as a sentence of its own, with the places in the copy that it is about. */
export function useSayRefusal(): (refusal: Refusal) => readonly Blocker[] {
  const sayRule = useRefusalWords(useShowClock())
  return (refusal) => {
    const broken = refusal.guards.filter((result) => !result.passed)
    if (broken.length === 0) return [{ rule: refusal.rule, sentence: sayRule(refusal.rule, refusal.why), places: [] }]
    return broken.map((result) => ({
      rule: result.guard,
      sentence: sayRule(result.guard, result.why),
      places: (result.places ?? []).filter((place) => place.kind === 'copy'),
    }))
  }
}
