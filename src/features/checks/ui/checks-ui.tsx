import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'

export const checksUi: UiFeature = {
  name: 'checks',
  commands: [
    {
      id: 'checks.next',
      title: { en: 'Next finding', sv: 'Nästa anmärkning' },
      group: 'go',
      keys: 'F7',
      when: 'story',
    },
    {
      id: 'checks.previous',
      title: { en: 'Previous finding', sv: 'Föregående anmärkning' },
      group: 'go',
      keys: 'Shift+F7',
      when: 'story',
    },
    {
      id: 'checks.mend',
      title: { en: 'Mend the finding', sv: 'Rätta anmärkningen' },
      group: 'edit',
      keys: 'Mod+.',
      when: 'story',
    },
    {
      id: 'checks.explain',
      title: { en: 'Explain the finding', sv: 'Förklara anmärkningen' },
      group: 'story',
      keys: 'Shift+F1',
      when: 'story',
    },
    {
      id: 'checks.show',
      title: { en: 'Show the checks', sv: 'Visa kontrollen' },
      group: 'view',
      keys: 'Mod+Alt+K',
      when: 'story',
    },
  ],
  contributions: [
    {
      slot: 'settings.section',
      id: 'house-style',
      title: { en: 'House style', sv: 'Husets stil' },
      order: 40,
      ...lazyPart(async () => (await import('./house-style-section.tsx')).HouseStyleSection),
    },
    {
      slot: 'story.inspector',
      id: 'checks',
      title: { en: 'Checks', sv: 'Kontroll' },
      order: 40,
      ...lazyPart(async () => (await import('./checks-tab.tsx')).ChecksTab),
    },
    // The same title: the quotes stand below the findings, in one tab.
    {
      slot: 'story.inspector',
      id: 'quotes',
      title: { en: 'Checks', sv: 'Kontroll' },
      order: 41,
      ...lazyPart(async () => (await import('./quote-ledger.tsx')).QuoteLedger),
    },
    {
      slot: 'story.status',
      id: 'checks',
      title: { en: 'Checks', sv: 'Kontroll' },
      order: 40,
      ...lazyPart(async () => (await import('./checks-status.tsx')).ChecksStatus),
    },
  ],
}
