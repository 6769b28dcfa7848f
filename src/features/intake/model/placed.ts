import type { Stretch } from './stretch.ts'

/** What a stretch turned out to be. `removed` says why in its stretch. */
export type Role =
  | 'headline' | 'lead' | 'body' | 'byline' | 'adapter' | 'meta' | 'vignette' | 'tags' | 'correction' | 'factbox'
  | 'picture' | 'caption' | 'alt' | 'removed' // prettier-ignore

export interface Placed {
  readonly stretch: Stretch
  readonly role: Role
}

export interface PageContext {
  readonly zone: string
  /** What the page's own description says; a lead when it is printed whole. */
  readonly description: string
  /** Plain text has no markup to go by: position and length must do. */
  readonly isPlain: boolean
}
