import { fail, ok, type Result } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { DESK_SETTINGS } from '#desk/create-desk.ts'
import { deskZone } from '#desk/record.ts'
import { readSetting } from '#desk/settings.ts'
import type { ReaderJob } from '#features/intake/formats/answer-job.ts'
import { intake, type Preview } from '#features/intake/contract.ts'
import { mediaTypeOf } from './media-type.ts'
import { Previews } from './previews.ts'
import { readForeign, type ReadSource } from './read-foreign.ts'
import { findKnown, takeIn, type ReadItem } from './take-in.ts'

const previews = new Previews()

export const intakeData = defineService<DeskContext>()(intake, {
  readFile: (context, { name, bytes, zone }) => {
    const job: ReaderJob = { kind: 'bytes', bytes, zone: zone ?? deskZone(context.database) }
    return preview(context, job, { name, bytes, mediaType: mediaTypeOf(bytes) })
  },
  readPaste: (context, { html, text, zone }) => {
    const job: ReaderJob = { kind: 'pasted', html, text, zone: zone ?? deskZone(context.database) }
    const bytes = new TextEncoder().encode(html.trim() === '' ? text : html)
    return preview(context, job, {
      name: 'clipboard',
      bytes,
      mediaType: html.trim() === '' ? 'text/plain' : 'text/html',
    })
  },
  takeIn: async (context, { token, ...wanted }) => {
    const item = previews.find(token)
    if (item === null) return fail({ kind: 'gone' })
    const taken = takeIn(context, item, wanted)
    previews.drop(token)
    return ok(taken)
  },
  leave: (_context, { token }) => {
    previews.drop(token)
    return null
  },
  defaults: (context) => ({
    zone: deskZone(context.database),
    language: readSetting(context.database, DESK_SETTINGS.language, 'en-GB'),
  }),
})

async function preview(
  context: DeskContext,
  job: ReaderJob,
  original: Pick<ReadItem, 'name' | 'bytes' | 'mediaType'>,
): Promise<Result<readonly Preview[], ReadProblem>> {
  const read = await readForeign(context, job)
  if (!read.ok) return read
  return ok(read.value.map((source) => previewOne(context, source, original)))
}

function previewOne(
  context: DeskContext,
  source: ReadSource,
  original: Pick<ReadItem, 'name' | 'bytes' | 'mediaType'>,
): Preview {
  const { extraction } = source
  return {
    token: previews.add({ ...source, ...original }),
    name: original.name,
    extraction,
    kind: kindOf(extraction, original.mediaType),
    known: findKnown(context, source),
  }
}

function kindOf(extraction: Extraction, mediaType: string): Preview['kind'] {
  if (extraction.id !== undefined) return 'wire'
  return mediaType === 'text/html' || extraction.url !== undefined ? 'page' : 'wire'
}
