import type { PersonId, StoryId, VersionId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import { listApprovals } from '#desk/approvals.ts'
import { currentText } from '#desk/drafts.ts'
import { listPeople } from '#desk/people.ts'
import { findStory } from '#desk/stories.ts'
import { listVersions, type Version } from '#desk/versions.ts'
import { deskZone } from '#desk/record.ts'
import type { VersionLine, VersionList, VersionMark } from '../contract.ts'

export function listLines(database: Database, storyId: StoryId): VersionList {
  const text = currentText(database, storyId)
  const found = listVersions(database, storyId)
  return {
    headline: findStory(database, storyId)?.headline ?? '',
    zone: deskZone(database),
    versions: toLines(database, storyId, found),
    hasUnversioned: text !== null && text.documentHash !== found[0]?.documentHash,
    savedAt: text?.savedAt ?? null,
  }
}

export function toLines(database: Database, storyId: StoryId, found: readonly Version[]): readonly VersionLine[] {
  const names = new Map(listPeople(database).map((person) => [person.id, person.name]))
  const marks = marksOf(database, storyId)
  const nameOf = (id: PersonId) => names.get(id) ?? id
  return found.map((version) => ({
    id: version.id,
    number: version.number,
    name: version.name,
    reason: version.reason,
    createdAt: version.createdAt,
    person: version.personId === null ? null : nameOf(version.personId),
    authors: version.authors.map(nameOf),
    textHash: version.textHash,
    marks: marks.get(version.id) ?? [],
  }))
}

function marksOf(database: Database, storyId: StoryId): ReadonlyMap<VersionId, readonly VersionMark[]> {
  const marks = new Map<VersionId, VersionMark[]>()
  const add = (id: VersionId, mark: VersionMark) => {
    const known = marks.get(id) ?? []
    if (!known.includes(mark)) marks.set(id, [...known, mark])
  }
  for (const approval of listApprovals(database, storyId)) {
    add(approval.versionId, approval.endedAt === null ? 'approved' : 'approval_ended')
  }
  for (const { id } of exportedVersions(database, storyId)) add(id, 'exported')
  return marks
}

function exportedVersions(database: Database, storyId: StoryId): readonly { readonly id: VersionId }[] {
  return statement<[StoryId], { readonly id: VersionId }>(
    database,
    `SELECT DISTINCT version_id AS id FROM export WHERE story_id = ?`,
  ).all(storyId)
}
