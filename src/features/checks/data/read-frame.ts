import type { SourceVersionId, StoryId } from '#lib/ids.ts'
import type { Instant, TimeZone } from '#lib/clock.ts'
import type { Document } from '#domain/document/document.ts'
import type { Passage } from '#domain/translation/passage.ts'
import { statement, type Database } from '#database/database.ts'
import type { StoryFrame } from '../model/document-story.ts'

/** What the story feature knows of a story, handed over where the features are composed. */
export interface StoryReader {
  /** The source beside the copy, in the version that the copy is built on. */
  readSource(
    database: Database,
    id: StoryId,
  ): { readonly versionId: SourceVersionId; readonly document: Document } | null
  /** What people said about which blocks belong together. */
  listPassages(database: Database, id: StoryId): readonly Passage[]
}

/** Says without reading any text whether `readFrame` would answer the same as before. */
export function frameState(database: Database, reader: StoryReader, id: StoryId): string {
  return JSON.stringify([
    baseVersion(database, id),
    reader.listPassages(database, id),
    readSourceName(database, id),
    readMoments(database, id),
  ])
}

export function readFrame(database: Database, reader: StoryReader, id: StoryId): StoryFrame {
  const source = reader.readSource(database, id)
  return {
    source: source?.document ?? null,
    kept: reader.listPassages(database, id),
    sourceName: readSourceName(database, id),
    ...readMoments(database, id),
  }
}

function baseVersion(database: Database, id: StoryId): string | null {
  const row = statement<[StoryId], { readonly version_id: string }>(
    database,
    `SELECT version_id FROM story_source WHERE story_id = ? AND base = 1`,
  ).get(id)
  return row?.version_id ?? null
}

interface SourceNameRow {
  readonly agency: string
  readonly creator: string
  readonly title: string
}

/** As it is printed: the agency where there is one, else who made it, else what it is called. */
function readSourceName(database: Database, id: StoryId): string {
  const rows = statement<[StoryId], SourceNameRow>(
    database,
    `SELECT source.agency, source.creator, source.title FROM story_source
     JOIN source ON source.id = story_source.source_id
     WHERE story_source.story_id = ? ORDER BY story_source.base DESC, story_source.added_at, source.id`,
  ).all(id)
  const names = rows.map((row) => [row.agency, row.creator, row.title].find((name) => name.trim() !== '') ?? '')
  return [...new Set(names.filter((name) => name !== ''))].join(', ')
}

interface MomentsRow {
  readonly embargo_at: Instant | null
  readonly embargo_zone: TimeZone | null
  readonly scheduled_at: Instant | null
  readonly scheduled_zone: TimeZone | null
}

/** The first planned time of any outlet, because an embargo that holds there holds everywhere. */
function readMoments(database: Database, id: StoryId): Pick<StoryFrame, 'published' | 'embargo'> {
  const row = statement<[StoryId], MomentsRow>(
    database,
    `SELECT story.embargo_at, story.embargo_zone, publication.scheduled_at, publication.scheduled_zone FROM story
     LEFT JOIN publication ON publication.story_id = story.id AND publication.state = 'scheduled'
     WHERE story.id = ? ORDER BY publication.scheduled_at LIMIT 1`,
  ).get(id)
  return {
    published: showOffset(row?.scheduled_at ?? null, row?.scheduled_zone ?? null),
    embargo: showOffset(row?.embargo_at ?? null, row?.embargo_zone ?? null),
  }
}

function showOffset(at: Instant | null, zone: TimeZone | null): string | null {
  if (at === null) return null
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone ?? 'UTC')
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
