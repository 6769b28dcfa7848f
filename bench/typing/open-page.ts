import { _electron, type ElectronApplication, type Page } from 'playwright'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export interface OpenedPage {
  readonly application: ElectronApplication
  readonly page: Page
}

/** Opens the bench page in a real Electron window and waits for the editor. */
export async function openPage(query: string): Promise<OpenedPage> {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const executablePath: unknown = createRequire(import.meta.url)('electron')
  const application = await _electron.launch({
    executablePath: typeof executablePath === 'string' ? executablePath : process.execPath,
    args: [join(import.meta.dirname, 'main.ts'), '--no-sandbox'],
    env: { ...withoutUndefined(environment), BENCH_ADDRESS: `bench://page/index.html?${query}` },
  })
  const page = await application.firstWindow()
  await page.locator('[contenteditable=true]').first().waitFor()
  return { application, page }
}

function withoutUndefined(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
