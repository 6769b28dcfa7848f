import type { Locator, Page } from 'playwright'

/** The versions of a story and its record. */
export class HistoryTab {
  readonly versions: Locator
  readonly record: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.versions = page.getByRole('region', { name: 'Versions' })
    this.record = page.getByRole('region', { name: 'Record' })
  }

  async open(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'History', exact: true }).click()
    await this.versions.waitFor()
  }

  async keep(name: string): Promise<void> {
    await this.versions.getByRole('button', { name: 'Keep a version' }).click()
    await this.versions.getByLabel('Name of this version').fill(name)
    await this.#page.keyboard.press('Enter')
    await this.version(name).waitFor()
  }

  version(words: string): Locator {
    return this.versions.getByRole('listitem').filter({ hasText: words })
  }

  async compareWithCurrent(words: string): Promise<void> {
    await this.version(words)
      .getByRole('button', { name: /^Compare version/u })
      .click()
  }

  async restore(words: string): Promise<void> {
    await this.version(words)
      .getByRole('button', { name: /^More for version/u })
      .press('Enter')
    await this.#page.getByRole('menuitem', { name: 'Restore' }).press('Enter')
  }
}
