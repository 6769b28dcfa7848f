import { textHash } from '#domain/document/canonical.ts'
import type { PersonId } from '#lib/ids.ts'
import type { DeskContext } from '#desk/context.ts'
import { findCheckRun } from '#desk/check-runs.ts'
import { findPerson } from '#desk/people.ts'
import { listWaivers, waiversInForce } from '#desk/waivers.ts'
import type { ExportFile } from '../model/export-input.ts'
import { writeManifest, type ManifestWaiver } from '../model/manifest.ts'
import type { ExportJob } from './export-job.ts'
import { describeFiles, type WrittenFormat } from './written-formats.ts'

export function makeManifest(job: ExportJob, exportId: string, formats: readonly WrittenFormat[]): ExportFile {
  const { context, permit, order, gathered } = job
  const { story, outlet, approval } = permit
  const { document, name, corrections } = gathered.input
  const { isAlone: alone, reason, approvedAt: at } = approval
  const bytes = writeManifest({
    exportId,
    story: { id: story.id, number: story.number, headline: story.headline, language: document.language },
    outlet: { id: outlet.id, name: outlet.name },
    versionId: permit.versionId,
    textHash: permit.textHash,
    exportedTextHash: textHash(document),
    approval: { by: nameOf(context, approval.personId), at, alone, reason },
    cause: order.cause ?? null,
    readerNote: order.cause === 'correction' ? (corrections.at(-1)?.readerNote ?? '') : '',
    checks: permit.guards,
    waivers: waiversOf(context, permit),
    sources: gathered.sources,
    exportedBy: order.isDue === true ? '' : nameOf(context, context.person()),
    exportedAt: context.clock.now(),
    zone: outlet.zone,
    losses: formats.map(({ format, losses }) => ({ format, losses })),
    files: describeFiles(formats),
  })
  return { name: `${name}.manifest.json`, mediaType: 'application/json', bytes }
}

/** Those that the approved text stands on; when another text was read since, all that nobody took back. */
function waiversOf({ database }: DeskContext, permit: ExportJob['permit']): readonly ManifestWaiver[] {
  const all = listWaivers(database, permit.story.id)
  const run = findCheckRun(database, permit.story.id)
  const inForce = run?.textHash === permit.textHash ? waiversInForce(run, all) : all
  return inForce.map(({ check, words, reason, personName, waivedAt }) => ({
    check,
    words,
    reason,
    by: personName,
    at: waivedAt,
  }))
}

function nameOf({ database }: DeskContext, id: PersonId | null): string {
  return id === null ? '' : (findPerson(database, id)?.name ?? '')
}
