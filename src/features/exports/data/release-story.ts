import { fail, ok } from '#lib/result.ts'
import type { ReleaseStory } from '#desk/release.ts'
import { readSetting } from '#desk/settings.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../contract.ts'
import type { ExportProblem } from '../contract.ts'
import { EXPORT_SETTINGS } from './export-job.ts'
import { runExport } from './run-export.ts'

/** For the schedule: the story goes where and in the form in which a person last exported. */
export const releaseStory: ReleaseStory = async (context, request) => {
  const out = readSetting<string | null>(context.database, EXPORT_SETTINGS.folder, null)
  if (out === null) return fail({ rule: 'export-failed', detail: 'No folder has been chosen for exports yet.' })
  const formats = readSetting<readonly ExportFormat[]>(context.database, EXPORT_SETTINGS.formats, EXPORT_FORMATS)
  const { storyId, ...rest } = request
  const done = await runExport(context, storyId, { ...rest, formats, out })
  if (done.ok) return ok(done.value.act)
  if (done.problem.kind === 'refused') return fail(done.problem.refusal)
  return fail({ rule: 'export-failed', detail: describeProblem(done.problem) })
}

function describeProblem(problem: Exclude<ExportProblem, { kind: 'refused' }>): string {
  switch (problem.kind) {
    case 'differs':
      return `The ${problem.format} file does not say what was approved.`
    case 'picture-missing':
      return `The picture is not on the desk: ${problem.words}`
    case 'picture-unreadable':
      return `The picture is damaged: ${problem.words}`
    case 'folder':
      return problem.detail
  }
}
