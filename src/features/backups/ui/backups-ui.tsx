import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'
import { BackupTroubleSign } from './backup-trouble-sign.tsx'

export const backupsUi: UiFeature = {
  name: 'backups',
  commands: [
    {
      id: 'backups.settings',
      title: { en: 'Backups', sv: 'Säkerhetskopior' },
      group: 'desk',
      run: ({ navigation }) => navigation.navigate('settings', { section: 'backups' }),
    },
  ],
  contributions: [
    {
      slot: 'settings.section',
      id: 'backups',
      title: { en: 'Backups', sv: 'Säkerhetskopior' },
      order: 60,
      ...lazyPart(async () => (await import('./backups-section.tsx')).BackupsSection),
    },
    {
      slot: 'window.title',
      id: 'backups',
      title: { en: 'Trouble with backups', sv: 'Problem med säkerhetskopior' },
      order: 80,
      component: BackupTroubleSign,
    },
  ],
}
