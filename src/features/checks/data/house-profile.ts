import type { StoryId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { readSetting, writeSetting } from '#desk/settings.ts'
import { DEFAULT_STYLE, type HouseStyle } from '../model/house-style.ts'
import type { Severities } from '../model/run-checks.ts'

/** The house style and the severities by which a story is judged. */
export interface HouseProfile {
  readonly style: HouseStyle
  readonly severities: Severities
}

const OWN_WORDS = 'checks.ownWords'

export function readProfile(database: Database, _story: StoryId): HouseProfile {
  return { style: { ...DEFAULT_STYLE, ownWords: listOwnWords(database) }, severities: {} }
}

export function listOwnWords(database: Database): readonly string[] {
  return readSetting<readonly string[]>(database, OWN_WORDS, [])
}

/** Must run inside a transaction. */
export function addOwnWord(context: DeskContext, word: string): void {
  const words = new Set([...listOwnWords(context.database), word.trim()])
  writeSetting(context.database, OWN_WORDS, [...words].toSorted())
  context.touch('settings')
}
