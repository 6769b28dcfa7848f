import { createHash } from 'node:crypto'
import type { StoryId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import { readProfile } from './house-profile.ts'
import { frameState, type StoryReader } from './read-frame.ts'

/** Changes whenever anything but the text changed that findings depend on: the source, the passages, the house style. */
export function hashFrame(database: Database, reader: StoryReader, storyId: StoryId): string {
  const state = [frameState(database, reader, storyId), readProfile(database, storyId)]
  return createHash('sha256').update(JSON.stringify(state)).digest('hex')
}
