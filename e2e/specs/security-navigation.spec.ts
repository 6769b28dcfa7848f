import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CDPSession } from 'playwright'
import { openWorkstation, type Workstation } from '../fixtures/workstation.ts'

// Points 11, 13 and 14 of Electron's security checklist: a hostile page tries to leave, to open windows, to embed.

let workstation: Workstation
let cdp: CDPSession
beforeAll(async () => {
  workstation = await openWorkstation()
  cdp = await workstation.page.context().newCDPSession(workstation.page)
  await workstation.page.evaluate(() => Object.assign(window, { stetStayed: true }))
  await workstation.app.evaluate(({ app, webContents }) => {
    const left: string[] = []
    Object.assign(globalThis, { stetLeft: left })
    const watch = (contents: Electron.WebContents) => {
      contents.on('did-navigate', (_event, address) => left.push(address))
      contents.on('did-frame-navigate', (_event, address) => left.push(address))
    }
    for (const contents of webContents.getAllWebContents()) watch(contents)
    app.on('web-contents-created', (_event, contents) => {
      left.push('a new page')
      watch(contents)
    })
  })
})
afterAll(() => workstation.kill())

/** Where the window is, whether it is still the same page, and everything that came of an attempt. */
async function readPlace() {
  const page = await workstation.page.evaluate(
    () => new Promise((resolve) => setTimeout(() => resolve([location.href, 'stetStayed' in window]), 250)),
  )
  const app = await workstation.app.evaluate(({ BrowserWindow, webContents }) => ({
    left: (globalThis as unknown as { stetLeft: readonly string[] }).stetLeft,
    windows: BrowserWindow.getAllWindows().length,
    pages: webContents.getAllWebContents().length,
  }))
  return { page, ...app }
}

const element = (tag: string, attributes: Record<string, string>, act: string) => `
  const made = document.createElement('${tag}')
  for (const [name, value] of ${JSON.stringify(Object.entries(attributes))}) made.setAttribute(name, value)
  document.body.append(made)
  made.${act}`

/** What runs in the page, in a timer, so that the content security policy holds for it too. */
const attempts: Readonly<Record<string, string>> = {
  'an assignment to location': `location.href = 'https://example.org/'`,
  'location.replace': `location.replace('https://example.org/')`,
  'a file': `location.href = 'file:///etc/passwd'`,
  'a data address': `location.href = 'data:text/html,<h1>x</h1>'`,
  'a page made of a blob': `location.href = URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' }))`,
  'a javascript address': `location.href = 'javascript:document.write(1)'`,
  'the source view': `location.href = 'view-source:app://stet/index.html'`,
  'another host of the own scheme': `location.href = 'app://other/index.html'`,
  'another file of the bundle': `location.href = 'app://stet/nothing.html'`,
  'a link': element('a', { href: 'https://example.org/' }, 'click()'),
  'a link for a new window': element('a', { href: 'https://example.org/', target: '_blank' }, 'click()'),
  'a link that pings': element('a', { href: 'https://example.org/', ping: 'https://example.org/' }, 'click()'),
  'a download link': element('a', { href: 'https://example.org/a.exe', download: 'a.exe' }, 'click()'),
  'a form': element('form', { action: 'https://example.org/', method: 'post' }, 'submit()'),
  'a form for a new window': element('form', { action: 'https://example.org/', target: '_blank' }, 'submit()'),
  'a pasted refresh': element('meta', { 'http-equiv': 'refresh', content: '0;url=https://example.org/' }, 'remove'),
  'a frame': element('iframe', { src: 'https://example.org/' }, 'remove'),
  'a frame that leads its parent away': `
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentWindow.top.location = 'https://example.org/'`,
  'window.open': `window.open('https://example.org/')`,
  'window.open on the own page': `window.open('app://stet/index.html', '_blank', 'nodeIntegration=yes')`,
  'window.open on nothing': `window.open('about:blank')`,
  'window.open on itself': `window.open('https://example.org/', '_self')`,
  'a webview': element('webview', { src: 'https://example.org/', nodeintegration: 'on' }, 'remove'),
  'a webview of the own page': element(
    'webview',
    { src: 'app://stet/index.html', preload: 'file:///tmp/a.js' },
    'remove',
  ),
}

describe('a hostile page stays where it is, whatever it tries:', () => {
  test.each(Object.entries(attempts))('%s', async (_name, code) => {
    await workstation.page.evaluate((source) => {
      const run = new Function(source)
      setTimeout(() => {
        try {
          run()
        } catch {
          // Being refused by an exception is one of the right answers.
        }
      }, 0)
    }, code)
    const place = await readPlace()
    expect(place.page).toEqual(['app://stet/index.html', true])
    // An empty frame is about:blank, which is the page itself; it went nowhere.
    expect(place.left.filter((address) => address !== 'about:blank')).toEqual([])
    expect(place).toMatchObject({ windows: 1, pages: 1 })
  })

  test('a link dropped on it', async () => {
    const data = {
      items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }],
      files: [] as string[],
      dragOperationsMask: 1,
    }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    }
    expect((await readPlace()).page).toEqual(['app://stet/index.html', true])
  })

  test('a file dropped on it', async () => {
    const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    }
    const place = await readPlace()
    expect(place.page).toEqual(['app://stet/index.html', true])
    expect(place).toMatchObject({ windows: 1, pages: 1 })
  })
})

test('a webview is refused by the main process too, were one ever switched on', async () => {
  const isPrevented = await workstation.app.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const event = { preventDefault: () => (prevented = true) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return prevented
  })
  expect(isPrevented).toBe(true)
})
