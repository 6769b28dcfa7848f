import type { Locator, Page } from 'playwright'

/** Settings, one section at a time. */
export class SettingsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  section(name: string): Locator {
    return this.#page.getByRole('region', { name })
  }

  async open(section: string): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Settings' }).click()
    await this.#page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section }).click()
    await this.section(section).waitFor()
  }

  /** A colleague, in these roles and no others. */
  async addPerson(name: string, roles: readonly string[]): Promise<void> {
    const section = this.section('People and roles')
    await section.getByRole('button', { name: 'Add a person' }).click()
    await section.getByLabel('Name').fill(name)
    const boxes = section.getByRole('group', { name: 'Roles' }).getByRole('checkbox')
    for (const box of await boxes.all()) await box.uncheck()
    for (const role of roles) {
      await section.getByRole('checkbox', { name: new RegExp(`^${role}\\b`, 'u') }).check()
    }
    await section.getByRole('button', { name: 'Add a person' }).click()
    await section.getByRole('list', { name: 'People' }).getByText(name).waitFor()
  }
}
