import { fail, ok, type Result } from '#lib/result.ts'
import type { PersonId, StoryId, VersionId } from '#lib/ids.ts'
import type { Instant } from '#lib/clock.ts'
import { canonicalDocument, canonicalJson, textHash } from '#domain/document/canonical.ts'
import { applyChange, parseChange } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { findDraft, lastRevision, stepsAfter, writeDraftRow, type DraftRow, type StepRow } from './draft-rows.ts'
import { hashText } from './hash-text.ts'
import { DamagedTextError, readStoredDocument, toStoredDocument } from './stored-document.ts'
import { noteText, type ReviewState } from './stories.ts'
import { findVersion, insertVersion, type Version } from './versions.ts'

/** The text of a story as it stands on disk: the last version and what was typed since. */
export interface CurrentText {
  readonly document: Document
  /** Of the canonical JSON; for integrity. */
  readonly documentHash: string
  /** Of what is published; approval is bound to it. */
  readonly textHash: string
  readonly versionId: VersionId
  /** Counts the saves of this story; the next save must say that it follows this one. */
  readonly revision: number
  readonly savedAt: Instant
}

export type SaveProblem =
  | { readonly kind: 'no_such_story' }
  /** The text is approved, parked or spiked: it must be opened for editing first. */
  | { readonly kind: 'not_editable'; readonly review: ReviewState }
  /** Another save came in between: read the text again. Nothing of this save was kept. */
  | { readonly kind: 'stale'; readonly revision: number }
  | { readonly kind: 'bad_change'; readonly why: string }

export interface Saved {
  readonly revision: number
  readonly savedAt: Instant
}

export interface StepToSave {
  readonly storyId: StoryId
  /** The revision that this change was made on. */
  readonly follows: number
  readonly change: unknown
}

export interface BodyToSave {
  readonly storyId: StoryId
  readonly follows: number
  readonly document: Document
  /** The writer is still typing: lists and search follow at the next pause (`catchUp` after a crash), because they cost more than the save. */
  readonly isTyping?: boolean
}

/**
 * Keeps what changed since the last save: one small row. Called every 250 ms at the latest while somebody types.
 * Must run inside a transaction; the caller may say "Saved" when that has been committed.
 */
export function saveStep(context: DeskContext, step: StepToSave): Result<Saved, SaveProblem> {
  const place = findPlace(context, step.storyId, step.follows)
  if (!place.ok) return place
  const change = parseChange(step.change)
  if (!change.ok) return fail({ kind: 'bad_change', why: JSON.stringify(change.problem) })
  const json = canonicalJson(change.value)
  const saved = { revision: step.follows + 1, savedAt: context.clock.now() }
  statement(
    context.database,
    `INSERT INTO draft_step (story_id, workstation, revision, base_hash, change, change_hash, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    step.storyId,
    place.value.workstation,
    saved.revision,
    place.value.documentHash,
    json,
    hashText(json),
    saved.savedAt,
  )
  noteAuthor(context, step.storyId, place.value)
  return ok(saved)
}

/** Keeps the whole text and drops the steps that it contains. Called at a pause and every five seconds. Must run inside a transaction. */
export function saveBody(context: DeskContext, body: BodyToSave): Result<Saved, SaveProblem> {
  const place = findPlace(context, body.storyId, body.follows)
  if (!place.ok) return place
  const saved = { revision: body.follows + 1, savedAt: context.clock.now() }
  writeBody(context, { ...body, ...saved, row: place.value, authors: withPerson(context, place.value.authors) })
  return ok(saved)
}

/** Reads what is on disk, checked against its hashes; null when there is no such story. */
export function currentText(database: Database, storyId: StoryId): CurrentText | null {
  const row = findDraft(database, storyId)
  if (row === null) return null
  const base = readStoredDocument(row.document, row.documentHash, `the draft of story ${storyId}`)
  const steps = stepsAfter(database, row)
  const document = steps.reduce((text, step) => applyStep(text, step, row), base)
  return {
    document,
    documentHash: steps.length === 0 ? row.documentHash : hashText(canonicalDocument(document)),
    textHash: textHash(document),
    versionId: row.baseVersionId,
    revision: steps.at(-1)?.revision ?? row.revision,
    savedAt: steps.at(-1)?.saved_at ?? row.savedAt,
  }
}

export interface VersionToRecord {
  readonly reason: string
  readonly name?: string
}

/**
 * Makes an immutable version of the text as it stands and answers it; when nothing changed since the last version, answers that one.
 * Must run inside a transaction.
 */
export function recordVersion(context: DeskContext, storyId: StoryId, options: VersionToRecord): Version {
  const { database } = context
  const row = findDraft(database, storyId)
  const text = currentText(database, storyId)
  if (row === null || text === null) throw new Error(`No story ${storyId}`)
  const head = findVersion(database, row.baseVersionId)
  if (head !== null && head.documentHash === text.documentHash) return head
  const version = insertVersion(context, {
    storyId,
    document: text.document,
    parentId: row.baseVersionId,
    authors: row.authors,
    ...options,
  })
  const saved = { revision: text.revision, savedAt: text.savedAt }
  writeBody(context, {
    storyId,
    document: text.document,
    ...saved,
    row: { ...row, baseVersionId: version.id },
    authors: [],
  })
  return version
}

export interface TextToPut {
  readonly storyId: StoryId
  readonly document: Document
  /** Of the version that holds the new text. */
  readonly reason: string
  /** Of the version that keeps what stood there, when that was not in a version yet. */
  readonly reasonBefore: string
}

/** Puts another text in the place of the one that stands, keeping both as versions. Must run inside a transaction. */
export function replaceText(context: DeskContext, put: TextToPut): Result<Version, SaveProblem> {
  const text = currentText(context.database, put.storyId)
  if (text === null) return fail({ kind: 'no_such_story' })
  const place = findPlace(context, put.storyId, text.revision)
  if (!place.ok) return place
  recordVersion(context, put.storyId, { reason: put.reasonBefore })
  const saved = saveBody(context, { storyId: put.storyId, follows: text.revision, document: put.document })
  if (!saved.ok) return saved
  return ok(recordVersion(context, put.storyId, { reason: put.reason }))
}

/** Checks that a save may be made here and now. */
function findPlace(context: DeskContext, storyId: StoryId, follows: number): Result<DraftRow, SaveProblem> {
  const story = statement<[StoryId], { readonly review: ReviewState }>(
    context.database,
    `SELECT review FROM story WHERE id = ?`,
  ).get(storyId)
  if (story === undefined) return fail({ kind: 'no_such_story' })
  const { review } = story
  if (review !== 'draft' && review !== 'in_review') return fail({ kind: 'not_editable', review })
  const row = findDraft(context.database, storyId)
  if (row === null) return fail({ kind: 'no_such_story' })
  const revision = lastRevision(context.database, row)
  if (revision !== follows) return fail({ kind: 'stale', revision })
  if (row.workstation !== '') return ok(row)
  const started = { ...row, workstation: context.workstation }
  writeDraftRow(context.database, started)
  return ok(started)
}

function withPerson(context: DeskContext, authors: readonly PersonId[]): readonly PersonId[] {
  const person = context.person()
  return person === null || authors.includes(person) ? authors : [...authors, person]
}

function noteAuthor(context: DeskContext, storyId: StoryId, row: DraftRow): void {
  const authors = withPerson(context, row.authors)
  if (authors === row.authors) return
  statement(context.database, `UPDATE draft SET authors = ? WHERE story_id = ? AND workstation = ?`).run(
    JSON.stringify(authors),
    storyId,
    row.workstation,
  )
}

interface BodyToWrite extends Saved {
  readonly storyId: StoryId
  readonly document: Document
  readonly row: DraftRow
  readonly authors: readonly PersonId[]
  readonly isTyping?: boolean
}

function writeBody(context: DeskContext, body: BodyToWrite): void {
  const stored = toStoredDocument(body.document)
  writeDraftRow(context.database, {
    ...body.row,
    workstation: body.row.workstation === '' ? context.workstation : body.row.workstation,
    document: stored.json,
    documentHash: stored.hash,
    revision: body.revision,
    savedAt: body.savedAt,
    authors: body.authors,
  })
  statement(context.database, `DELETE FROM draft_step WHERE story_id = ? AND workstation = ? AND revision <= ?`).run(
    body.storyId,
    body.row.workstation,
    body.revision,
  )
  if (body.isTyping !== true) noteText(context, body.storyId, stored.document, textHash(stored.document))
}

/** A step that does not fit what it was made on is damage, not a conflict: both were written by this desk in order. */
function applyStep(document: Document, step: StepRow, row: DraftRow): Document {
  const where = `save ${step.revision} of story ${row.storyId}`
  if (hashText(step.change) !== step.change_hash) throw new DamagedTextError(where, 'its hash does not fit')
  if (step.base_hash !== row.documentHash) throw new DamagedTextError(where, 'it belongs to another draft')
  const change = parseChange(JSON.parse(step.change))
  if (!change.ok) throw new DamagedTextError(where, JSON.stringify(change.problem))
  const changed = applyChange(document, change.value)
  if (!changed.ok) throw new DamagedTextError(where, changed.problem)
  return changed.value
}
