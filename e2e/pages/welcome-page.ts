import type { Locator, Page } from 'playwright'

/** The window without a desk. */
export class WelcomePage {
  readonly title: Locator
  readonly problem: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.title = page.getByRole('heading', { level: 1, name: 'Stet' })
    this.problem = page.getByRole('alert')
  }

  /** With the keyboard alone; which folder it becomes is asked by the system's dialog. */
  async startDesk(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Start a new desk…' }).press('Enter')
    await this.#page.getByLabel('Name of the desk').waitFor()
    await this.#page.keyboard.type(name)
    await this.#page.keyboard.press('Enter')
  }

  recentDesk(name: string): Locator {
    return this.#page.getByRole('listitem').getByRole('button', { name })
  }
}
