import type { DeskContext } from '#desk/context.ts'
import type { Service } from '#rpc/service.ts'
import { backupsData } from '#features/backups/data/backups-data.ts'
import { checksData } from '#features/checks/data/checks-data.ts'
import { deskData } from '#features/desk/data/desk-data.ts'
import { exportsData } from '#features/exports/data/exports-data.ts'
import { intakeData } from '#features/intake/data/intake-data.ts'
import { peopleData } from '#features/people/data/people-data.ts'
import { publicationData } from '#features/publication/data/publication-data.ts'
import { sourcesData } from '#features/sources/data/sources-data.ts'
import { storyData } from '#features/story/data/story-data.ts'
import { versionsData } from '#features/versions/data/versions-data.ts'
import { checksRunner } from './checks-wiring.ts'
import { publicationWiring } from './wiring.ts'

/** The data halves of all features, in the order in which they start. One line each; a test compares it with the folders. */
export const DATA_FEATURES: readonly Service<DeskContext>[] = [
  deskData,
  storyData,
  versionsData,
  peopleData,
  publicationData(publicationWiring),
  exportsData,
  intakeData,
  sourcesData,
  checksData(checksRunner),
  backupsData,
]
