import type { Locator, Page } from 'playwright'

/** Find and replace in the story. */
export class FindBar {
  readonly bar: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.bar = page.getByRole('search')
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+F')
    await this.bar.waitFor()
  }

  async find(words: string): Promise<void> {
    await this.bar.getByRole('textbox', { name: 'Find' }).fill(words)
  }

  /** “2 of 5”. */
  async count(): Promise<string> {
    return (await this.bar.locator('.story-find-count').textContent()) ?? ''
  }

  async replaceAll(words: string): Promise<void> {
    await this.bar.getByRole('textbox', { name: 'Replace with' }).fill(words)
    await this.bar.getByRole('button', { name: 'Replace all' }).click()
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await this.bar.waitFor({ state: 'detached' })
  }
}
