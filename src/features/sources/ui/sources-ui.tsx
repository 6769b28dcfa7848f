import { BookMarked } from 'lucide-react'
import { CiteOpener } from './cite-opener.tsx'
import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'

const TITLE = { en: 'Sources', sv: 'Källor' }

export const sourcesUi: UiFeature = {
  name: 'sources',
  commands: [
    {
      id: 'sources.open',
      title: { en: 'Go to sources', sv: 'Gå till källor' },
      group: 'go',
      run: ({ navigation }) => navigation.navigate('sources', {}),
    },
    { id: 'sources.add', title: { en: 'New source…', sv: 'Ny källa…' }, group: 'file', when: 'sources' },
    {
      id: 'sources.cite',
      title: { en: 'Cite the source for the selected words', sv: 'Belägg de markerade orden' },
      group: 'story',
      keys: 'Mod+Alt+C',
      when: 'story',
    },
  ],
  screens: [
    {
      id: 'sources',
      title: TITLE,
      icon: BookMarked,
      order: 25,
      ...lazyPart(async () => (await import('./sources-screen.tsx')).SourcesScreen),
    },
  ],
  contributions: [
    {
      slot: 'story.inspector',
      id: 'sources',
      title: TITLE,
      order: 30,
      ...lazyPart(async () => (await import('./sources-tab.tsx')).SourcesTab),
    },
    { slot: 'story.status', id: 'cite', title: TITLE, order: 90, component: CiteOpener },
  ],
}
