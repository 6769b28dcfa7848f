import { createContext, useContext } from 'react'
import type { CallCache } from './call-cache.ts'
import type { Closing } from './closing.ts'
import type { CommandRegistry } from './command-registry.ts'
import type { KeyboardKind } from './keys.ts'
import type { Link } from './link.ts'
import type { Navigation } from './navigation.ts'
import type { Toasts } from './toasts.ts'
import type { UiFeature } from './ui-feature.ts'

/** Everything a window's features plug into. Made once, in `renderer/start.tsx`. */
export interface Workbench {
  readonly features: readonly UiFeature[]
  readonly registry: CommandRegistry
  readonly navigation: Navigation
  readonly toasts: Toasts
  /** To the main process. */
  readonly shell: Link
  readonly shellCache: CallCache
  /** To the data process. */
  readonly desk: Link
  readonly deskCache: CallCache
  readonly keyboard: KeyboardKind
  readonly closing: Closing
}

export const WorkbenchContext = createContext<Workbench | null>(null)

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('This component is used outside the workbench')
  return workbench
}
