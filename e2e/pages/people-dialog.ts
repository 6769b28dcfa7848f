import type { Locator, Page } from 'playwright'

/** “Who are you?”, in the title bar. */
export class PeopleDialog {
  readonly #page: Page
  readonly #dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.#dialog = page.getByRole('dialog', { name: 'Who are you?' })
  }

  /** The first person of a new desk, who has every role. */
  async beginWith(name: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Alt+P')
    await this.#dialog.getByLabel('Name').focus()
    await this.#page.keyboard.type(name)
    await this.#page.keyboard.press('Enter')
    await this.#isNow(name)
  }

  async become(name: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Alt+P')
    await this.#dialog.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).press('Enter')
    await this.#isNow(name)
  }

  async #isNow(name: string): Promise<void> {
    await this.#dialog.waitFor({ state: 'detached' })
    await this.#page.getByRole('banner').getByRole('button', { name, exact: true }).waitFor()
  }
}
