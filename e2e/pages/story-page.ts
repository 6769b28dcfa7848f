import type { Locator, Page } from 'playwright'
import { ChecksTab } from './checks-tab.ts'
import { ExportPanel } from './export-panel.ts'
import { FindBar } from './find-bar.ts'
import { HistoryTab } from './history-tab.ts'
import { PublicationStrip } from './publication-strip.ts'
import { SourcePane } from './source-pane.ts'
import { SourcesTab } from './sources-tab.ts'

const BLOCK_KEYS = {
  paragraph: 'ControlOrMeta+Alt+0',
  subhead: 'ControlOrMeta+Alt+2',
  quote: 'ControlOrMeta+Alt+3',
} as const

/** A story: its source, its copy and the inspector. */
export class StoryPage {
  readonly copy: Locator
  readonly saveSign: Locator
  readonly coverage: Locator
  readonly source: SourcePane
  readonly publication: PublicationStrip
  readonly history: HistoryTab
  readonly sources: SourcesTab
  readonly checks: ChecksTab
  readonly exports: ExportPanel
  readonly findBar: FindBar
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.copy = page.getByRole('textbox', { name: /^(Copy|Text)$/u })
    this.saveSign = page.locator('.story-save')
    this.coverage = page.getByText(/\d+ % covered/u)
    this.source = new SourcePane(page)
    this.publication = new PublicationStrip(page)
    this.history = new HistoryTab(page)
    this.sources = new SourcesTab(page)
    this.checks = new ChecksTab(page)
    this.exports = new ExportPanel(page)
    this.findBar = new FindBar(page)
  }

  async isOpen(): Promise<void> {
    await this.copy.waitFor()
  }

  /** Puts the caret into the headline. */
  async goToHeadline(): Promise<void> {
    await this.copy.focus()
    await this.#page.keyboard.press('ControlOrMeta+Home')
  }

  async goToEnd(): Promise<void> {
    await this.copy.focus()
    await this.#page.keyboard.press('ControlOrMeta+End')
  }

  /** Puts the caret into a paragraph of the body, the first being 1. */
  async goToParagraph(place: number): Promise<void> {
    // The lead is a paragraph too.
    await this.copy.getByRole('paragraph').nth(place).click()
  }

  /** Types lines, each in the next field or block: headline, lead, paragraphs. */
  async write(...lines: readonly string[]): Promise<void> {
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.#page.keyboard.press('Enter')
      await this.#page.keyboard.type(line)
    }
  }

  /** A new block of this kind after the caret's, as the keys of the copy make it. */
  async writeBlock(kind: keyof typeof BLOCK_KEYS, words: string): Promise<void> {
    await this.#page.keyboard.press('Enter')
    await this.#page.keyboard.press(BLOCK_KEYS[kind])
    await this.#page.keyboard.type(words)
  }

  /** Fills a field beside the copy: “Tags”. */
  async fillDetail(field: string, words: string): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Details', exact: true }).click()
    const input = this.#page.getByRole('tabpanel', { name: 'Details' }).getByLabel(field, { exact: true })
    await input.fill(words)
    await input.press('Tab')
    await this.isSaved()
  }

  /** Until so much of the source is accounted for: “100 %”. Counted anew at each pause in typing. */
  async isCovered(share: string): Promise<void> {
    await this.coverage.filter({ hasText: share }).waitFor()
  }

  /** “Saved” is said only when what is shown is on disk. */
  async isSaved(): Promise<void> {
    await this.saveSign.filter({ hasText: /^(Saved|Sparat)$/u }).waitFor()
  }

  /** Selects words of the copy as a person does: the caret before them, then Shift and the arrow keys. */
  async select(words: string): Promise<void> {
    await this.copy.focus()
    await this.copy.evaluate(async (root, wanted) => {
      // The editor puts its own caret where the focus comes; a hand is never as fast as this.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at === -1) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return
      }
      throw new Error(`The copy does not say: ${wanted}`)
    }, words)
  }

  /** Selects the whole paragraph that begins with these words, as three clicks do. */
  async selectAll(words: string): Promise<void> {
    await this.copy.getByText(words).first().click({ clickCount: 3 })
  }

  async headline(): Promise<string> {
    return (await this.copy.getByRole('heading', { level: 1 }).textContent()) ?? ''
  }

  async text(): Promise<string> {
    return this.copy.innerText()
  }

  tab(name: string): Locator {
    return this.#page.getByRole('tab', { name, exact: true })
  }
}
