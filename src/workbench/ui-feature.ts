import type { ComponentType } from 'react'
import type { CachedQuery } from './call-cache.ts'
import type { Command } from './commands.ts'
import type { Link } from './link.ts'
import type { Localized } from './localized.ts'

/** A whole-window place with an entry in the rail at the left. */
export interface Screen {
  readonly id: string
  readonly title: Localized
  readonly icon: ComponentType<{ size?: number }>
  /** Order in the rail; screens without one are reached by commands only. */
  readonly order?: number
  readonly component: ComponentType<{ readonly params: Readonly<Record<string, string>> }>
  /** What it asks the desk first: asked before it is drawn when the window opens on it. */
  readonly askAhead?: (desk: Link, params: Readonly<Record<string, string>>) => readonly CachedQuery[]
  /** Reads the screen's code ahead of its first use: see `lazyPart`. */
  readonly preload?: () => Promise<unknown>
}

/** The window half of a feature. A slot is a named place that one feature offers and others fill. */
export interface UiFeature {
  readonly name: string
  readonly commands: readonly Command[]
  readonly screens?: readonly Screen[]
  readonly contributions?: readonly Contribution[]
}

/**
 * A component for a slot: `story.inspector` (a tab) and `story.status` (the strip above the copy) get the props of
 * `src/editor/story-surface.ts`; `settings.section` and `window.title` (beside the desk's name) get none.
 */
export interface Contribution {
  readonly slot: 'story.inspector' | 'story.status' | 'settings.section' | 'window.title'
  readonly id: string
  readonly title: Localized
  readonly order: number
  // The props differ by slot; the slot's owner checks them where it renders.
  readonly component: ComponentType<never>
  /** Reads the component's code ahead of its first use: see `lazyPart`. */
  readonly preload?: () => Promise<unknown>
}
