import type { Locator, Page } from 'playwright'

/** The source beside the copy. */
export class SourcePane {
  readonly pane: Locator
  readonly passages: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.pane = page.getByRole('region', { name: 'Source' })
    this.passages = page.getByRole('list', { name: 'Source' }).locator('> [role=listitem]')
  }

  passage(words: string | RegExp): Locator {
    return this.passages.filter({ hasText: words })
  }

  /** The passage that the passage commands are about. */
  async selected(): Promise<string> {
    return (await this.passages.and(this.#page.locator('[aria-current=true]')).first().textContent()) ?? ''
  }

  /** What a screen reader says of a passage beside its words: “Left out”. */
  async stateOf(words: string | RegExp): Promise<string> {
    return this.passage(words)
      .first()
      .evaluate((passage) => {
        const { textContent } = document.getElementById(passage.getAttribute('aria-describedby') ?? '') ?? {}
        return textContent?.trim() ?? ''
      })
  }

  /** Waits until the passage has no counterpart in the copy: pairs are found anew at each pause in typing. */
  async isOpenPassage(words: string): Promise<void> {
    await this.passage(words).and(this.#page.locator('[aria-describedby="story-passage-open"]')).waitFor()
  }

  /** Waits until the passage has a counterpart in the copy. */
  async isPairedPassage(words: string): Promise<void> {
    await this.passage(words).and(this.#page.locator('[aria-describedby="story-passage-in_work"]')).waitFor()
  }

  /** Puts the focus on a passage, from where the arrow keys walk on. */
  async select(words: string | RegExp): Promise<void> {
    await this.passage(words).first().click()
  }

  /** Copies the passage into the copy as text to work over. */
  async takeOver(words: string | RegExp): Promise<void> {
    await this.select(words)
    await this.#page.keyboard.press('ControlOrMeta+Shift+T')
  }

  async leaveOut(words: string | RegExp, reason: string): Promise<void> {
    await this.select(words)
    await this.#page.keyboard.press('ControlOrMeta+Shift+U')
    await this.#page.getByRole('textbox', { name: 'Why is this left out?' }).fill(reason)
    await this.#page.keyboard.press('Enter')
  }
}
