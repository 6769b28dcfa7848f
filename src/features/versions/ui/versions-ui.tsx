import { GitCompareArrows } from 'lucide-react'
import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'

export const versionsUi: UiFeature = {
  name: 'versions',
  commands: [
    { id: 'versions.keep', title: { en: 'Keep a version', sv: 'Behåll en version' }, group: 'story', when: 'story' },
    {
      id: 'versions.compareLast',
      title: { en: 'Compare with the last version', sv: 'Jämför med senaste versionen' },
      group: 'story',
      when: 'story',
    },
    {
      id: 'versions.compareSource',
      title: { en: 'Compare the source with its newest version', sv: 'Jämför källan med dess nyaste version' },
      group: 'story',
      when: 'story',
    },
    {
      id: 'versions.nextChange',
      title: { en: 'Next change', sv: 'Nästa ändring' },
      group: 'go',
      keys: 'F7',
      when: 'compare',
    },
    {
      id: 'versions.previousChange',
      title: { en: 'Previous change', sv: 'Föregående ändring' },
      group: 'go',
      keys: 'Shift+F7',
      when: 'compare',
    },
    {
      id: 'versions.changeView',
      title: { en: 'Inline or side by side', sv: 'I texten eller sida vid sida' },
      group: 'view',
      keys: 'V',
      when: 'compare',
    },
    { id: 'versions.swap', title: { en: 'Swap sides', sv: 'Byt sida' }, group: 'view', when: 'compare' },
  ],
  screens: [
    {
      id: 'compare',
      title: { en: 'Compare', sv: 'Jämför' },
      icon: GitCompareArrows,
      ...lazyPart(async () => (await import('./compare-screen.tsx')).CompareScreen),
    },
  ],
  contributions: [
    {
      slot: 'story.inspector',
      id: 'history',
      title: { en: 'History', sv: 'Historik' },
      order: 80,
      ...lazyPart(async () => (await import('./history-tab.tsx')).HistoryTab),
    },
    {
      slot: 'story.status',
      id: 'newer-source',
      title: { en: 'Newer source', sv: 'Nyare källa' },
      order: 60,
      ...lazyPart(async () => (await import('./version-status.tsx')).VersionStatus),
    },
  ],
}
