import type { Instant } from '#lib/clock.ts'
import type { Database } from '#database/database.ts'
import { openCopy } from '#database/online-copy.ts'
import type { DeskFiles } from './desk-files.ts'
import { openToRead } from './open-database.ts'
import { detailOf } from './verify-bodies.ts'

/** One thing that the damaged desk still shows and the backup has not got. */
export interface LostItem {
  readonly kind: 'story' | 'version' | 'draft' | 'source' | 'source_version' | 'export' | 'event'
  readonly id: string
  /** What a person knows it by. */
  readonly title: string
  readonly at: Instant
}

export interface Lost {
  readonly items: readonly LostItem[]
  /** What could not be compared, because the damaged file could not be read there. Anything since the backup may be lost in it. */
  readonly unreadable: readonly string[]
}

/** For each kind: what it is called by and when it came to be, for every row. */
const LISTS: Readonly<Record<LostItem['kind'], string>> = {
  story: `SELECT id, number || ' ' || headline AS title, created_at AS at FROM story`,
  version: `SELECT version.id, headline || ' (version ' || version.number || ')' AS title, version.created_at AS at
    FROM version JOIN story ON story.id = story_id`,
  // A draft is the same one only when it holds the same text.
  draft: `SELECT story_id || ' ' || draft.revision || ' ' || document_hash AS id, headline AS title, saved_at AS at
    FROM draft JOIN story ON story.id = story_id
    UNION ALL
    SELECT story_id || ' ' || draft_step.revision || ' ' || change_hash, headline, saved_at
    FROM draft_step JOIN story ON story.id = story_id`,
  source: `SELECT id, title, created_at AS at FROM source`,
  source_version: `SELECT source_version.id, title || ' (version ' || number || ')' AS title, source_version.retrieved_at AS at
    FROM source_version JOIN source ON source.id = source_id`,
  export: `SELECT id, folder AS title, exported_at AS at FROM export`,
  event: `SELECT id, action AS title, at FROM event`,
}

/** Compares what can still be read of the desk with a backup of it. */
export function findLost(files: DeskFiles, backupPath: string): Lost {
  const backup = openCopy(backupPath)
  try {
    const desk = openToRead(files)
    try {
      return compare(desk.database, backup)
    } finally {
      desk.dispose()
    }
  } catch (error) {
    return { items: [], unreadable: [detailOf(error)] }
  } finally {
    backup.close()
  }
}

function compare(desk: Database, backup: Database): Lost {
  const items: LostItem[] = []
  const unreadable: string[] = []
  for (const [kind, sql] of Object.entries(LISTS) as [LostItem['kind'], string][]) {
    try {
      items.push(...compareList(desk, backup, sql).map((row) => ({ kind, ...row })))
    } catch (error) {
      unreadable.push(`${kind}: ${detailOf(error)}`)
    }
  }
  return { items, unreadable }
}

function compareList(desk: Database, backup: Database, sql: string): readonly Omit<LostItem, 'kind'>[] {
  const kept = new Set((backup.prepare(sql).all() as { readonly id: string }[]).map((row) => row.id))
  return (desk.prepare(sql).all() as Omit<LostItem, 'kind'>[]).filter((row) => !kept.has(row.id))
}
