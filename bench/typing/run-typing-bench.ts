import type { CDPSession, Page } from 'playwright'
import { openPage, type OpenedPage } from './open-page.ts'

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
  readonly copy: Figures
  /** Of the medians of the rounds' p95. */
  readonly ratio: number
  readonly isWithinBudget: boolean
}

const MAX_RATIO = 1.25
/** Two runs of the same editor differ by as much: less is not a finding. */
const NOISE_MS = 6

/** Rounds alternate between the two windows, so that what else the machine does falls on both. */
export async function runTypingBench({ rounds, keys, words }: TypingOptions): Promise<TypingFigures> {
  const bare = await openTyping(`editor=bare&words=${words}`)
  const copy = await openTyping(`editor=copy&words=${words}`)
  const roundsOfBare: Figures[] = []
  const roundsOfCopy: Figures[] = []
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [bare, copy] : [copy, bare]
    for (const window of order) {
      const figures = await typeRound(window, keys)
      if (window === bare) roundsOfBare.push(figures)
      else roundsOfCopy.push(figures)
    }
  }
  await bare.opened.application.close()
  await copy.opened.application.close()
  return compare(summarize(roundsOfBare), summarize(roundsOfCopy))
}

function compare(bare: Figures, copy: Figures): TypingFigures {
  const ratio = copy.p95 / bare.p95
  return { bare, copy, ratio, isWithinBudget: ratio <= MAX_RATIO || copy.p95 - bare.p95 <= NOISE_MS }
}

interface TypingWindow {
  readonly opened: OpenedPage
  readonly session: CDPSession
}

async function openTyping(query: string): Promise<TypingWindow> {
  const opened = await openPage(query)
  const session = await opened.page.context().newCDPSession(opened.page)
  await opened.page.evaluate(watchKeys)
  await placeCaret(opened.page)
  // The first keys pay for what is made once.
  await typeKeys(session, 30)
  return { opened, session }
}

/** In the middle of a paragraph in the middle of the text. */
async function placeCaret(page: Page): Promise<void> {
  const paragraphs = page.locator('[contenteditable=true] > p')
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
}

async function typeRound({ opened, session }: TypingWindow, keys: number): Promise<Figures> {
  await opened.page.bringToFront()
  await placeCaret(opened.page)
  await opened.page.evaluate(() => {
    window.keyTimes = []
  })
  await typeKeys(session, keys)
  await opened.page.waitForFunction((count) => (window.keyTimes?.length ?? 0) >= count, keys)
  const times = await opened.page.evaluate(() => window.keyTimes ?? [])
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
