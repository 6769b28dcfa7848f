import { useEffect } from 'react'
import { sortTabs } from '#workbench/window-commands.ts'
import { useContributions } from '#workbench/use-contributions.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import type { StorySession } from './story-session.ts'

/** Binds the commands of the inspector's tabs. They are there while the inspector is hidden too: who asks for a tab sees it. */
export function useTabCommands(session: StorySession): void {
  const { registry } = useWorkbench()
  const contributions = useContributions('story.inspector')
  const ids = sortTabs(contributions)
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    const undo = ids.split(' ').map((id) => registry.bind(`story.tab.${id}`, () => session.askedTab.set(id)))
    return () => undo.forEach((unbind) => unbind())
  }, [registry, session, ids])
}
