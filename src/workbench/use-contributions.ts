import type { Contribution } from './ui-feature.ts'
import { useWorkbench } from './workbench.ts'

/** What features put into a slot, in their order. */
export function useContributions(slot: Contribution['slot']): readonly Contribution[] {
  return collectContributions(useWorkbench().features, slot)
}

type Contributing = Pick<ReturnType<typeof useWorkbench>['features'][number], 'contributions'>

function collectContributions(features: readonly Contributing[], slot: Contribution['slot']): readonly Contribution[] {
  return features
    .flatMap((feature) => feature.contributions ?? [])
    .filter((contribution) => contribution.slot === slot)
    .sort((a, b) => a.order - b.order)
}
