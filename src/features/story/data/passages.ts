import type { StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import type { KeptPassage } from '../contract.ts'

interface PassageRow {
  readonly id: string
  readonly source_blocks: string
  readonly copy_blocks: string
  readonly state: KeptPassage['state']
  readonly reason: string
  readonly source_id: string | null
}

export function listPassages(database: Database, storyId: StoryId): readonly KeptPassage[] {
  const rows = statement<[StoryId], PassageRow>(
    database,
    `SELECT id, source_blocks, copy_blocks, state, reason, source_id FROM passage WHERE story_id = ? ORDER BY rowid`,
  ).all(storyId)
  return rows.map((row) => ({
    id: row.id,
    sourceBlocks: JSON.parse(row.source_blocks) as string[],
    copyBlocks: JSON.parse(row.copy_blocks) as string[],
    state: row.state,
    reason: row.reason,
    sourceId: row.source_id,
  }))
}

/** Must run inside a transaction. */
export function savePassages(context: DeskContext, storyId: StoryId, passages: readonly KeptPassage[]): void {
  statement(context.database, `DELETE FROM passage WHERE story_id = ?`).run(storyId)
  const insert = statement(
    context.database,
    `INSERT INTO passage (id, story_id, source_blocks, copy_blocks, state, reason, source_id, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const passage of passages) {
    const blocks = [JSON.stringify(passage.sourceBlocks), JSON.stringify(passage.copyBlocks)]
    insert.run(passage.id, storyId, ...blocks, passage.state, passage.reason, passage.sourceId, context.clock.now())
  }
  context.touch(`passages:${storyId}`)
}
