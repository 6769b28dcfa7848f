import { newId } from '#lib/ids.ts'
import type { BlockId } from './document.ts'

export function newBlockId(): BlockId {
  return newId<'block'>()
}
