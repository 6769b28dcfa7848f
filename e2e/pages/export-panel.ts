import type { Locator, Page } from 'playwright'

/** The export of the open story, in the inspector. */
export class ExportPanel {
  readonly panel: Locator
  readonly outcome: Locator
  readonly run: Locator

  constructor(page: Page) {
    this.panel = page.getByRole('tabpanel', { name: 'Export' })
    this.run = this.panel.getByRole('button', { name: 'Export files' })
    this.outcome = this.panel.locator('[role=status], [role=alert]')
    this.#page = page
  }

  readonly #page: Page

  async open(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Export', exact: true }).click()
    await this.run.waitFor()
  }

  /** The folder is asked for by the system's dialog. */
  async chooseFolder(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Choose…' }).click()
  }

  async export(): Promise<void> {
    await this.run.click()
    await this.outcome.waitFor()
  }
}
