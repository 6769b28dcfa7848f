/**
 * One end of a message channel: Electron's and the browser's `MessagePort` and a utility process's parent port are
 * wrapped to this. Messages are structured clones.
 */
export interface Port {
  post(message: unknown): void
  /** Calls back for each message from the other end. Returns its undo. */
  onMessage(listener: (message: unknown) => void): () => void
  /** Calls back once when the other end is gone. Returns its undo. */
  onClose(listener: () => void): () => void
  close(): void
}

/** Two ends in one process, for tests and for the command line. Messages are cloned as they would be between processes. */
export function createPortPair(): readonly [Port, Port] {
  const left = createEnd()
  const right = createEnd()
  left.connect(right)
  right.connect(left)
  return [left.port, right.port]
}

interface End {
  readonly port: Port
  receive(message: unknown): void
  end(): void
  connect(other: End): void
}

function createEnd(): End {
  const messages = new Set<(message: unknown) => void>()
  const closes = new Set<() => void>()
  let other: End | null = null
  const end: End = {
    port: {
      post: (message) => {
        const copy: unknown = structuredClone(message)
        const target = other
        queueMicrotask(() => target?.receive(copy))
      },
      onMessage: (listener) => listen(messages, listener),
      onClose: (listener) => listen(closes, listener),
      close: () => {
        const target = other
        end.end()
        target?.end()
      },
    },
    receive: (message) => {
      for (const listener of messages) listener(message)
    },
    end: () => {
      other = null
      for (const listener of closes) listener()
      closes.clear()
    },
    connect: (target) => {
      other = target
    },
  }
  return end
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
