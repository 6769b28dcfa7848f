import type { App, Session, WebContents } from 'electron'
import { PAGE_ORIGIN } from './bundle-protocol.ts'

/** Points 5, 11, 12, 13 and 14 of Electron's security checklist, for every page that will ever be made. */
export function guardEveryPage(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents))
}

function guardPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
}

/** No permission is ever granted, and no request leaves the app's own scheme. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Chromium fetches a dictionary for the system's language at the first start, whatever a page says about spelling.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }))
}

function isOwn(address: string): boolean {
  return (
    address.startsWith(`${PAGE_ORIGIN}/`) ||
    address.startsWith(`blob:${PAGE_ORIGIN}/`) ||
    address.startsWith('devtools:')
  )
}

/** Switches off Chromium's own services: the app makes no connection that a person did not switch on. */
export function silenceChromium(app: App): void {
  const switches: readonly (readonly [string, string?])[] = [
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['no-pings'],
    ['no-proxy-server'],
    ['dns-prefetch-disable'],
    ['disable-quic'],
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    [
      'disable-features',
      'MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
    ],
  ]
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
}
