import type { Locator, Page } from 'playwright'

/** The sources of a story, its citations, and what still lacks one. */
export class SourcesTab {
  readonly panel: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.panel = page.getByRole('tabpanel', { name: 'Sources' })
  }

  async open(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Sources', exact: true }).click()
    await this.panel.waitFor()
  }

  /** For the words that are selected in the copy. */
  async cite(): Promise<void> {
    await this.panel
      .getByText(/^Selected/u)
      .first()
      .waitFor()
    await this.#page.keyboard.press('ControlOrMeta+Alt+C')
  }

  citation(words: string): Locator {
    return this.panel.getByRole('button', { name: words })
  }
}
