import type { Locator, Page } from 'playwright'

/** Where pages and texts come in. */
export class IntakePage {
  readonly article: Locator
  readonly ledger: Locator
  readonly problem: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.article = page.getByRole('article')
    this.ledger = page.getByRole('complementary', { name: 'Ledger' })
    this.problem = page.getByRole('alert')
  }

  /** By the command, from wherever one is. */
  async open(): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Take in' }).click()
    await this.#page.getByRole('heading', { name: 'Take in', level: 1 }).waitFor()
  }

  /** What is on the clipboard. */
  async paste(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+V')
  }

  /** What stands in the ledger: counted in the source, and kept. */
  async count(counter: string): Promise<readonly [number, number]> {
    const cells = this.ledger.getByRole('row', { name: new RegExp(`^${counter}`, 'u') }).getByRole('cell')
    const [found = '', kept = ''] = await cells.allTextContents()
    return [Number(found), Number(kept)]
  }

  async takeInAndStart(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Enter')
    await this.#page.getByRole('textbox', { name: 'Copy' }).waitFor()
  }
}
