import { contextBridge, ipcRenderer } from 'electron'

/**
 * The page's only way out: it says that it is listening, and gets its two ports (`shell`, `desk`) as window messages
 * `{ type: 'stet-port', name }` with the port attached. Called again after a reload; a fresh `desk` port also comes
 * whenever the data process was started anew.
 */
contextBridge.exposeInMainWorld('stet', {
  ready: () => ipcRenderer.send('stet-ready'),
})

ipcRenderer.on('stet-port', (event, name: string) => {
  window.postMessage({ type: 'stet-port', name }, location.origin, event.ports)
})
