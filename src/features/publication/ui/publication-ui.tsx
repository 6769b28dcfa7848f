import { ClipboardCheck } from 'lucide-react'
import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'
import { PUBLICATION_COMMANDS } from './publication-commands.ts'

export const publicationUi: UiFeature = {
  name: 'publication',
  commands: PUBLICATION_COMMANDS,
  screens: [
    {
      id: 'tasks',
      title: { en: 'To do', sv: 'Att göra' },
      icon: ClipboardCheck,
      order: 30,
      ...lazyPart(async () => (await import('./tasks-screen.tsx')).TasksScreen),
    },
  ],
  contributions: [
    {
      slot: 'story.status',
      id: 'publication',
      title: { en: 'Publication', sv: 'Publicering' },
      order: 10,
      ...lazyPart(async () => (await import('./status-strip.tsx')).StatusStrip),
    },
    // The same title as the versions have: both stand in one tab.
    {
      slot: 'story.inspector',
      id: 'record',
      title: { en: 'History', sv: 'Historik' },
      order: 91,
      ...lazyPart(async () => (await import('./record-tab.tsx')).RecordTab),
    },
  ],
}
