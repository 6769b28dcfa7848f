import type { Locator, Page } from 'playwright'

/** Every act by its name. */
export class Palette {
  readonly field: Locator
  readonly #page: Page
  readonly #list: Locator

  constructor(page: Page) {
    this.#page = page
    const dialog = page.getByRole('dialog', { name: /^(Commands|Kommandon)$/u })
    this.field = dialog.getByRole('combobox')
    this.#list = dialog.getByRole('listbox')
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+P')
    await this.field.waitFor()
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape')
    await this.field.waitFor({ state: 'detached' })
  }

  async run(title: string): Promise<void> {
    await this.open()
    await this.field.fill(title)
    await this.#page.keyboard.press('Enter')
    await this.field.waitFor({ state: 'detached' })
  }

  /** The names it lists for what was typed; all of them for nothing. */
  async find(typed: string): Promise<readonly string[]> {
    await this.field.fill(typed)
    return this.#list.locator('[role=option] .ui-picker-label').allTextContents()
  }
}
