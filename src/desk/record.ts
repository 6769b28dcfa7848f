import { newId, type EventId, type OutletId, type PersonId, type StoryId, type VersionId } from '#lib/ids.ts'
import type { Instant, TimeZone } from '#lib/clock.ts'
import { canonicalJson, sha256Hex } from '#domain/document/canonical.ts'
import type { GuardResult } from '#domain/publication/guards.ts'
import type { Role } from '#domain/publication/roles.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext, Means } from './context.ts'
import { DESK_SETTINGS } from './create-desk.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * The record: every act, for ever, each row with the hash of the one before. What can contain personal data goes into the payload, of
 * which the row holds only the digest, so that the law can erase it and the chain still holds.
 * Never in it: private notes and contacts.
 */
export interface RecordedEvent {
  readonly sequence: number
  readonly id: EventId
  readonly at: Instant
  readonly zone: TimeZone
  readonly storyId: StoryId | null
  readonly outletId: OutletId | null
  readonly versionId: VersionId | null
  readonly textHash: string | null
  readonly personId: PersonId | null
  /** As stated on this machine; empty for the system. */
  readonly personName: string
  readonly role: Role | 'system' | null
  readonly means: Means
  readonly action: string
  readonly from: string | null
  readonly to: string | null
  readonly cause: string | null
  readonly reason: string
  readonly guards: readonly GuardResult[]
  /** Null once erased. */
  readonly payload: EventPayload | null
}

export type EventPayload = Readonly<Record<string, unknown>>

export interface NewEvent {
  readonly action: string
  readonly storyId?: StoryId | null
  readonly outletId?: OutletId | null
  readonly versionId?: VersionId | null
  readonly textHash?: string | null
  readonly role?: Role | 'system' | null
  readonly from?: string | null
  readonly to?: string | null
  readonly cause?: string | null
  readonly reason?: string
  readonly guards?: readonly GuardResult[]
  readonly payload?: EventPayload
}

/** What stands before the first row. */
export const FIRST_HASH = '0'.repeat(64)

const DEFAULT_ZONE = 'Europe/Stockholm'
/** Where the record ends: rows taken from its end leave the chain whole, but not this. */
export const HEAD_SETTING = 'record.head'

export function deskZone(database: Database): TimeZone {
  return readSetting(database, DESK_SETTINGS.zone, DEFAULT_ZONE)
}

/** Adds a row to the record. Must run inside the transaction of the act it tells about. */
export function appendEvent(context: DeskContext, event: NewEvent): EventId {
  const { database } = context
  const payload = canonicalJson(event.payload ?? {})
  const head = readHead(database)
  const row = { ...describeEvent(context, event), payload_digest: sha256Hex(payload), sequence: head.sequence + 1 }
  const chained = { ...row, previous_hash: head.hash }
  const hash = hashEvent(chained)
  insertEvent(database, { ...chained, hash })
  statement(database, `INSERT INTO event_payload (event_id, payload) VALUES (?, ?)`).run(row.id, payload)
  writeSetting(database, HEAD_SETTING, { sequence: row.sequence, hash })
  return row.id
}

function describeEvent(context: DeskContext, event: NewEvent): Omit<EventRow, keyof Chained> {
  const bySystem = event.role === 'system'
  const personId = bySystem ? null : context.person()
  return {
    id: newId<'event'>(),
    at: context.clock.now(),
    zone: deskZone(context.database),
    story_id: event.storyId ?? null,
    outlet_id: event.outletId ?? null,
    version_id: event.versionId ?? null,
    text_hash: event.textHash ?? null,
    person_id: personId,
    person_name: nameOf(context.database, personId),
    role: event.role ?? null,
    means: bySystem ? 'system' : context.means,
    action: event.action,
    from_state: event.from ?? null,
    to_state: event.to ?? null,
    cause: event.cause ?? null,
    reason: event.reason ?? '',
    guards: canonicalJson(event.guards ?? []),
  }
}

function nameOf(database: Database, id: PersonId | null): string {
  if (id === null) return ''
  const row = statement<[PersonId], { readonly name: string }>(database, `SELECT name FROM person WHERE id = ?`).get(id)
  return row?.name ?? ''
}

function readHead(database: Database): { readonly sequence: number; readonly hash: string } {
  const row = statement<[], { readonly sequence: number; readonly hash: string }>(
    database,
    `SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1`,
  ).get()
  return row ?? { sequence: 0, hash: FIRST_HASH }
}

/** Everything in the row but its own hash, in canonical form. */
export function hashEvent(row: Omit<EventRow, 'hash'>): string {
  const { hash: _own, ...hashed } = { hash: '', ...row }
  return sha256Hex(canonicalJson(hashed))
}

interface Chained {
  readonly sequence: number
  readonly payload_digest: string
  readonly previous_hash: string
  readonly hash: string
}

export interface EventRow extends Chained {
  readonly id: EventId
  readonly at: Instant
  readonly zone: TimeZone
  readonly story_id: StoryId | null
  readonly outlet_id: OutletId | null
  readonly version_id: VersionId | null
  readonly text_hash: string | null
  readonly person_id: PersonId | null
  readonly person_name: string
  readonly role: string | null
  readonly means: Means
  readonly action: string
  readonly from_state: string | null
  readonly to_state: string | null
  readonly cause: string | null
  readonly reason: string
  readonly guards: string
}

function insertEvent(database: Database, row: EventRow): void {
  statement(
    database,
    `INSERT INTO event (sequence, id, at, zone, story_id, outlet_id, version_id, text_hash, person_id, person_name, role, means,
       action, from_state, to_state, cause, reason, guards, payload_digest, previous_hash, hash)
     VALUES (@sequence, @id, @at, @zone, @story_id, @outlet_id, @version_id, @text_hash, @person_id, @person_name, @role, @means,
       @action, @from_state, @to_state, @cause, @reason, @guards, @payload_digest, @previous_hash, @hash)`,
  ).run(row)
}

/** The acts on a story, newest first. */
export function listEvents(database: Database, storyId: StoryId): readonly RecordedEvent[] {
  return statement<[StoryId], EventRow & { readonly payload: string | null }>(
    database,
    `SELECT event.*, payload FROM event LEFT JOIN event_payload ON event_id = event.id
     WHERE story_id = ? ORDER BY sequence DESC`,
  )
    .all(storyId)
    .map(toEvent)
}

function toEvent(row: EventRow & { readonly payload: string | null }): RecordedEvent {
  return {
    sequence: row.sequence,
    id: row.id,
    at: row.at,
    zone: row.zone,
    storyId: row.story_id,
    outletId: row.outlet_id,
    versionId: row.version_id,
    textHash: row.text_hash,
    personId: row.person_id,
    personName: row.person_name,
    role: row.role as Role | 'system' | null,
    means: row.means,
    action: row.action,
    from: row.from_state,
    to: row.to_state,
    cause: row.cause,
    reason: row.reason,
    guards: JSON.parse(row.guards) as GuardResult[],
    payload: row.payload === null ? null : (JSON.parse(row.payload) as EventPayload),
  }
}

/** Takes out what an act said, as the law may demand; who acted and when stays, and so does the chain. Must run inside a transaction. */
export function erasePayload(context: DeskContext, id: EventId, reason: string): void {
  statement(context.database, `UPDATE event_payload SET payload = NULL WHERE event_id = ?`).run(id)
  appendEvent(context, { action: 'payload_erased', reason, payload: { eventId: id } })
}
