import type { Page } from 'playwright'
import type { StoryId } from '#lib/ids.ts'
import { currentText } from '#desk/drafts.ts'
import { openDesk } from '#desk/desk-folder.ts'
import type { Document } from '#domain/document/document.ts'
import { openWorkstation, type Workstation } from '../../e2e/fixtures/workstation.ts'
import { readText } from './report.ts'
import { lastWord, listenOnPorts, numberedWord, SaveWatch, type PortReport } from './watch-saves.ts'

/** Somebody at the real window, typing numbered words into the newest story, and what the window was told about them. */
export interface AppTypist {
  readonly workstation: Workstation
  readonly watch: SaveWatch
  readonly words: () => number
  /** Age of the oldest word that no acknowledged save holds; 0 when there is none. */
  unsavedMs(): number
  type(): Promise<void>
  stop(): void
}

export async function startTypist(folder: string): Promise<AppTypist> {
  const before = readNewest(folder)
  const app = readText('app')
  const workstation = await openWorkstation({
    desk: folder,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    ...(app === null ? {} : { app }),
  })
  const watch = new SaveWatch(before.document)
  const { page } = workstation
  await page.exposeFunction('stetReport', (text: string) => watch.receive(JSON.parse(text) as PortReport))
  await page.addInitScript(listenOnPorts)
  await page.reload()
  await openNewestStory(page)
  return typistOf(workstation, watch, lastWord(before.document))
}

function typistOf(workstation: Workstation, watch: SaveWatch, first: number): AppTypist {
  const typedAtMs = new Map<number, number>()
  let word = first
  let stopped = false
  return {
    workstation,
    watch,
    words: () => word,
    unsavedMs: () => {
      const saved = lastWord(watch.saved)
      const oldest = typedAtMs.get(saved + 1)
      return oldest === undefined ? 0 : performance.now() - oldest
    },
    type: async () => {
      while (!stopped) {
        await workstation.page.keyboard.type(numberedWord(word + 1), { delay: 10 })
        word += 1
        typedAtMs.set(word, performance.now())
        if (word % 40 === 0) await workstation.page.keyboard.press('Enter')
      }
    },
    stop: () => {
      stopped = true
    },
  }
}

/** By keyboard and eye, as a person does it: the first row of the list, then the end of the copy. */
async function openNewestStory(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).dblclick()
  const copy = page.locator('[contenteditable="true"]').first()
  await copy.waitFor()
  await copy.click()
  // Blocks out of sight have no lines yet: the first press brings the end into sight, the second goes there.
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+End')
}

export function readNewest(folder: string): { readonly storyId: StoryId; readonly document: Document } {
  const opened = openDesk(folder, { readOnly: true })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  try {
    const storyId = opened.value.database
      .prepare('SELECT id FROM story ORDER BY changed_sequence DESC LIMIT 1')
      .pluck()
      .get() as StoryId
    const text = currentText(opened.value.database, storyId)
    if (text === null) throw new Error('The desk has no story')
    return { storyId, document: text.document }
  } finally {
    opened.value.close()
  }
}
