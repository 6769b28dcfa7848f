import type { Locator, Page } from 'playwright'
import { ComparePage } from './compare-page.ts'
import { DeskPage } from './desk-page.ts'
import { IntakePage } from './intake-page.ts'
import { Palette } from './palette.ts'
import { PeopleDialog } from './people-dialog.ts'
import { SettingsPage } from './settings-page.ts'
import { StoryPage } from './story-page.ts'
import { WelcomePage } from './welcome-page.ts'

/** The window and everything in it. Locators go by role and name, so that what a test finds a screen reader finds too. */
export class DeskWindow {
  readonly page: Page
  readonly welcome: WelcomePage
  readonly desk: DeskPage
  readonly story: StoryPage
  readonly intake: IntakePage
  readonly compare: ComparePage
  readonly settings: SettingsPage
  readonly palette: Palette
  readonly people: PeopleDialog
  readonly name: Locator

  constructor(page: Page) {
    this.page = page
    this.welcome = new WelcomePage(page)
    this.desk = new DeskPage(page)
    this.story = new StoryPage(page)
    this.intake = new IntakePage(page)
    this.compare = new ComparePage(page)
    this.settings = new SettingsPage(page)
    this.palette = new Palette(page)
    this.people = new PeopleDialog(page)
    this.name = page.getByRole('banner').getByRole('heading', { level: 1 })
  }

  /** By its entry in the rail at the left. */
  async goTo(screen: string): Promise<void> {
    await this.page.getByRole('navigation').first().getByRole('button', { name: screen, exact: true }).click()
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  /** A notice, a banner or a toast with these words. */
  notice(words: string | RegExp): Locator {
    return this.page.locator('[role=status], [role=alert]').filter({ hasText: words })
  }

  /** Closes the toasts, which would go by themselves a little later. */
  async dismissToasts(): Promise<void> {
    const close = this.page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Close' })
    while ((await close.count()) > 0) await close.first().click()
  }

  async back(): Promise<void> {
    await this.press('Alt+ArrowLeft')
  }

  /** Until the browser has drawn and told the editor where the caret is: it does so in a later task, which no person is quicker than. */
  async isDrawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
    )
  }

  /** The accessible name of what has the focus, with its role: what a screen reader says now. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement
      const name = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? ''} ${name.trim()}`.trim()
    })
  }
}
