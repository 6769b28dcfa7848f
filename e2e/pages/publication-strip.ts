import type { Locator, Page } from 'playwright'

/** Above the copy: where the story stands, what the next step is and what is in its way. */
export class PublicationStrip {
  readonly strip: Locator
  readonly panel: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.strip = page.getByRole('region', { name: 'Publication' })
    this.panel = this.strip.getByRole('complementary')
  }

  /** Waits until the story stands so: “In review”, “Exported”. */
  async is(state: string): Promise<void> {
    await this.strip.getByText(state, { exact: true }).first().waitFor()
  }

  /** The step that is offered, in words: “Submit”. */
  step(name: string): Locator {
    return this.strip.getByRole('button', { name, exact: true })
  }

  async openMore(): Promise<Locator> {
    await this.strip.getByRole('button', { name: 'More' }).press('Enter')
    return this.#page.getByRole('menu')
  }

  /** An act of the menu, found by its first word. */
  async choose(act: string): Promise<void> {
    const menu = await this.openMore()
    await menu.getByRole('menuitem', { name: new RegExp(`^${act}`, 'u') }).press('Enter')
  }

  /** Fills a field of the open panel and does the act. */
  async state(field: string, words: string): Promise<void> {
    await this.panel.getByLabel(field).fill(words)
  }

  async do(act: string): Promise<void> {
    await this.panel.getByRole('button', { name: act, exact: true }).click()
  }

  /** The sentences of what is in the way. */
  async blockers(): Promise<readonly string[]> {
    const lines = this.panel.getByRole('listitem')
    await lines.first().waitFor()
    return lines.locator('p').allTextContents()
  }
}
