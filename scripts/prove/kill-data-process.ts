import type { DeskToKill } from './a-desk-to-kill.ts'
import { examineDesk } from './examine-desk.ts'
import { LONGEST_TYPING_MS, type Round } from './kill-round.ts'
import type { Random } from './random.ts'
import { startDeskChild } from './start-desk-child.ts'
import { Writer } from './writer.ts'

/** Types through the calls of the story screen into the process that owns the desk, kills it at any moment, and looks. */
export async function killDataProcess(desk: DeskToKill, random: Random): Promise<Round> {
  const child = await startDeskChild(desk.folder)
  const storyId = random.pick(desk.stories)
  const writer = await Writer.open({ connection: child.connection, storyId, random })
  const before = writer.ledger.acknowledged
  const writing = writer.write()
  await new Promise((resolve) => setTimeout(resolve, random.below(LONGEST_TYPING_MS)))
  const { unsavedMs } = writer.ledger
  await child.kill()
  writer.stop()
  await writing
  const { ledger } = writer
  return {
    faults: await examineDesk(desk.folder, { storyId, ledger }),
    keys: ledger.keys,
    acknowledged: ledger.acknowledged - before,
    unsavedMs,
  }
}
