import { useCommand } from '#workbench/use-command.ts'
import type { StoryStanding } from '../contract.ts'
import { groupActs } from '../model/next-step.ts'
import { COMMANDED, commandOf } from './publication-commands.ts'
import type { Acts } from './use-acts.ts'

/** Lets menu, palette and keys start every act that is listed from here; one that is refused says why. */
export function useActCommands(standing: StoryStanding, acts: Acts): void {
  const groups = groupActs(standing.acts)
  for (const action of COMMANDED) {
    const group = groups.find((found) => found.action === action)
    // The list never changes its length or order, so the hooks do not either.
    // oxlint-disable-next-line react-hooks/rules-of-hooks
    useCommand(commandOf(action), group === undefined ? null : () => acts.start(group))
  }
}
