import type { Port } from './port.ts'

/** What Electron's `MessagePortMain` offers, as far as it is used: this layer does not know Electron. */
export interface NativePort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  off(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  off(event: 'close', listener: () => void): unknown
  start(): void
  close(): void
}

/** Wraps one end of Electron's message channel, in the main process and in utility processes. */
export function toPort(port: NativePort): Port {
  port.start()
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      const handle = (event: { readonly data: unknown }) => listener(event.data)
      port.on('message', handle)
      return () => port.off('message', handle)
    },
    onClose: (listener) => {
      port.on('close', listener)
      return () => port.off('close', listener)
    },
    close: () => port.close(),
  }
}
