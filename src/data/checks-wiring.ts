import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SourceId } from '#lib/ids.ts'
import { ChecksRunner } from '#features/checks/data/checks-runner.ts'
import { readBaseSource } from '#features/story/data/open-story.ts'
import { listPassages } from '#features/story/data/passages.ts'

/** Beside this file: built as JavaScript, as it stands when run from source. */
const THREAD = path.join(import.meta.dirname, `checks-thread${path.extname(import.meta.filename)}`)

/** One for the process: the window's questions and the acts share its thread. */
export const checksRunner = new ChecksRunner({
  story: {
    readSource: readBaseSource,
    listPassages: (database, id) =>
      listPassages(database, id).map((passage) => ({ ...passage, sourceId: passage.sourceId as SourceId | null })),
  },
  startThread: (setting) =>
    new Worker(THREAD, { workerData: setting, resourceLimits: { maxOldGenerationSizeMb: 512 } }),
  languageFolder: path.resolve(import.meta.dirname, '../../resources/language'),
  report: (error) => process.stderr.write(`A desk check failed: ${error}\n`),
})
