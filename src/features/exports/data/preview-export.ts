import type { OutletId, StoryId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import type { Cause } from '#domain/publication/causes.ts'
import { statement, type Database } from '#database/database.ts'
import { currentApproval } from '#desk/approvals.ts'
import type { DeskContext } from '#desk/context.ts'
import { currentText } from '#desk/drafts.ts'
import { defaultOutlet, findOutlet } from '#desk/outlets.ts'
import { findPerson } from '#desk/people.ts'
import { findPublication } from '#desk/publications.ts'
import { authorizeExport } from '#desk/release.ts'
import { readSetting } from '#desk/settings.ts'
import { findStory } from '#desk/stories.ts'
import { EXPORT_FORMATS } from '../contract.ts'
import type { CopyField, ExportPreview } from '../contract.ts'
import { copyPayload } from '../formats/copy-payload.ts'
import { copyParts } from '../model/copy-fields.ts'
import { lossesOf } from '../model/losses.ts'
import { makePublicCopy } from '../model/public-copy.ts'
import { findCopyable } from './copy-rule.ts'
import { nameOf } from './gather-input.ts'
import { quotationStyleOf } from './outlet-style.ts'
import { EXPORT_SETTINGS } from './export-job.ts'

export interface PreviewQuestion {
  readonly storyId: StoryId
  readonly outletId?: OutletId | undefined
  readonly cause: Cause | null
}

/** What would happen if the text went out now; null when the story or the outlet is not there. Reads only. */
export function previewExport(context: DeskContext, question: PreviewQuestion): ExportPreview | null {
  const { database } = context
  const { storyId, outletId, cause } = question
  const story = findStory(database, storyId)
  const outlet = outletId === undefined ? defaultOutlet(database) : findOutlet(database, outletId)
  const text = currentText(database, storyId)
  if (story === null || outlet === null || text === null) return null
  const permit = authorizeExport(context, { storyId, outletId: outlet.id, cause })
  const copyable = findCopyable(context, { storyId, outletId: outlet.id })
  const { document, unread } = makePublicCopy(text.document, quotationStyleOf(outlet))
  const pictures = pictureTypes(database, document)
  return {
    headline: story.headline,
    refusal: permit.ok ? null : permit.problem,
    state: findPublication(database, storyId, outlet.id).state,
    outlet: { id: outlet.id, name: outlet.name, zone: outlet.zone },
    approval: describeApproval(database, storyId),
    formats: EXPORT_FORMATS.map((format) => ({ format, losses: lossesOf(format, document, pictures) })),
    unread,
    name: nameOf({ story, outlet, document, cause, statement: {} }, context.clock.now()),
    folder: readSetting<string | null>(database, EXPORT_SETTINGS.folder, null),
    copyRefusal: copyable.ok ? null : copyable.problem,
    fields: copyFields(document),
  }
}

function describeApproval(database: Database, storyId: StoryId): ExportPreview['approval'] {
  const approval = currentApproval(database, storyId)
  if (approval === null) return null
  const { approvedAt: at, isAlone: alone, textHash, personId } = approval
  return { by: findPerson(database, personId)?.name ?? '', at, alone, textHash }
}

function pictureTypes(database: Database, document: Document): ReadonlyMap<string, string> {
  const find = statement<[string], { readonly media_type: string }>(
    database,
    `SELECT media_type FROM original WHERE sha256 = ?`,
  )
  const used = document.blocks.flatMap((block) =>
    block.type === 'picture' && block.sha256 !== null ? [block.sha256] : [],
  )
  return new Map(
    used.flatMap((sha256) => {
      const row = find.get(sha256)
      return row === undefined ? [] : [[sha256, row.media_type] as const]
    }),
  )
}

const PREVIEW_LENGTH = 120

function copyFields(document: Document): readonly CopyField[] {
  return copyParts(document).map(({ field }) => {
    const words = (copyPayload(document, field)?.text ?? '').replaceAll(/\s+/gu, ' ')
    return { field, preview: words.length > PREVIEW_LENGTH ? `${words.slice(0, PREVIEW_LENGTH)}…` : words }
  })
}
