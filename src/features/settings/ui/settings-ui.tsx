import { Settings } from 'lucide-react'
import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'

export const settingsUi: UiFeature = {
  name: 'settings',
  commands: [],
  screens: [
    {
      id: 'settings',
      title: { en: 'Settings', sv: 'Inställningar' },
      icon: Settings,
      order: 90,
      ...lazyPart(async () => (await import('./settings-screen.tsx')).SettingsScreen),
    },
  ],
  contributions: [
    {
      slot: 'settings.section',
      id: 'appearance',
      title: { en: 'Appearance', sv: 'Utseende' },
      order: 10,
      ...lazyPart(async () => (await import('./appearance-section.tsx')).AppearanceSection),
    },
    {
      slot: 'settings.section',
      id: 'shortcuts',
      title: { en: 'Keyboard shortcuts', sv: 'Kortkommandon' },
      order: 90,
      ...lazyPart(async () => (await import('./shortcuts-section.tsx')).ShortcutsSection),
    },
  ],
}
