import type { Locator, Page } from 'playwright'

/** The desk's list of stories. */
export class DeskPage {
  readonly list: Locator
  readonly search: Locator
  readonly summary: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.list = page.getByRole('grid')
    this.search = page.getByRole('searchbox').first()
    this.summary = page.getByRole('group', { name: 'Filters' }).getByRole('status')
  }

  row(headline: string | RegExp): Locator {
    return this.list.getByRole('row').filter({ hasText: headline })
  }

  /** With the keyboard: the row is chosen by a click or already is, Enter opens it. */
  async open(headline: string | RegExp): Promise<void> {
    await this.row(headline).click()
    await this.#page.keyboard.press('Enter')
    await this.#page.getByRole('region', { name: 'Copy' }).waitFor()
  }

  async find(words: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+F')
    await this.search.fill(words)
  }

  async show(state: string): Promise<void> {
    await this.#page
      .getByRole('group', { name: 'State' })
      .getByRole('button', { name: new RegExp(`^${state}`, 'u') })
      .click()
  }

  /** The headlines in the list, top to bottom. */
  async headlines(): Promise<readonly string[]> {
    return this.list.locator('.desk-headline').allTextContents()
  }

  marks(headline: string | RegExp): Locator {
    return this.row(headline).locator('mark')
  }

  /** The words that the search marked in a row. */
  async marked(headline: string | RegExp): Promise<readonly string[]> {
    return this.marks(headline).allTextContents()
  }

  /** A blank story, from the panel that `New story` opens. */
  async startBlankStory(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+N')
    await this.#page.getByRole('complementary', { name: 'New story' }).getByRole('button', { name: 'Create' }).click()
    await this.#page.getByRole('textbox', { name: 'Copy' }).waitFor()
  }
}
