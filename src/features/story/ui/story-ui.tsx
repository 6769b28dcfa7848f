import { SquarePen } from 'lucide-react'
import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'
import { DetailsTab } from './details-tab.tsx'
import { STORY_COMMANDS } from './story-commands.ts'

export const storyUi: UiFeature = {
  name: 'story',
  commands: STORY_COMMANDS,
  screens: [
    {
      id: 'story',
      title: { en: 'Story', sv: 'Artikel' },
      icon: SquarePen,
      ...lazyPart(async () => (await import('./story-screen.tsx')).StoryScreen),
    },
  ],
  contributions: [
    {
      slot: 'story.inspector',
      id: 'details',
      title: { en: 'Details', sv: 'Uppgifter' },
      order: 10,
      component: DetailsTab,
    },
  ],
}
