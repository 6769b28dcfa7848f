import { lazy } from 'react'
import type { Screen } from './ui-feature.ts'

/**
 * A screen whose code is read after the first picture of the window, or when somebody is quicker than that.
 *
 * @example
 * { id: 'story', title, icon, ...lazyScreen(async () => (await import('./story-screen.tsx')).StoryScreen) }
 */
export function lazyScreen(load: () => Promise<Screen['component']>): Required<Pick<Screen, 'component' | 'preload'>> {
  return { component: lazy(async () => ({ default: await load() })), preload: load }
}
