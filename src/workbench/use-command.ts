import { useCallback, useEffect, useRef } from 'react'
import { showKeys } from './keys.ts'
import { useTitle } from './messages.ts'
import { useStore } from './store.ts'
import { useWorkbench } from './workbench.ts'

/**
 * Carries out a declared command while this component is mounted. Null says "not now": the command then is greyed
 * in the menu and missing from the palette.
 */
export function useCommand(id: string, handler: (() => void) | null): void {
  const { registry } = useWorkbench()
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  const isBound = handler !== null
  useEffect(() => {
    if (!isBound) return undefined
    return registry.bind(id, () => latest.current?.())
  }, [registry, id, isBound])
}

export interface CommandButton {
  readonly title: string
  /** Keycaps to show beside the title. */
  readonly keys: readonly string[]
  readonly isAvailable: boolean
  readonly run: () => void
}

/** What a button needs to stand for a command: the same words and keys as menu and palette. */
export function useCommandButton(id: string): CommandButton {
  const { registry, keyboard } = useWorkbench()
  const titleOf = useTitle()
  useStore(registry.changes)
  const run = useCallback(() => {
    registry.run(id)
  }, [registry, id])
  const command = registry.find(id)
  return {
    title: titleOf(command.title),
    keys: command.keys === undefined ? [] : showKeys(command.keys, keyboard),
    isAvailable: registry.isAvailable(id),
    run,
  }
}
