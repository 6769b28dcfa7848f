import { app, BrowserWindow, net, protocol } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CONTENT_SECURITY_POLICY } from '../../src/main/bundle-protocol.ts'

/** Electron's side of the typing bench: shows the built page over a scheme of its own, as the workstation does. */
const BUILT = join(import.meta.dirname, '../../out/bench-typing')

protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true } }])

// Not awaited at the top: Electron is ready only once this module has run to its end.
void app.whenReady().then(openWindow)

async function openWindow(): Promise<void> {
  protocol.handle('bench', showBuilt)
  const window = new BrowserWindow({ width: 1280, height: 900, webPreferences: { spellcheck: false } })
  await window.loadURL(process.env['BENCH_ADDRESS'] ?? 'bench://page/index.html')
}

/** Under the same policy as the workstation's page: what it forbids must not be needed. */
async function showBuilt(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const file = await net.fetch(pathToFileURL(join(BUILT, pathname)).href)
  const headers = new Headers(file.headers)
  headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  return new Response(file.body, { headers })
}
