import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkstation, type Workstation } from '../fixtures/workstation.ts'

// Point 17 of Electron's security checklist: who is heard. One channel there is, and only our page's main frame is
// answered on it, with ports that nobody else can see.

let workstation: Workstation
beforeAll(async () => {
  workstation = await openWorkstation()
})
afterAll(() => workstation.kill())

test('the main process listens to one channel and answers no invocation', async () => {
  const channels = await workstation.app.evaluate(({ ipcMain }) => ({
    heard: ipcMain.eventNames().map(String).sort(),
    answered: [...((ipcMain as unknown as { _invokeHandlers?: Map<string, unknown> })._invokeHandlers?.keys() ?? [])],
  }))
  // `error` and the texture channel are Electron's own.
  expect(channels).toEqual({
    heard: ['error', 'stet-ready'],
    answered: ['IMPORT_SHARED_TEXTURE_RELEASE_RENDERER_TO_MAIN'],
  })
})

test('a frame inside the page has no bridge', async () => {
  const keys = await workstation.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return 'stet' in (frame.contentWindow as unknown as object)
  })
  expect(keys).toBe(false)
})

test('a frame, another page and a foreign origin get no port; the page itself does', async () => {
  await workstation.page.evaluate(() => {
    const ports: string[] = []
    Object.assign(window, { stetPorts: ports })
    window.addEventListener('message', ({ data }) => {
      if (data?.type === 'stet-port') ports.push(data.name)
    })
    document.body.append(document.createElement('iframe'))
  })
  // The first three are wrong senders; what they would get arrives before what the last one gets.
  await workstation.app.evaluate(({ BrowserWindow, ipcMain, webContents }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents ?? webContents.getAllWebContents()[0]
    if (contents === undefined) throw new Error('no window')
    const main = contents.mainFrame
    const say = (sender: unknown, senderFrame: unknown) => ipcMain.emit('stet-ready', { sender, senderFrame })
    const inner = main.frames[0]
    if (inner === undefined) throw new Error('no frame inside the page')
    say(contents, inner)
    say({ id: contents.id, mainFrame: main }, main)
    say(contents, { origin: 'https://example.org', parent: null, url: main.url })
    say(contents, null)
  })
  expect(await readPorts()).toEqual([])
  await workstation.page.evaluate(() => (window as unknown as { stet: { ready: () => void } }).stet.ready())
  await expect.poll(readPorts).toEqual(['shell'])
})

function readPorts(): Promise<readonly string[]> {
  return workstation.page.evaluate(() => (window as unknown as { stetPorts: readonly string[] }).stetPorts)
}
