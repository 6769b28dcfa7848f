import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SourceId } from '#lib/ids.ts'
import type { ChecksWiring } from '#features/checks/data/checks-data.ts'
import { readBaseSource } from '#features/story/data/open-story.ts'
import { listPassages } from '#features/story/data/passages.ts'

/** Beside this file: built as JavaScript, as it stands when run from source. */
const THREAD = path.join(import.meta.dirname, `checks-thread${path.extname(import.meta.filename)}`)

export const checksWiring: ChecksWiring = {
  story: {
    readSource: readBaseSource,
    listPassages: (database, id) =>
      listPassages(database, id).map((passage) => ({ ...passage, sourceId: passage.sourceId as SourceId | null })),
  },
  startThread: (setting) =>
    new Worker(THREAD, { workerData: setting, resourceLimits: { maxOldGenerationSizeMb: 512 } }),
  languageFolder: path.resolve(import.meta.dirname, '../../resources/language'),
  report: (error) => process.stderr.write(`A desk check failed: ${error}\n`),
}
