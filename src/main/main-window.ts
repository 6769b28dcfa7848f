import { BrowserWindow, nativeTheme } from 'electron'
import path from 'node:path'
import { PAGE_ADDRESS } from './bundle-protocol.ts'

/** Near the tokens' surface colours, so that the first frame does not flash. */
const PAPER = { light: '#fbfaf8', dark: '#17181a' }

export function createMainWindow(title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    minWidth: 760,
    minHeight: 520,
    show: false,
    autoHideMenuBar: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      v8CacheOptions: 'bypassHeatCheck',
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(PAGE_ADDRESS)
  return window
}
