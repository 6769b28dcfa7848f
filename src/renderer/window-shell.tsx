import { useEffect, useRef, useState } from 'react'
import { Dialog } from '#ui/primitives/dialog.tsx'
import { TooltipLayer } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import { Palette } from '#workbench/palette.tsx'
import type { DeskStatus } from '#workbench/shell-contract.ts'
import { ShortcutSheet } from '#workbench/shortcut-sheet.tsx'
import { useCommand } from '#workbench/use-command.ts'
import { useMenu } from '#workbench/use-menu.ts'
import { usePreferences } from '#workbench/use-preferences.ts'
import { useShell, useShellQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { useWindowKeys } from '#workbench/use-window-keys.ts'
import { DeskBanners } from './desk-banners.tsx'
import { DeskWindow } from './desk-window.tsx'
import { ToastStack } from './toast-stack.tsx'
import { Welcome } from './welcome.tsx'
import { windowWords } from './window-words.ts'
import './window-shell.css'

/**
 * The window around the screens: the desk when there is one, else the way to one. While a desk is being opened its screens
 * are drawn already; what they ask is answered as soon as it is open.
 */
export function WindowShell(props: { readonly startStatus: DeskStatus }) {
  const status = useShellQuery('deskStatus', null, ['desk']).value ?? props.startStatus
  useWindowKeys()
  useMenu()
  useRestartNotice(status)
  useDeskCommands(status)
  useLookCommands()
  return (
    <div className="window">
      {status.kind === 'none' || status.kind === 'problem' ? (
        <Welcome status={status} />
      ) : (
        <>
          <DeskBanners status={status} />
          <DeskWindow key={status.folder} name={status.kind === 'opening' ? '' : status.name} />
        </>
      )}
      <WindowLayers />
    </div>
  )
}

function WindowLayers() {
  const [layer, setLayer] = useState<'palette' | 'shortcuts' | null>(null)
  const say = useMessages(windowWords)
  useCommand('window.palette', () => setLayer('palette'))
  useCommand('window.shortcuts', () => setLayer('shortcuts'))
  return (
    <>
      <ToastStack />
      <TooltipLayer />
      {layer === 'palette' ? <Palette onClose={() => setLayer(null)} /> : null}
      {layer === 'shortcuts' ? (
        <Dialog title={say.shortcuts} look="wide" closeLabel={say.close} onClose={() => setLayer(null)}>
          <ShortcutSheet />
        </Dialog>
      ) : null}
    </>
  )
}

function useLookCommands(): void {
  const { preferences, change } = usePreferences()
  useCommand('window.themeLight', () => change({ theme: 'light' }))
  useCommand('window.themeDark', () => change({ theme: 'dark' }))
  useCommand('window.themeSystem', () => change({ theme: 'system' }))
  useCommand('window.density', () => change({ density: preferences.density === 'compact' ? 'regular' : 'compact' }))
}

function useDeskCommands(status: DeskStatus): void {
  const client = useShell()
  const report = useReport()
  useCommand('window.openDesk', () => {
    client
      .chooseFolder({ purpose: 'open-desk' })
      .then((folder) => (folder === null ? null : client.openDesk({ folder, confirmShared: false })))
      .catch(report)
  })
  useCommand('window.closeDesk', status.kind === 'open' ? () => void client.closeDesk(null).catch(report) : null)
}

/** Says once, after each restart of the data process, that nothing was lost. */
function useRestartNotice(status: DeskStatus): void {
  const say = useMessages(windowWords)
  const toast = useToast()
  const told = useRef(0)
  const restarts = status.kind === 'open' ? status.restarts : 0
  useEffect(() => {
    if (restarts > told.current) toast({ tone: 'neutral', text: say.restarted })
    told.current = restarts
  }, [restarts, toast, say])
}
