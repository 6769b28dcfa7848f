import { createRoot } from 'react-dom/client'
import '#ui/tokens/base.css'
import { createConnection, type Connection } from '#rpc/client.ts'
import { createWorkbench } from '#workbench/create-workbench.ts'
import { toPagePort } from '#workbench/dom-port.ts'
import { shell } from '#workbench/shell-contract.ts'
import type { Workbench } from '#workbench/workbench.ts'
import { FEATURES } from './features.ts'
import { WindowRoot } from './window-root.tsx'

declare global {
  /** What the preload script gives the page: nothing but a way to say that it listens. */
  interface Window {
    readonly stet: { ready(): void }
  }
}

const workbench = createWorkbench(FEATURES, navigator.platform)

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0]
  const name = readPortName(event.data)
  if (event.source !== window || event.origin !== location.origin || port === undefined || name === null) return
  const connection = createConnection(toPagePort(port))
  workbench[name].use(connection)
  if (name === 'shell') void begin(connection)
  else askAhead(workbench)
})
window.stet.ready()

/** What the screen that is shown asks first is asked now: its answer comes while the window is being drawn. */
function askAhead({ features, navigation, desk, deskCache }: Workbench): void {
  const { screenId, params } = navigation.current()
  const screens = features.flatMap((feature) => feature.screens ?? [])
  const asked = screens.find((screen) => screen.id === screenId)?.askAhead?.(desk, params) ?? []
  for (const query of asked) deskCache.askAhead(query)
}

function readPortName(data: unknown): 'shell' | 'desk' | null {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('name' in data)) return null
  if (data.type !== 'stet-port') return null
  return data.name === 'shell' || data.name === 'desk' ? data.name : null
}

/** Draws once the preferences are known, so that nothing changes its language or colours before the eyes. */
async function begin(connection: Connection): Promise<void> {
  answerClosing(connection, workbench)
  const client = workbench.shell.client(shell)
  const [preferences, info, status] = await Promise.all([
    client.preferences(null),
    client.appInfo(null),
    client.deskStatus(null),
  ])
  const container = document.getElementById('stet')
  if (container === null) throw new Error('The page has no place for the window')
  createRoot(container).render(<WindowRoot workbench={workbench} start={{ preferences, info, status }} />)
}

/** The main process asks before it closes the window; whoever holds unsaved work saves it first. */
function answerClosing(connection: Connection, { closing, shell: link }: Workbench): void {
  connection.onEvent((name) => {
    if (name !== 'closing') return
    void closing.ask().then((close) => link.client(shell).answerClosing({ close }))
  })
}
