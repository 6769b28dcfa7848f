import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  nativeTheme,
  session,
  type MessagePortMain,
} from 'electron'
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { newId } from '#lib/ids.ts'
import type { Port } from '#rpc/port.ts'
import { serve } from '#rpc/server.ts'
import { PAGE_ORIGIN, registerBundleScheme, serveBundle, warmBundle } from './bundle-protocol.ts'
import { DeskSupervisor } from './desk-supervisor.ts'
import { createMainWindow } from './main-window.ts'
import { MachineSettings } from './machine-settings.ts'
import { toPort } from '#rpc/message-port.ts'
import { shellService, type ShellContext } from './shell-service.ts'
import { guardEveryPage, guardSession, silenceChromium } from './window-guards.ts'

/** How long a window that is asked to close may take to save before it is closed all the same. */
const CLOSING_LIMIT_MS = 8000

/** The built page. */
const BUNDLE = path.join(import.meta.dirname, '../renderer')

registerBundleScheme()
warmBundle(BUNDLE)
silenceChromium(app)
guardEveryPage(app)
speakLanguage()

if (app.requestSingleInstanceLock({ desk: readDeskArgument(process.argv) ?? '' })) {
  void app.whenReady().then(start)
} else {
  // The first one comes to the front and, when we were started with a desk, opens it.
  app.quit()
}

/** Chromium writes dates, times and its own few words in this language; it must be told before it starts. */
function speakLanguage(): void {
  const { locale } = new MachineSettings(app.getPath('userData')).preferences
  const system = process.env['LC_ALL'] ?? process.env['LANG'] ?? ''
  const isSwedish = locale === 'sv' || (locale === 'system' && system.toLowerCase().startsWith('sv'))
  app.commandLine.appendSwitch('lang', isSwedish ? 'sv' : 'en-GB')
}

function readDeskArgument(argv: readonly string[]): string | null {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { desk: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.desk === 'string' && values.desk !== '' ? path.resolve(values.desk) : null
}

function start(): void {
  const logFolder = path.join(app.getPath('userData'), 'logs')
  mkdirSync(logFolder, { recursive: true })
  const settings = new MachineSettings(app.getPath('userData'))
  nativeTheme.themeSource = settings.preferences.theme
  const workplace = openWorkplace(settings, { logFolder, desk: readDeskArgument(process.argv) })
  app.on('second-instance', (_event, _argv, _folder, data) => workplace.comeToFront(data))
  app.on('window-all-closed', () => app.quit())
}

interface Workplace {
  readonly supervisor: DeskSupervisor
  comeToFront(data: unknown): void
}

interface WorkplaceStart {
  readonly logFolder: string
  /** The desk's folder that was named when the app was started. */
  readonly desk: string | null
}

/** One window, the ports into it and the desk behind it. */
function openWorkplace(settings: MachineSettings, { logFolder, desk }: WorkplaceStart): Workplace {
  let shellPort: Port | null = null
  let isPageReady = false
  const tell = (name: string, payload: unknown) => shellPort?.post({ type: 'event', name, payload })
  const changed = (topic: string) => tell('changed', { topics: [topic] })
  const supervisor = new DeskSupervisor(
    {
      onStatus: () => changed('desk'),
      onPort: (port) => {
        if (isPageReady) sendPort(window, 'desk', port)
      },
      onOpened: (folder, name) => {
        settings.rememberDesk(folder, name)
        window.setTitle(`${name} – Stet`)
        changed('recent-desks')
      },
    },
    { workstation: settings.workstation, logFile: path.join(logFolder, 'desk.log') },
  )
  // Before the window: its first picture waits for the desk's process, which takes longer to come up than the page.
  if (desk !== null) void supervisor.open({ type: 'open', folder: desk, confirmShared: false })
  serveBundle(session.defaultSession, {
    bundle: BUNDLE,
    originals: () => (supervisor.folder === null ? null : path.join(supervisor.folder, 'originals')),
  })
  guardSession(session.defaultSession)
  const window = createMainWindow('Stet')
  const closing = guardClosing(window, supervisor, tell)
  const context: ShellContext = {
    window,
    supervisor,
    settings,
    grantedFolders: new Set(),
    logFolder,
    changed,
    runCommand: (id) => changed(`command:${id}`),
    answerClosing: closing.answer,
  }
  onPageReady(window, () => {
    isPageReady = true
    shellPort?.close()
    shellPort = connectShell(window, context)
    supervisor.connectWindow()
  })
  return { supervisor, comeToFront: (data) => comeToFront(window, supervisor, data) }
}

/** The page says that it listens; nobody else is heard: not a frame inside it, not a page of another origin. */
function onPageReady(window: BrowserWindow, listener: () => void): void {
  ipcMain.on('stet-ready', (event) => {
    const frame = event.senderFrame
    if (event.sender !== window.webContents || frame === null || frame.parent !== null) return
    if (frame.origin !== PAGE_ORIGIN) return
    listener()
  })
}

function sendPort(window: BrowserWindow, name: 'shell' | 'desk', port: MessagePortMain): void {
  window.webContents.mainFrame.postMessage('stet-port', name, [port])
}

function connectShell(window: BrowserWindow, context: ShellContext): Port {
  const { port1, port2 } = new MessageChannelMain()
  const port = toPort(port1)
  serve<ShellContext>(port, {
    services: [shellService],
    invoke: (invocation) => invocation.run(context as never),
    report: (error, call) => {
      const reference = newId<'report'>()
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      appendFileSync(
        path.join(context.logFolder, 'main.log'),
        `${new Date().toISOString()} ${reference} ${call}\n${text}\n`,
      )
      return { kind: 'internal', reference }
    },
  })
  sendPort(window, 'shell', port2)
  return port
}

/** Closing waits until the page has saved; when it cannot, the person decides. */
function guardClosing(
  window: BrowserWindow,
  supervisor: DeskSupervisor,
  tell: (name: string, payload: unknown) => void,
): { readonly answer: (mayClose: boolean) => void } {
  let mayClose = false
  let timer: NodeJS.Timeout | null = null
  const finish = () => {
    if (timer !== null) clearTimeout(timer)
    mayClose = true
    void supervisor.close().then(() => window.destroy())
  }
  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    if (timer !== null) return
    tell('closing', null)
    timer = setTimeout(() => void askToClose(window, finish, () => (timer = null)), CLOSING_LIMIT_MS)
    if (window.webContents.isCrashed()) finish()
  })
  return {
    answer: (close) => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (close) finish()
    },
  }
}

async function askToClose(window: BrowserWindow, close: () => void, stay: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Stet has not been able to save everything.',
    detail:
      'What was typed in the last moments may be missing from the desk. Everything that was shown as saved is safe.',
    buttons: ['Keep the window open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) close()
  else stay()
}

function comeToFront(window: BrowserWindow, supervisor: DeskSupervisor, data: unknown): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  const desk = typeof data === 'object' && data !== null && 'desk' in data ? data.desk : null
  if (typeof desk === 'string' && desk !== '' && desk !== supervisor.folder)
    void supervisor.open({ type: 'open', folder: desk, confirmShared: false })
}
