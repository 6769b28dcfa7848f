import { FileInput } from 'lucide-react'
import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'

export const intakeUi: UiFeature = {
  name: 'intake',
  commands: [
    {
      id: 'intake.open',
      title: { en: 'Take in a page or text…', sv: 'Ta in en sida eller text…' },
      group: 'file',
      keys: 'Mod+Shift+I',
      run: ({ navigation }) => navigation.navigate('intake', {}),
    },
    {
      id: 'intake.choose',
      title: { en: 'Choose files to read…', sv: 'Välj filer att läsa…' },
      group: 'file',
      keys: 'Mod+O',
      when: 'intake',
    },
    { id: 'intake.take', title: { en: 'Take in', sv: 'Ta in' }, group: 'file', keys: 'Mod+S', when: 'intake' },
    {
      id: 'intake.start',
      title: { en: 'Take in and start a story', sv: 'Ta in och börja en artikel' },
      group: 'file',
      keys: 'Mod+Enter',
      when: 'intake',
    },
  ],
  screens: [
    {
      id: 'intake',
      title: { en: 'Take in', sv: 'Ta in' },
      icon: FileInput,
      order: 20,
      ...lazyPart(async () => (await import('./intake-screen.tsx')).IntakeScreen),
    },
  ],
}
