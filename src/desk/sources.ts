import type { Instant } from '#lib/clock.ts'
import { newId, type SourceId } from '#lib/ids.ts'
import type { FeedState, ReadingState } from '#domain/publication/source-machine.ts'
import type { Rights } from '#domain/publication/rights.ts'
import type { Reliability, SourceKind } from '#domain/sources/source-kinds.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

/** Something a story rests on: wire copy, a page, a document, an interview … Its texts are `source-versions.ts`. */
export interface Source {
  readonly id: SourceId
  readonly kind: SourceKind
  /** The sender's own id; the same id again is a new version of this source. */
  readonly externalId: string | null
  readonly title: string
  /** Who wrote, said or published it. */
  readonly creator: string
  readonly agency: string
  /** Where it is: shown as text, never fetched. */
  readonly address: string
  /** When it was published, said or seen. */
  readonly occurredAt: string | null
  readonly retrievedAt: Instant
  readonly rights: Rights
  readonly reliability: Reliability
  readonly reading: ReadingState
  readonly feed: FeedState
  readonly attachmentSha256: string | null
  readonly createdAt: Instant
}

export interface NewSource {
  readonly kind: SourceKind
  readonly title: string
  readonly externalId?: string | null
  readonly creator?: string
  readonly agency?: string
  readonly address?: string
  readonly occurredAt?: string | null
  readonly retrievedAt?: Instant
  readonly rights?: Rights
  readonly reliability?: Reliability
  readonly attachmentSha256?: string | null
}

/** Must run inside a transaction. */
export function addSource(context: DeskContext, source: NewSource): SourceId {
  const id = newId<'source'>()
  const now = context.clock.now()
  statement(
    context.database,
    `INSERT INTO source (id, kind, external_id, title, creator, agency, address, occurred_at, retrieved_at, rights, reliability, attachment_sha256, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    source.kind,
    source.externalId ?? null,
    source.title,
    source.creator ?? '',
    source.agency ?? '',
    source.address ?? '',
    source.occurredAt ?? null,
    source.retrievedAt ?? now,
    JSON.stringify(source.rights ?? {}),
    source.reliability ?? 'unrated',
    source.attachmentSha256 ?? null,
    now,
  )
  touchSource(context, id)
  return id
}

/** What people may change about a source; its texts never change. Must run inside a transaction. */
export type SourceDetails = Pick<
  Source,
  'kind' | 'title' | 'creator' | 'agency' | 'address' | 'occurredAt' | 'retrievedAt' | 'rights' | 'reliability'
>

export function changeSource(context: DeskContext, id: SourceId, details: SourceDetails): void {
  statement(
    context.database,
    `UPDATE source SET kind = ?, title = ?, creator = ?, agency = ?, address = ?, occurred_at = ?, retrieved_at = ?, rights = ?, reliability = ? WHERE id = ?`,
  ).run(
    details.kind,
    details.title,
    details.creator,
    details.agency,
    details.address,
    details.occurredAt,
    details.retrievedAt,
    JSON.stringify(details.rights),
    details.reliability,
    id,
  )
  touchSource(context, id)
}

/** Must run inside a transaction. */
export function attachOriginal(context: DeskContext, id: SourceId, sha256: string | null): void {
  statement(context.database, `UPDATE source SET attachment_sha256 = ? WHERE id = ?`).run(sha256, id)
  touchSource(context, id)
}

/** Must run inside a transaction. */
export function setReading(context: DeskContext, id: SourceId, reading: ReadingState): void {
  statement(context.database, `UPDATE source SET reading = ? WHERE id = ?`).run(reading, id)
  touchSource(context, id)
}

export function touchSource(context: DeskContext, id: SourceId): void {
  context.touch(`source:${id}`)
  context.touch('sources')
}

/** The source that this item is a new version of: the sender's id first, else the same address. */
export function findSourceLike(
  database: Database,
  identity: { readonly externalId: string | null; readonly address: string },
): Source | null {
  const { externalId } = identity
  const byId =
    externalId === null
      ? undefined
      : statement<[string], SourceRow>(database, `SELECT * FROM source WHERE external_id = ?`).get(externalId)
  if (byId !== undefined) return toSource(byId)
  const address = plainAddress(identity.address)
  if (externalId !== null || address === '') return null
  const row = statement<[string], SourceRow>(
    database,
    `SELECT * FROM source WHERE address = ? ORDER BY sequence LIMIT 1`,
  ).get(address)
  return row === undefined ? null : toSource(row)
}

/** An address without what only counts visitors, so that the same page is found again. */
export function plainAddress(address: string): string {
  try {
    const url = new URL(address)
    url.hash = ''
    for (const name of [...url.searchParams.keys()])
      if (/^(?:utm_|fbclid$|gclid$|mc_)/u.test(name)) url.searchParams.delete(name)
    return url.href
  } catch {
    return address.trim()
  }
}

export interface SourceRow {
  readonly id: SourceId
  readonly kind: SourceKind
  readonly external_id: string | null
  readonly title: string
  readonly creator: string
  readonly agency: string
  readonly address: string
  readonly occurred_at: string | null
  readonly retrieved_at: string
  readonly rights: string
  readonly reliability: Reliability
  readonly reading: ReadingState
  readonly feed: FeedState
  readonly attachment_sha256: string | null
  readonly created_at: string
}

export function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    kind: row.kind,
    externalId: row.external_id,
    title: row.title,
    creator: row.creator,
    agency: row.agency,
    address: row.address,
    occurredAt: row.occurred_at,
    retrievedAt: row.retrieved_at,
    rights: JSON.parse(row.rights) as Rights,
    reliability: row.reliability,
    reading: row.reading,
    feed: row.feed,
    attachmentSha256: row.attachment_sha256,
    createdAt: row.created_at,
  }
}
