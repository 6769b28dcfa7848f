import type { OutletId, PersonId, StoryId } from '#lib/ids.ts'
import { plainText, type Document } from '#domain/document/document.ts'
import { blockText } from '#domain/document/text.ts'
import { findMoreThanFix } from '#domain/language/fix.ts'
import type { Facts, Statement, ZonedInstant } from '#domain/publication/facts.ts'
import type { GuardResult } from '#domain/publication/guards.ts'
import type { PublicationState } from '#domain/publication/publication-machine.ts'
import { statement, type Database } from '#database/database.ts'
import { approvalToReadLater, authorsSinceApproval, currentApproval } from './approvals.ts'
import type { DeskContext } from './context.ts'
import { currentText, type CurrentText } from './drafts.ts'
import { listOpenFactPassages } from './fact-passages.ts'
import { findPublication, listPublications, type Publication } from './publications.ts'
import { deskZone } from './record.ts'
import { findRightsProblems } from './rights-problems.ts'
import type { Story } from './stories.ts'
import { readVersionDocument } from './versions.ts'

export interface FactsQuestion {
  readonly story: Story
  readonly outletId: OutletId
  /** Null: the system. */
  readonly actorId: PersonId | null
  readonly statement: Statement
  readonly registered: readonly GuardResult[]
}

/** Everything the guards may look at, as it stands on disk now. */
export function gatherFacts(context: DeskContext, question: FactsQuestion): Facts {
  const { database } = context
  const { story } = question
  const text = currentText(database, story.id)
  if (text === null) throw new Error(`Story ${story.id} has no text`)
  const publication = findPublication(database, story.id, question.outletId)
  const approval = currentApproval(database, story.id)
  const now = context.clock.now()
  return {
    now,
    actorId: question.actorId,
    isOwn: isOwnStory(database, story, question.actorId),
    textHash: text.textHash,
    hasHeadline: plainText(text.document.fields.headline).trim() !== '',
    hasBody: hasBody(text.document),
    authors: [...new Set([...authorsSinceApproval(database, story.id), ...draftAuthors(database, story.id)])],
    approvedHash: approval?.textHash ?? null,
    lastOutHash: publication.textHash,
    changedMeaning: approval === null ? null : compareWithLastOut(database, publication, text),
    holdReason: story.hold ? story.holdReason : null,
    embargo: zoned(story.embargoAt, story.embargoZone),
    rightsProblems: findRightsProblems(database, {
      storyId: story.id,
      document: text.document,
      now,
      zone: deskZone(database),
    }),
    openFactPassages: listOpenFactPassages(database, story.id).length,
    publications: statesOf(listPublications(database, story.id)),
    scheduled: zoned(publication.scheduledAt, publication.scheduledZone),
    isSourceStored: isSourceStored(database, story),
    waitsForLaterRead: approvalToReadLater(database, story.id)?.personId ?? null,
    statement: question.statement,
    registered: question.registered,
  }
}

function hasBody({ blocks }: Document): boolean {
  return blocks.some((block) => block.type !== 'picture' && blockText(block).trim() !== '')
}

function isOwnStory(database: Database, story: Story, actorId: PersonId | null): boolean {
  if (actorId === null) return false
  const row = statement<[StoryId], { readonly created_by: PersonId | null }>(
    database,
    `SELECT created_by FROM story WHERE id = ?`,
  ).get(story.id)
  return row?.created_by === actorId || story.assigneeId === actorId
}

/** Who typed since the last version: their work is not in any version yet. */
function draftAuthors(database: Database, storyId: StoryId): readonly PersonId[] {
  return statement<[StoryId], { readonly authors: string }>(database, `SELECT authors FROM draft WHERE story_id = ?`)
    .all(storyId)
    .flatMap((row) => JSON.parse(row.authors) as readonly PersonId[])
}

/** Reads two whole texts word by word, so only for a text that could go out, and only when it is another one. */
function compareWithLastOut(database: Database, publication: Publication, text: CurrentText): readonly string[] | null {
  if (publication.versionId === null) return null
  if (publication.textHash === text.textHash) return []
  const findings = findMoreThanFix(readVersionDocument(database, publication.versionId), text.document)
  return [...new Set(findings.map((finding) => `${finding.before || '–'} → ${finding.after || '–'}`))]
}

function zoned(at: string | null, zone: string | null): ZonedInstant | null {
  return at === null ? null : { at, zone: zone ?? 'UTC' }
}

function statesOf(publications: readonly Publication[]): readonly PublicationState[] {
  return publications.map((publication) => publication.state)
}

/** A story that says it was adapted must name the version of its source, with the time it was retrieved. */
function isSourceStored(database: Database, story: Story): boolean {
  if (story.sourceLanguage === null) return true
  const row = statement<[StoryId], { readonly stored: number }>(
    database,
    `SELECT count(*) AS stored FROM story_source JOIN source_version ON source_version.id = version_id WHERE story_id = ?`,
  ).get(story.id)
  return row !== undefined && row.stored > 0
}
