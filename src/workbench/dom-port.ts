import type { Port } from '#rpc/port.ts'

/** Wraps the page's end of a message channel. */
export function toPagePort(port: MessagePort): Port {
  port.start()
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      const handle = (event: MessageEvent): void => listener(event.data)
      port.addEventListener('message', handle)
      return () => port.removeEventListener('message', handle)
    },
    onClose: (listener) => {
      port.addEventListener('close', listener)
      return () => port.removeEventListener('close', listener)
    },
    close: () => port.close(),
  }
}
