import type { Instant, TimeZone } from '#lib/clock.ts'
import type { StoryId } from '#lib/ids.ts'
import type { Document, PictureBlock } from '#domain/document/document.ts'
import type { RightsProblem } from '#domain/publication/facts.ts'
import { isOver, rightsEnd, type Rights } from '#domain/publication/rights.ts'
import { statement, type Database } from '#database/database.ts'

interface Holding {
  readonly what: string
  readonly rights: string
}

export interface RightsQuestion {
  readonly storyId: StoryId
  readonly document: Document
  readonly now: Instant
  readonly zone: TimeZone
}

/** Sources and pictures of a text, and the story itself, that may no longer be used. */
export function findRightsProblems(database: Database, question: RightsQuestion): readonly RightsProblem[] {
  return [...storyAndSources(database, question.storyId), ...pictures(database, question.document)].flatMap(
    (holding) => {
      const end = rightsEnd(JSON.parse(holding.rights) as Rights, question.zone)
      return end !== null && isOver(end, question.now) ? [{ what: holding.what, expiredAt: end }] : []
    },
  )
}

function storyAndSources(database: Database, storyId: StoryId): readonly Holding[] {
  return statement<[StoryId, StoryId], Holding>(
    database,
    `SELECT headline AS what, rights FROM story WHERE id = ?
     UNION ALL
     SELECT title, rights FROM source JOIN story_source ON source_id = id WHERE story_id = ?`,
  ).all(storyId, storyId)
}

function pictures(database: Database, document: Document): readonly Holding[] {
  const used = document.blocks.filter((block): block is PictureBlock => block.type === 'picture')
  return used.flatMap((picture) => {
    const row = statement<[string | null], { readonly rights: string }>(
      database,
      `SELECT rights FROM picture WHERE sha256 = ?`,
    ).get(picture.sha256)
    return row === undefined ? [] : [{ what: picture.caption || picture.credit || picture.alt, rights: row.rights }]
  })
}
