import type { Evidence } from './clue-evidence.ts'

/** Places in the two lists that say the same. */
export interface Link {
  readonly source: number
  readonly copy: number
}

/** How much it costs to pair two units beyond what their words say: a headline with a paragraph, say. */
export type KindCost = (source: number, copy: number) => number

/** A kind cost from here on forbids the pair. */
export const NEVER = 2_000
/** One rare name or figure, or two words: enough where both sides have nothing else. */
const ENOUGH = 1.7
/** Two rare names or figures in common. */
export const CLEAR = 2.6
/** So much of what is known of a unit, in a place that says other things as well: it was worked into that. */
const MOST = 0.55

/** What was left over on one side goes where it clearly belongs: to what was left over on the other, or into what is linked already. */
export function linkLeftOver(
  links: readonly Link[],
  evidence: Evidence,
  { sources, kindCost }: { readonly sources: number; readonly kindCost: KindCost },
): readonly Link[] {
  const linked = { source: new Set(links.map((link) => link.source)), copy: new Set(links.map((link) => link.copy)) }
  const found = [...links]
  for (const link of candidates(evidence, sources, linked)) {
    const isNeeded = !linked.source.has(link.source) || !linked.copy.has(link.copy)
    if (!isNeeded || kindCost(link.source, link.copy) >= NEVER || !belongs(evidence, link, linked)) continue
    linked.source.add(link.source)
    linked.copy.add(link.copy)
    found.push(link)
  }
  return found
}

interface Linked {
  readonly source: ReadonlySet<number>
  readonly copy: ReadonlySet<number>
}

function candidates(evidence: Evidence, sources: number, linked: Linked): readonly Link[] {
  const pairs: (Link & { readonly weight: number })[] = []
  for (let source = 0; source < sources; source += 1) {
    for (const [copy, weight] of evidence.partners(source)) {
      if (weight >= ENOUGH && !(linked.source.has(source) && linked.copy.has(copy)))
        pairs.push({ source, copy, weight })
    }
  }
  return pairs.toSorted((a, b) => b.weight - a.weight).map(({ source, copy }) => ({ source, copy }))
}

function belongs(evidence: Evidence, link: Link, linked: Linked): boolean {
  const weight = evidence.between(link.source, link.copy)
  if (!linked.source.has(link.source) && !linked.copy.has(link.copy)) return true
  const whole = linked.copy.has(link.copy) ? evidence.whole(link.source) : evidence.wholeCopy(link.copy)
  return weight >= CLEAR && weight >= MOST * whole
}
