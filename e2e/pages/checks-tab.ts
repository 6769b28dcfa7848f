import type { Locator, Page } from 'playwright'

/** What the desk checks found: the panel, the counts above the copy, and the marks under its words. */
export class ChecksTab {
  readonly panel: Locator
  readonly counts: Locator
  /** The words beside a mark. */
  readonly tip: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.panel = page.getByRole('tabpanel', { name: /^(Checks|Kontroll)$/u })
    this.counts = page.getByRole('button', { name: /^(Checks|Kontroll): /u })
    this.tip = page.locator('.checks-tip:popover-open')
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Alt+K')
    await this.panel.waitFor()
  }

  /** The row of a finding whose message or words hold these words. */
  finding(words: string | RegExp): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: words })
  }

  /** The words that are underlined, in no order. */
  async marked(): Promise<readonly string[]> {
    return this.#page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => /^copy-check-(?:source|words|form)-/u.test(name))
        .flatMap(([, highlight]) => [...highlight].map((range) => (range instanceof Range ? range.toString() : ''))),
    )
  }
}
