import { ClipboardCheck } from 'lucide-react'
import type { UiFeature } from '#workbench/ui-feature.ts'
import { PUBLICATION_COMMANDS } from './publication-commands.ts'
import { RecordTab } from './record-tab.tsx'
import { StatusStrip } from './status-strip.tsx'
import { TasksScreen } from './tasks-screen.tsx'

export const publicationUi: UiFeature = {
  name: 'publication',
  commands: PUBLICATION_COMMANDS,
  screens: [
    { id: 'tasks', title: { en: 'To do', sv: 'Att göra' }, icon: ClipboardCheck, order: 30, component: TasksScreen },
  ],
  contributions: [
    {
      slot: 'story.status',
      id: 'publication',
      title: { en: 'Publication', sv: 'Publicering' },
      order: 10,
      component: StatusStrip,
    },
    // The same title as the versions have: both stand in one tab.
    {
      slot: 'story.inspector',
      id: 'record',
      title: { en: 'History', sv: 'Historik' },
      order: 91,
      component: RecordTab,
    },
  ],
}
