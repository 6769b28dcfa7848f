// The yardstick: one window with nothing in it, with the switches and window settings of the workstation.
import { app, BrowserWindow } from 'electron'
import path from 'node:path'
import { reportPaint } from './report-paint.mjs'

const SWITCHES = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['no-proxy-server'],
  ['dns-prefetch-disable'],
  ['disable-quic'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]
for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)

// For memory it stays; for the start it says when it was painted and closes.
if (process.env['BENCH_STAYS'] !== '1')
  app.on('browser-window-created', (_event, window) => reportPaint(window, 'body'))
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(path.join(import.meta.dirname, 'empty.html'))
})
