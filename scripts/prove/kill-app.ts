import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { StoryId } from '#lib/ids.ts'
import { currentText } from '#desk/drafts.ts'
import { openDesk, type OpenDesk } from '#desk/desk-folder.ts'
import { verifyDesk } from '#desk/verify.ts'
import { describeChainFinding, verifyChain } from '#desk/verify-chain.ts'
import type { DeskToKill } from './a-desk-to-kill.ts'
import { readNewest, startTypist, type AppTypist } from './app-typist.ts'
import { LONGEST_TYPING_MS, type Round } from './kill-round.ts'
import type { Random } from './random.ts'
import { findMissingWord, lastWord, numberedWord } from './watch-saves.ts'

export type AppKill = 'data' | 'main' | 'group'

const LONGEST_WAIT_MS = 15_000

/** Types into the real window, kills the named processes at any moment, and looks at what is left. */
export async function killApp(desk: DeskToKill, kind: AppKill, random: Random): Promise<Round> {
  const { storyId, document } = readNewest(desk.folder)
  const before = lastWord(document)
  const typist = await startTypist(desk.folder)
  const typing = typist.type().catch((error: unknown) => error)
  // The first save makes sure that the kill meets somebody who is writing.
  await waitFor(() => typist.watch.acknowledged > 0, 'the first save')
  await wait(random.below(LONGEST_TYPING_MS))
  const unsavedMs = typist.unsavedMs()
  const faults = await (kind === 'data' ? killDesk(typist, desk.folder) : killWindow(typist, kind))
  typist.stop()
  await typing
  faults.push(...(await examine(desk.folder, storyId, typist)))
  rmSync(typist.workstation.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  return {
    faults,
    keys: (typist.words() - before) * numberedWord(0).length,
    acknowledged: typist.watch.acknowledged,
    unsavedMs,
  }
}

/** The window must bring everything that was typed to the process that takes the dead one's place. */
async function killDesk(typist: AppTypist, folder: string): Promise<string[]> {
  const main = typist.workstation.app.process().pid ?? 0
  const killed = findDeskProcess(main)
  if (killed === null) throw new Error('The process that owns the desk was not found')
  process.kill(killed, 'SIGKILL')
  typist.stop()
  const isWhole = () => lastWord(readNewest(folder).document) === typist.words()
  const isReplaced = () => ![killed, null].includes(findDeskProcess(main))
  const faults: string[] = []
  await waitFor(isReplaced, 'a new process').catch(() =>
    faults.push('LOST: no new process took the place of the dead one'),
  )
  await waitFor(isWhole, 'everything typed').catch(() => faults.push('LOST: the window did not save again what it had'))
  await killWindow(typist, 'group')
  return faults
}

async function killWindow(typist: AppTypist, kind: 'main' | 'group'): Promise<string[]> {
  const child = typist.workstation.app.process()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const main = child.pid ?? 0
  // The whole group: Playwright starts Electron as the leader of one.
  process.kill(kind === 'group' ? -main : main, 'SIGKILL')
  await ended
  return []
}

/** The process that owns the desk is the only Node service below main while nothing is read in. */
function findDeskProcess(main: number): number | null {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .find((name) => isDeskProcess(name, main))
  return found === undefined ? null : Number(found)
}

function isDeskProcess(name: string, main: number): boolean {
  try {
    const words = readFileSync(`/proc/${name}/cmdline`, 'utf8')
    const parent = / (\d+) /u.exec(readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) \S/u, ''))?.[1]
    return words.includes('--utility-sub-type=node.mojom.NodeService') && Number(parent) === main
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

async function examine(folder: string, storyId: StoryId, typist: AppTypist): Promise<readonly string[]> {
  const desk = await openWhenFree(folder)
  if (typeof desk === 'string') return [desk]
  try {
    const findings = await verifyDesk(desk, {
      verifyRecord: (database) => verifyChain(database).map(describeChainFinding),
    })
    const text = currentText(desk.database, storyId)
    if (text === null) return ['LOST: the story is gone']
    const faults = findings.map((finding) => `CORRUPT: ${JSON.stringify(finding)}`)
    const [saved, found] = [lastWord(typist.watch.saved), lastWord(text.document)]
    if (found < saved) faults.push(`LOST: word ${saved} was acknowledged, word ${found} is on disk`)
    const missing = findMissingWord(text.document)
    if (missing !== null) faults.push(`LOST: word ${missing} is not there, word ${found} is`)
    return faults
  } finally {
    desk.close()
  }
}

/** What is left of the app must let go of the desk by itself. */
async function openWhenFree(folder: string): Promise<OpenDesk | string> {
  for (const until = performance.now() + LONGEST_WAIT_MS; ;) {
    const opened = openDesk(folder)
    if (!opened.ok) return `CORRUPT: the desk does not open: ${JSON.stringify(opened.problem)}`
    if (opened.value.readOnly === null) return opened.value
    opened.value.close()
    if (performance.now() > until) return 'CORRUPT: a process that was left behind still holds the desk'
    await wait(50)
  }
}

async function waitFor(condition: () => boolean, what: string): Promise<void> {
  for (const until = performance.now() + LONGEST_WAIT_MS; !condition();) {
    if (performance.now() > until) throw new Error(`Waited ${LONGEST_WAIT_MS} ms for ${what}`)
    await wait(20)
  }
}
