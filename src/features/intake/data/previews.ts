import { newId } from '#lib/ids.ts'
import type { ReadItem } from './take-in.ts'

/** How many read items wait for a decision; an older one is read again when somebody wants it after all. */
const MOST_WAITING = 8

/** What was read and not yet taken in: in memory only, so that nothing is written before a person says so. */
export class Previews {
  readonly #waiting = new Map<string, ReadItem>()

  add(item: ReadItem): string {
    const token = newId<'preview'>()
    this.#waiting.set(token, item)
    const oldest = this.#waiting.keys().next()
    if (this.#waiting.size > MOST_WAITING && oldest.done !== true) this.#waiting.delete(oldest.value)
    return token
  }

  find(token: string): ReadItem | null {
    return this.#waiting.get(token) ?? null
  }

  drop(token: string): void {
    this.#waiting.delete(token)
  }
}
