import { Settings } from 'lucide-react'
import type { UiFeature } from '#workbench/ui-feature.ts'
import { AppearanceSection } from './appearance-section.tsx'
import { SettingsScreen } from './settings-screen.tsx'
import { ShortcutsSection } from './shortcuts-section.tsx'

export const settingsUi: UiFeature = {
  name: 'settings',
  commands: [],
  screens: [
    {
      id: 'settings',
      title: { en: 'Settings', sv: 'Inställningar' },
      icon: Settings,
      order: 90,
      component: SettingsScreen,
    },
  ],
  contributions: [
    {
      slot: 'settings.section',
      id: 'appearance',
      title: { en: 'Appearance', sv: 'Utseende' },
      order: 10,
      component: AppearanceSection,
    },
    {
      slot: 'settings.section',
      id: 'shortcuts',
      title: { en: 'Keyboard shortcuts', sv: 'Kortkommandon' },
      order: 90,
      component: ShortcutsSection,
    },
  ],
}
