import { app, clipboard, dialog, nativeTheme, shell as system, type BrowserWindow } from 'electron'
import path from 'node:path'
import { defineService } from '#rpc/service.ts'
import { shell, type DeskStatus } from '#workbench/shell-contract.ts'
import { showApplicationMenu } from './application-menu.ts'
import { chooseFiles } from './choose-files.ts'
import type { DeskSupervisor } from './desk-supervisor.ts'
import type { MachineSettings } from './machine-settings.ts'
import { openLink } from './open-link.ts'

export interface ShellContext {
  readonly window: BrowserWindow
  readonly supervisor: DeskSupervisor
  readonly settings: MachineSettings
  /** Folders the person picked in a dialog since the start: only these, and the desk, are ever shown in the file manager. */
  readonly grantedFolders: Set<string>
  readonly logFolder: string
  /** Tells the window that a topic changed. */
  readonly changed: (topic: string) => void
  readonly runCommand: (id: string) => void
  readonly answerClosing: (mayClose: boolean) => void
}

export const shellService = defineService<ShellContext>()(shell, {
  deskStatus: ({ supervisor }) => supervisor.status,
  recentDesks: ({ settings }) => settings.recentDesks,
  openDesk: ({ supervisor }, { folder, confirmShared }) =>
    supervisor.open({ type: 'open', folder: path.resolve(folder), confirmShared }),
  createDesk: ({ supervisor }, { folder, name, confirmShared }) =>
    supervisor.open({ type: 'create', folder: path.resolve(folder), name, confirmShared }),
  restoreDesk: ({ supervisor }, { folder, backup }) =>
    supervisor.open({ type: 'restore', folder: path.resolve(folder), backup }),
  closeDesk: async ({ supervisor }): Promise<DeskStatus> => {
    await supervisor.close()
    return supervisor.status
  },
  forgetDesk: ({ settings, changed }, { folder }) => {
    settings.forgetDesk(folder)
    changed('recent-desks')
    return null
  },
  chooseFiles: ({ window }, wanted) => chooseFiles(window, wanted),
  chooseFolder: async ({ window, grantedFolders, supervisor }, { purpose }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: purpose === 'open-desk' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
    })
    const folder = filePaths[0] ?? null
    if (folder !== null) grantedFolders.add(folder)
    if (folder !== null && purpose === 'export') supervisor.grantFolder(folder)
    return folder
  },
  writeClipboard: (_context, content) => {
    clipboard.write(content.html === undefined ? { text: content.text } : { text: content.text, html: content.html })
    return null
  },
  openLink: ({ window }, { address }) => openLink(window, address),
  revealFile: (context, { path: file }) => {
    if (!isGranted(context, file)) return 'refused'
    system.showItemInFolder(path.resolve(file))
    return 'shown'
  },
  appInfo: ({ logFolder }) => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    systemLocale: app.getLocale(),
    logFolder,
  }),
  preferences: ({ settings }) => settings.preferences,
  setPreferences: ({ settings, changed }, preferences) => {
    settings.setPreferences(preferences)
    nativeTheme.themeSource = preferences.theme
    changed('preferences')
    return null
  },
  answerClosing: ({ answerClosing }, { close }) => {
    answerClosing(close)
    return null
  },
  setMenu: ({ runCommand }, sections) => {
    showApplicationMenu(sections, runCommand)
    return null
  },
})

function isGranted(context: ShellContext, file: string): boolean {
  const wanted = path.resolve(file)
  const desk = context.supervisor.folder
  const folders = desk === null ? context.grantedFolders : new Set([...context.grantedFolders, desk])
  return [...folders].some((folder) => wanted === folder || wanted.startsWith(folder + path.sep))
}
