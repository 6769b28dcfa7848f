import type { StoryId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { readSetting, writeSetting } from '#desk/settings.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Severities } from '../model/run-checks.ts'
import { profileOfStory } from './profiles.ts'

/** The house style and the severities by which a story is judged. */
export interface HouseProfile {
  readonly style: HouseStyle
  readonly severities: Severities
}

const OWN_WORDS = 'checks.ownWords'

/** The words of the desk are right in every profile. */
export function readProfile(database: Database, story: StoryId): HouseProfile {
  const { style, severities } = profileOfStory(database, story)
  return { style: { ...style, ownWords: [...listOwnWords(database), ...style.ownWords] }, severities }
}

export function listOwnWords(database: Database): readonly string[] {
  return readSetting<readonly string[]>(database, OWN_WORDS, [])
}

/** Must run inside a transaction. */
export function addOwnWord(context: DeskContext, word: string): void {
  setOwnWords(context, [...listOwnWords(context.database), word])
}

/** Must run inside a transaction. */
export function setOwnWords(context: DeskContext, words: readonly string[]): void {
  const kept = words.map((word) => word.trim()).filter((word) => word !== '')
  writeSetting(context.database, OWN_WORDS, [...new Set(kept)].toSorted())
  context.touch('settings')
}
