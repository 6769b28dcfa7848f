import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'
import { PersonPicker } from './person-picker.tsx'

export const peopleUi: UiFeature = {
  name: 'people',
  commands: [
    {
      id: 'people.pick',
      title: { en: 'Say who you are', sv: 'Säg vem du är' },
      group: 'desk',
      keys: 'Mod+Alt+P',
    },
    {
      id: 'people.settings',
      title: { en: 'People and roles', sv: 'Personer och roller' },
      group: 'desk',
      run: ({ navigation }) => navigation.navigate('settings', { section: 'people' }),
    },
  ],
  contributions: [
    {
      slot: 'window.title',
      id: 'people',
      title: { en: 'Person', sv: 'Person' },
      order: 90,
      component: PersonPicker,
    },
    {
      slot: 'settings.section',
      id: 'people',
      title: { en: 'People and roles', sv: 'Personer och roller' },
      order: 20,
      ...lazyPart(async () => (await import('./people-section.tsx')).PeopleSection),
    },
    {
      slot: 'settings.section',
      id: 'outlets',
      title: { en: 'Outlets', sv: 'Kanaler' },
      order: 21,
      ...lazyPart(async () => (await import('./outlets-section.tsx')).OutletsSection),
    },
  ],
}
