import type { UiFeature } from '#workbench/ui-feature.ts'
import { backupsUi } from '#features/backups/ui/backups-ui.tsx'
import { checksUi } from '#features/checks/ui/checks-ui.tsx'
import { deskUi } from '#features/desk/ui/desk-ui.tsx'
import { peopleUi } from '#features/people/ui/people-ui.tsx'
import { publicationUi } from '#features/publication/ui/publication-ui.tsx'
import { sourcesUi } from '#features/sources/ui/sources-ui.tsx'
import { storyUi } from '#features/story/ui/story-ui.tsx'
import { versionsUi } from '#features/versions/ui/versions-ui.tsx'
import { exportsUi } from '#features/exports/ui/exports-ui.tsx'
import { intakeUi } from '#features/intake/ui/intake-ui.tsx'
import { settingsUi } from '#features/settings/ui/settings-ui.tsx'

/** The window halves of all features, one line each; a test compares it with the folders. */
export const FEATURES: readonly UiFeature[] = [
  deskUi,
  intakeUi,
  storyUi,
  sourcesUi,
  checksUi,
  publicationUi,
  peopleUi,
  versionsUi,
  exportsUi,
  backupsUi,
  settingsUi,
]
