import type { GuardPlace, Refusal, Rule } from '#domain/publication/guards.ts'
import { useRefusalWords } from './refusal-words.ts'
import { useShowClock } from './show-clock.ts'

export interface Blocker {
  readonly rule: Rule
  readonly sentence: string
  readonly places: readonly CopyPlace[]
  /** Commands that lead to what must be mended. */
  readonly commands: readonly string[]
}

export type CopyPlace = Extract<GuardPlace, { kind: 'copy' }>

/** Every reason of a refusal as a sentence of its own, with the places in the copy that it is about. */
export function useSayRefusal(): (refusal: Refusal) => readonly Blocker[] {
  const sayRule = useRefusalWords(useShowClock())
  return (refusal) => {
    const broken = refusal.guards.filter((result) => !result.passed)
    if (broken.length === 0)
      return [{ rule: refusal.rule, sentence: sayRule(refusal.rule, refusal.why), places: [], commands: [] }]
    return broken.map((result) => ({
      rule: result.guard,
      sentence: sayRule(result.guard, result.why),
      places: (result.places ?? []).filter((place) => place.kind === 'copy'),
      commands: (result.places ?? []).flatMap((place) => (place.kind === 'command' ? [place.command] : [])),
    }))
  }
}
