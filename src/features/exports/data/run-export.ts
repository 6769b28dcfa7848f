import path from 'node:path'
import { newId, type StoryId } from '#lib/ids.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { ActDone } from '#desk/acts.ts'
import type { DeskContext } from '#desk/context.ts'
import { authorizeExport, commitExport, type ExportRequest } from '#desk/release.ts'
import { writeSetting } from '#desk/settings.ts'
import type { ExportDone, ExportedFile, ExportProblem } from '../contract.ts'
import type { ExportFile } from '../model/export-input.ts'
import {
  describeFailure,
  freeName,
  isFileFailure,
  prepareExport,
  type FolderFailure,
  type PreparedExport,
} from './export-folder.ts'
import { insertExport } from './export-rows.ts'
import { EXPORT_SETTINGS, type ExportJob, type ExportOrder } from './export-job.ts'
import { gatherInput, type Gathered } from './gather-input.ts'
import { makeManifest } from './make-manifest.ts'
import {
  describeFile,
  describeFiles,
  distinctFiles,
  findDifference,
  writeFormats,
  type WrittenFormat,
} from './written-formats.ts'

export interface ReleasedExport extends ExportDone {
  readonly act: ActDone
}

/**
 * Takes the approved text out of the desk: asks the rules, writes the files beside their place, reads them again from the disk and
 * compares them, and only then lets the folder appear and moves the story, both or neither.
 */
export async function runExport(
  context: DeskContext,
  storyId: StoryId,
  order: ExportOrder,
): Promise<Result<ReleasedExport, ExportProblem>> {
  const request = toRequest(storyId, order)
  const permit = authorizeExport(context, request)
  if (!permit.ok) return fail({ kind: 'refused', refusal: permit.problem })
  const gathered = gatherInput(context, { ...permit.value, ...stated(order) })
  if (!gathered.ok) return gathered
  const named = freeName(order, gathered.value.input.name)
  if (!named.ok) return failFolder(named.problem)
  const job = { context, permit: permit.value, order, gathered: withName(gathered.value, named.value) }
  const written = await writeFormats(order.formats, job.gathered.input)
  return written.ok ? release(job, written.value) : failFolder({ why: 'failed', detail: written.problem })
}

function toRequest(storyId: StoryId, order: ExportOrder): ExportRequest {
  return {
    storyId,
    ...stated(order),
    ...(order.outletId === undefined ? {} : { outletId: order.outletId }),
    isDue: order.isDue ?? false,
  }
}

function stated(order: ExportOrder): { readonly cause: Cause | null; readonly statement: Statement } {
  return { cause: order.cause ?? null, statement: order.statement ?? {} }
}

function withName(gathered: Gathered, name: string): Gathered {
  return { ...gathered, input: { ...gathered.input, name } }
}

function failFolder({ why, detail }: FolderFailure): Result<never, ExportProblem> {
  return fail({ kind: 'folder', why, detail })
}

async function release(
  job: ExportJob,
  formats: readonly WrittenFormat[],
): Promise<Result<ReleasedExport, ExportProblem>> {
  const { order, gathered } = job
  const id = newId<'export'>()
  const manifest = makeManifest(job, id, formats)
  const prepared = await prepareExport(order.out, gathered.input.name, [...distinctFiles(formats), manifest])
  if (!prepared.ok) return failFolder(prepared.problem)
  try {
    const differs = await findDifference(prepared.value, gathered.input, formats)
    if (differs === null) return ok(publish(job, { id, formats, manifest, prepared: prepared.value }))
    prepared.value.discard()
    return fail({ kind: 'differs', ...differs })
  } catch (error) {
    prepared.value.discard()
    if (error instanceof RefusedInside) return fail({ kind: 'refused', refusal: error.refusal })
    if (isFileFailure(error)) return failFolder(describeFailure(error))
    throw error
  }
}

interface Publishing {
  readonly id: string
  readonly formats: readonly WrittenFormat[]
  readonly manifest: ExportFile
  readonly prepared: PreparedExport
}

/** Undoes the transaction when the rules refuse inside it: somebody may have acted while the files were written. */
class RefusedInside extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`Refused by ${refusal.rule}`)
    this.refusal = refusal
  }
}

function publish(job: ExportJob, publishing: Publishing): ReleasedExport {
  const { context, gathered, order } = job
  const { id, formats, manifest } = publishing
  const folder = path.join(order.out, gathered.input.name)
  const files: readonly ExportedFile[] = [...describeFiles(formats), { ...describeFile(manifest), format: 'manifest' }]
  const done = context.transact(() => writeRows(job, { ...publishing, folder, files }))
  return {
    id,
    folder,
    files,
    losses: formats.map(({ format, losses }) => ({ format, losses })),
    unread: gathered.unread,
    to: done.to,
    act: done,
  }
}

/** The folder appears last: what fails before leaves neither rows nor files, and `discard` takes it back if the commit fails. */
function writeRows(
  { context, permit, order, gathered }: ExportJob,
  row: Publishing & { readonly folder: string; readonly files: readonly ExportedFile[] },
): ActDone {
  const hashes = row.files.map(({ name, sha256 }) => ({ name, sha256 }))
  const payload = { exportId: row.id, name: gathered.input.name, files: hashes }
  const done = commitExport(context, permit, { isVerified: true, payload })
  if (!done.ok) throw new RefusedInside(done.problem)
  const manifest = JSON.parse(new TextDecoder().decode(row.manifest.bytes)) as object
  insertExport(context, {
    id: row.id,
    storyId: permit.story.id,
    outletId: permit.outlet.id,
    versionId: permit.versionId,
    textHash: permit.textHash,
    folder: row.folder,
    manifest: JSON.stringify({ ...manifest, manifestFile: row.files.at(-1) }),
    exportedAt: context.clock.now(),
  })
  writeSetting(context.database, EXPORT_SETTINGS.folder, order.out)
  writeSetting(context.database, EXPORT_SETTINGS.formats, order.formats)
  row.prepared.publish()
  return done.value
}
