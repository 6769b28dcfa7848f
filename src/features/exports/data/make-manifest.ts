import { textHash } from '#domain/document/canonical.ts'
import type { PersonId } from '#lib/ids.ts'
import type { DeskContext } from '#desk/context.ts'
import { findPerson } from '#desk/people.ts'
import type { ExportFile } from '../model/export-input.ts'
import { writeManifest } from '../model/manifest.ts'
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
    sources: gathered.sources,
    exportedBy: order.isDue === true ? '' : nameOf(context, context.person()),
    exportedAt: context.clock.now(),
    zone: outlet.zone,
    losses: formats.map(({ format, losses }) => ({ format, losses })),
    files: describeFiles(formats),
  })
  return { name: `${name}.manifest.json`, mediaType: 'application/json', bytes }
}

function nameOf({ database }: DeskContext, id: PersonId | null): string {
  return id === null ? '' : (findPerson(database, id)?.name ?? '')
}
