import { createStore, type Store } from './store.ts'

export interface Toast {
  readonly id: number
  readonly tone: 'neutral' | 'good' | 'warning' | 'danger'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Short notices that need no answer. Problems stay until they are closed; the rest leave by themselves. */
export interface Toasts {
  readonly shown: Store<readonly Toast[]>
  show(toast: Omit<Toast, 'id'>): void
  close(id: number): void
}

const MAX_SHOWN = 4

export function createToasts(): Toasts {
  const shown = createStore<readonly Toast[]>([])
  let lastId = 0
  return {
    shown,
    show: (toast) => {
      lastId += 1
      const others = shown.get().filter((other) => other.text !== toast.text)
      shown.set([...others, { ...toast, id: lastId }].slice(-MAX_SHOWN))
    },
    close: (id) => shown.set(shown.get().filter((toast) => toast.id !== id)),
  }
}
