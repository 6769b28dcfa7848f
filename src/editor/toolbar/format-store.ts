import type { CopyHandle, FormatState } from '../copy-handle.ts'

/** The formats at the caret for React: the same object while nothing in it changed, so that typing draws nothing anew. */
export function createFormatStore(handle: CopyHandle): {
  readonly subscribe: (listener: () => void) => () => void
  readonly read: () => FormatState
} {
  let state = handle.formatState()
  return {
    subscribe: (listener) =>
      handle.subscribe(() => {
        const next = handle.formatState()
        if (isSameFormat(state, next)) return
        state = next
        listener()
      }),
    read: () => state,
  }
}

const KEYS = ['block', 'bold', 'italic', 'link', 'canUndo', 'canRedo'] as const

function isSameFormat(a: FormatState, b: FormatState): boolean {
  return KEYS.every((key) => a[key] === b[key])
}
