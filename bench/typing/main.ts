import { app, BrowserWindow, net, protocol } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Electron's side of the typing bench: shows the built page over a scheme of its own, as the workstation does. */
const BUILT = join(import.meta.dirname, '../../out/bench-typing')

protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true } }])

// Not awaited at the top: Electron is ready only once this module has run to its end.
void app.whenReady().then(openWindow)

async function openWindow(): Promise<void> {
  protocol.handle('bench', (request) => {
    const { pathname } = new URL(request.url)
    return net.fetch(pathToFileURL(join(BUILT, pathname)).href)
  })
  const window = new BrowserWindow({ width: 1280, height: 900, webPreferences: { spellcheck: false } })
  await window.loadURL(process.env['BENCH_ADDRESS'] ?? 'bench://page/index.html')
}
