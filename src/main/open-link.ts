import { dialog, shell, type BrowserWindow } from 'electron'

export type LinkOutcome = 'opened' | 'declined' | 'refused'

/**
 * The only schemes that ever leave the app. Everything else (`file:`, `smb:`, `ms-*:`, `javascript:` …) is refused without a question,
 * because handing an unknown scheme to the system starts programs.
 */
export function readLink(address: string): URL | null {
  if (address.length > 4096) return null
  const url = URL.parse(address)
  if (url === null) return null
  if (url.protocol === 'mailto:') return url.pathname === '' ? null : url
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url
}

/** Asks after showing where the link goes, then hands it to the system. */
export async function openLink(window: BrowserWindow, address: string): Promise<LinkOutcome> {
  const url = readLink(address)
  if (url === null) return 'refused'
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: namePlace(url),
    detail: url.href.length > 300 ? `${url.href.slice(0, 300)}…` : url.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response !== 0) return 'declined'
  await shell.openExternal(url.href)
  return 'opened'
}

/** What the person is asked about: the host, or the mail address as it reads; one that is badly encoded as it stands. */
function namePlace(url: URL): string {
  if (url.protocol !== 'mailto:') return url.hostname
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return url.pathname
  }
}
