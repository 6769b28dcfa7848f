import { newId } from '#lib/ids.ts'
import { systemClock } from '#lib/clock.ts'
import { sha256Hex } from '#domain/document/canonical.ts'
import { emptyLog } from '#database/checkpoint.ts'
import { transact } from '#database/transaction.ts'
import type { OpenDesk } from '#desk/desk-folder.ts'

/** Old versions, as years of work leave them. */
export function fillDesk(desk: OpenDesk, wanted: number): void {
  const { database } = desk
  const [storyId, document] = database.prepare('SELECT story_id, document FROM version LIMIT 1').raw().get() as [
    string,
    string,
  ]
  const insert = database.prepare(
    `INSERT INTO version (id, story_id, number, document, document_hash, text_hash, reason, authors, created_at)
     VALUES (?, ?, ?, ?, ?, '', 'ten_minutes', '[]', ?)`,
  )
  const hash = sha256Hex(document)
  const count = Math.ceil(wanted / Buffer.byteLength(document))
  for (let done = 0; done < count; done += 500) {
    transact(database, () => {
      for (let number = done; number < Math.min(count, done + 500); number += 1) {
        insert.run(newId<'version'>(), storyId, number + 2, document, hash, systemClock.now())
      }
    })
  }
  emptyLog(database)
}
