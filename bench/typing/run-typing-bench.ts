import type { CDPSession, Page } from 'playwright'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkstation } from '../../e2e/fixtures/workstation.ts'
import { headlineOf, seedStories } from '../seed-stories.ts'
import { openPage } from './open-page.ts'

export interface TypingOptions {
  readonly rounds: number
  readonly keys: number
  readonly words: number
}

export interface Figures {
  /** Milliseconds from key press to the task after the next frame; the median of the rounds' own figures. */
  readonly p50: number
  readonly p95: number
}

export interface TypingFigures {
  readonly bare: Figures
  /** The copy editor alone, with marks. */
  readonly copy: Figures
  /** The whole story screen: source beside it, alignment, saving, inspector. This one is judged. */
  readonly story: Figures
  /** Of the medians of the rounds' p95: story against bare. */
  readonly ratio: number
  readonly isWithinBudget: boolean
}

const MAX_RATIO = 1.25
/** Two runs of the same editor differ by as much: less is not a finding. */
const NOISE_MS = 6

/** Rounds alternate between the windows, so that what else the machine does falls on all of them. */
export async function runTypingBench({ rounds, keys, words }: TypingOptions): Promise<TypingFigures> {
  const home = mkdtempSync(join(tmpdir(), 'stet-typing-'))
  const windows = {
    bare: await openTyping(`editor=bare&words=${words}`),
    copy: await openTyping(`editor=copy&words=${words}`),
    story: await openStory(join(home, 'desk'), words),
  }
  const names = ['bare', 'copy', 'story'] as const
  const figures: Record<(typeof names)[number], Figures[]> = { bare: [], copy: [], story: [] }
  for (let round = 0; round < rounds; round += 1) {
    const order = names.map((_, index) => names[(index + round) % names.length] ?? 'bare')
    for (const name of order) figures[name].push(await typeRound(windows[name], keys))
  }
  for (const name of names) await windows[name].close()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  return judge(summarize(figures.bare), summarize(figures.copy), summarize(figures.story))
}

function judge(bare: Figures, copy: Figures, story: Figures): TypingFigures {
  const ratio = story.p95 / bare.p95
  return { bare, copy, story, ratio, isWithinBudget: ratio <= MAX_RATIO || story.p95 - bare.p95 <= NOISE_MS }
}

interface TypingWindow {
  readonly page: Page
  readonly session: CDPSession
  close(): Promise<void>
}

async function openTyping(query: string): Promise<TypingWindow> {
  const { page, application } = await openPage(query)
  return prepare(page, () => application.close())
}

async function openStory(desk: string, words: number): Promise<TypingWindow> {
  seedStories(desk, [words])
  const workstation = await openWorkstation({ desk })
  await workstation.page
    .getByRole('row')
    .filter({ hasText: headlineOf(words) })
    .dblclick()
  await workstation.page.locator('.copy-text[contenteditable=true]').waitFor()
  return prepare(workstation.page, workstation.close)
}

async function prepare(page: Page, close: () => Promise<void>): Promise<TypingWindow> {
  const session = await page.context().newCDPSession(page)
  await page.evaluate(watchKeys)
  await placeCaret(page)
  // The first keys pay for what is made once.
  await typeKeys(session, 30)
  return { page, session, close }
}

/** In the middle of a paragraph in the middle of the text. */
async function placeCaret(page: Page): Promise<void> {
  const paragraphs = page.locator('[contenteditable=true] > p')
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
}

async function typeRound({ page, session }: TypingWindow, keys: number): Promise<Figures> {
  await page.bringToFront()
  await placeCaret(page)
  await page.evaluate(() => {
    window.keyTimes = []
  })
  await typeKeys(session, keys)
  await page.waitForFunction((count) => (window.keyTimes?.length ?? 0) >= count, keys)
  const times = await page.evaluate(() => window.keyTimes ?? [])
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

const LETTERS = 'the council has decided to wait for another survey '

async function typeKeys(session: CDPSession, keys: number): Promise<void> {
  for (let index = 0; index < keys; index += 1) {
    const text = LETTERS[index % LETTERS.length] ?? 'e'
    const code = text === ' ' ? 'Space' : `Key${text.toUpperCase()}`
    const key = { key: text, code, windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0) }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await pause(55 + ((index * 17) % 41))
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

declare global {
  interface Window {
    keyTimes?: number[]
  }
}

/** Runs in the page. "Painted" is the task after the next animation frame: what came before it is on the screen. */
function watchKeys(): void {
  window.keyTimes = []
  document.addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => window.keyTimes?.push(performance.now() - pressed))
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

function summarize(rounds: readonly Figures[]): Figures {
  return {
    p50: quantile(
      rounds.map((round) => round.p50),
      0.5,
    ),
    p95: quantile(
      rounds.map((round) => round.p95),
      0.5,
    ),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
