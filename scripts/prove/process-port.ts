import type { ChildProcess } from 'node:child_process'
import type { Port } from '#rpc/port.ts'

interface Channel {
  send?: ((message: unknown) => boolean) | undefined
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'disconnect', listener: () => void): unknown
  off(event: 'message', listener: (message: unknown) => void): unknown
  off(event: 'disconnect', listener: () => void): unknown
}

/** The channel between a process and its child as a port of ours. */
export function portToChild(child: ChildProcess): Port {
  return wrap(child as unknown as Channel, () => child.disconnect())
}

export function parentPortOfChild(): Port {
  return wrap(process, () => process.disconnect())
}

function wrap(channel: Channel, close: () => void): Port {
  return {
    post: (message) => channel.send?.(message),
    onMessage: (listener) => {
      channel.on('message', listener)
      return () => channel.off('message', listener)
    },
    onClose: (listener) => {
      channel.on('disconnect', listener)
      return () => channel.off('disconnect', listener)
    },
    close,
  }
}
