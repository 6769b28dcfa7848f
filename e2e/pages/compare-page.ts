import type { Locator, Page } from 'playwright'

/** Two texts, word by word. */
export class ComparePage {
  readonly figures: Locator
  readonly added: Locator
  readonly removed: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.figures = page.getByRole('main').getByRole('status')
    this.added = page.getByRole('main').getByRole('insertion')
    this.removed = page.getByRole('main').getByRole('deletion')
  }

  async sideBySide(): Promise<void> {
    await this.#page.keyboard.press('V')
    await this.#page.getByRole('radio', { name: 'Side by side', checked: true }).waitFor({ state: 'attached' })
  }

  async nextChange(): Promise<void> {
    await this.#page.keyboard.press('F7')
  }

  async backToStory(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Back to the story' }).click()
  }
}
