import { fail, ok, type Result } from '#lib/result.ts'
import type { StoryId, VersionId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import type { Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { currentText, recordVersion, replaceText } from '#desk/drafts.ts'
import { findStory } from '#desk/stories.ts'
import { findVersion, nameVersion, readVersionDocument, type Version } from '#desk/versions.ts'
import type { Restored, RestoreProblem, VersionLine, VersionProblem } from '../contract.ts'
import { toLines } from './list-versions.ts'

export function readText(
  database: Database,
  storyId: StoryId,
  version: VersionId | 'current',
): Result<Document, VersionProblem> {
  if (version === 'current') {
    const text = currentText(database, storyId)
    return text === null ? fail('no_such_story') : ok(text.document)
  }
  const found = findOf(database, storyId, version)
  return found.ok ? ok(readVersionDocument(database, version)) : found
}

/** A version of another story is no version of this one. */
function findOf(database: Database, storyId: StoryId, id: VersionId): Result<Version, VersionProblem> {
  const version = findVersion(database, id)
  return version === null || version.storyId !== storyId ? fail('no_such_version') : ok(version)
}

/** Must run inside a transaction. */
export function keepVersion(context: DeskContext, storyId: StoryId, name: string): Result<VersionLine, VersionProblem> {
  const { database } = context
  if (findStory(database, storyId) === null) return fail('no_such_story')
  const version = recordVersion(context, storyId, { reason: 'kept', name })
  if (name !== '' && version.name !== name) nameVersion(context, version.id, name)
  const [line] = toLines(database, storyId, [findVersion(database, version.id) ?? version])
  return line === undefined ? fail('no_such_version') : ok(line)
}

/** Must run inside a transaction. */
export function renameVersion(
  context: DeskContext,
  storyId: StoryId,
  change: { readonly version: VersionId; readonly name: string },
): Result<null, VersionProblem> {
  const found = findOf(context.database, storyId, change.version)
  if (!found.ok) return found
  nameVersion(context, change.version, change.name)
  return ok(null)
}

/** Must run inside a transaction. */
export function restoreVersion(
  context: DeskContext,
  storyId: StoryId,
  version: VersionId,
): Result<Restored, RestoreProblem> {
  const document = readText(context.database, storyId, version)
  if (!document.ok) return document
  const reasonBefore = 'before_restore'
  const { number } = findVersion(context.database, version) ?? { number: 0 }
  const { review } = findStory(context.database, storyId) ?? { review: 'spiked' }
  if (review !== 'draft' && review !== 'in_review') return fail('not_editable')
  const before = recordVersion(context, storyId, { reason: reasonBefore })
  const put = replaceText(context, { storyId, document: document.value, reason: `restored ${number}`, reasonBefore })
  if (put.ok) return ok({ version: put.value.id, before: before.id })
  return fail(put.problem.kind === 'not_editable' ? 'not_editable' : 'no_such_story')
}
