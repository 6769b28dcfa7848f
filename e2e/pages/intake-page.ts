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

  /** Drops a file on the screen, as from the file manager. */
  async drop(name: string, bytes: readonly number[]): Promise<void> {
    const data = await this.#page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(content)], fileName))
        return transfer
      },
      [name, bytes] as const,
    )
    const screen = this.#page.getByRole('heading', { name: 'Take in', level: 1 })
    await screen.dispatchEvent('dragover', { dataTransfer: data })
    await screen.dispatchEvent('drop', { dataTransfer: data })
  }

  async startOver(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Start over' }).click()
    await this.problem.waitFor({ state: 'detached' })
  }

  /** What stands in the ledger: counted in the source, and kept. */
  async count(counter: string): Promise<readonly [number, number]> {
    const cells = this.ledger.getByRole('row', { name: new RegExp(`^${counter}`, 'u') }).getByRole('cell')
    const [found = '', kept = ''] = await cells.allTextContents()
    return [Number(found), Number(kept)]
  }

  /** What was left out as furniture of the page, in full. */
  async showRemoved(): Promise<void> {
    await this.ledger.getByText(/^Removed as page furniture/u).click()
  }

  async takeInAndStart(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Enter')
    await this.#page.getByRole('textbox', { name: 'Copy' }).waitFor()
  }
}
