import type { Instant } from '#lib/clock.ts'
import type { OutletId, StoryId, VersionId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import type { ExportedFile, ExportEntry } from '../contract.ts'
import type { ExportManifest } from '../model/manifest.ts'

export interface NewExport {
  readonly id: string
  readonly storyId: StoryId
  readonly outletId: OutletId
  readonly versionId: VersionId
  readonly textHash: string
  readonly folder: string
  /** The manifest as it was written, with the line about its own file. */
  readonly manifest: string
  readonly exportedAt: Instant
}

/** Must run inside a transaction. */
export function insertExport(context: DeskContext, row: NewExport): void {
  statement(
    context.database,
    `INSERT INTO export (id, story_id, outlet_id, version_id, text_hash, folder, manifest, exported_at)
     VALUES (@id, @storyId, @outletId, @versionId, @textHash, @folder, @manifest, @exportedAt)`,
  ).run(row)
  context.touch('exports')
}

/** When the story went to the outlet first; null when it never did. */
export function firstExportAt(database: Database, storyId: StoryId, outletId: OutletId): Instant | null {
  const row = statement<[StoryId, OutletId], { readonly at: Instant | null }>(
    database,
    `SELECT min(exported_at) AS at FROM export WHERE story_id = ? AND outlet_id = ?`,
  ).get(storyId, outletId)
  return row?.at ?? null
}

interface ExportRow {
  readonly sequence: number
  readonly id: string
  readonly storyId: StoryId
  readonly number: number
  readonly folder: string
  readonly textHash: string
  readonly exportedAt: Instant
  readonly manifest: string
}

const SELECT = `SELECT export.sequence, export.id, export.story_id AS storyId, story.number, export.folder,
  export.text_hash AS textHash, export.exported_at AS exportedAt, export.manifest
  FROM export JOIN story ON story.id = export.story_id`
const PAGE = 100

/** Newest first; those before a sequence number, of one story or of all. */
export function listExports(
  database: Database,
  wanted: { readonly storyId?: StoryId | undefined; readonly before?: number | undefined },
): readonly ExportEntry[] {
  const before = wanted.before ?? Number.MAX_SAFE_INTEGER
  const rows =
    wanted.storyId === undefined
      ? statement<[number, number], ExportRow>(
          database,
          `${SELECT} WHERE export.sequence < ? ORDER BY export.sequence DESC LIMIT ?`,
        ).all(before, PAGE)
      : statement<[StoryId, number, number], ExportRow>(
          database,
          `${SELECT} WHERE export.story_id = ? AND export.sequence < ? ORDER BY export.sequence DESC LIMIT ?`,
        ).all(wanted.storyId, before, PAGE)
  return rows.map(toEntry)
}

export function findExport(database: Database, id: string): ExportEntry | null {
  const row = statement<[string], ExportRow>(database, `${SELECT} WHERE export.id = ?`).get(id)
  return row === undefined ? null : toEntry(row)
}

/** What the row keeps: the manifest, and the file that it was written to. */
export interface StoredManifest extends ExportManifest {
  readonly manifestFile: ExportedFile
}

function toEntry(row: ExportRow): ExportEntry {
  const manifest = JSON.parse(row.manifest) as StoredManifest
  const { manifest: _json, ...rest } = row
  return {
    ...rest,
    headline: manifest.story.headline,
    outlet: manifest.outlet.name,
    zone: manifest.zone,
    exportedBy: manifest.exportedBy,
    approvedBy: manifest.approval.by,
    approvedAt: manifest.approval.at,
    alone: manifest.approval.alone,
    cause: manifest.cause,
    files: [...manifest.files, manifest.manifestFile],
  }
}
