import type { Link } from '#domain/sources/extraction.ts'

/** What the markup itself says about a stretch, by its element, its attributes or a container around it. */
export type Hint =
  | 'headline'
  | 'lead'
  | 'byline'
  | 'adapter'
  | 'date'
  | 'vignette'
  | 'tags'
  | 'correction'
  | 'factbox'
  | 'quote'
  | 'pullquote'
  | 'question'
  | 'subhead'
  | 'bold'
  | 'caption'
  | 'outside'

export interface PrintedTime {
  readonly datetime: string
  readonly text: string
}

export interface FoundPicture {
  readonly src: string | null
  readonly alt: string
  /** The whole caption as printed, and the credit where an element of its own says which words are the credit. */
  readonly captionText: string
  readonly creditText: string
}

/**
 * A leaf of the source in reading order: one paragraph, heading, list item, picture or table, before anybody has decided what it is.
 * Both readers (markup and text) give these; `assemble.ts` turns them into an extraction.
 */
export interface Stretch {
  readonly kind: 'text' | 'heading' | 'item' | 'picture' | 'table' | 'embed'
  /** White space folded, soft hyphens and invisible characters dropped. */
  readonly text: string
  /** As the page shows it, with the hidden or removed words inside the line; null when that is `text` itself. For the ledger. */
  readonly printed: string | null
  readonly links: readonly Link[]
  readonly hints: ReadonlySet<Hint>
  /** Heading level 1–6, otherwise 0. */
  readonly level: number
  /** Stretches of one list, one box or one group of tags share a number; 0 is no group. */
  readonly group: number
  readonly ordered: boolean
  /** Why it is page furniture; null while it may be copy. */
  readonly removed: string | null
  readonly picture: FoundPicture | null
  readonly rows: readonly (readonly string[])[]
  readonly times: readonly PrintedTime[]
  /** Numbers of the elements around it, from the outside in; what shares one stands in the same box. */
  readonly boxes: readonly number[]
  /** In text: how many line breaks stand before it. 1 means it hangs on the line above. */
  readonly gap: number
}

const EMPTY: Stretch = {
  kind: 'text',
  text: '',
  printed: null,
  links: [],
  hints: new Set(),
  level: 0,
  group: 0,
  ordered: false,
  removed: null,
  picture: null,
  rows: [],
  times: [],
  boxes: [],
  gap: 2,
}

export function aStretch(part: Partial<Stretch>): Stretch {
  return { ...EMPTY, ...part }
}

export function remove(stretch: Stretch, why: string): Stretch {
  return stretch.removed === null ? { ...stretch, removed: why } : stretch
}

export function has(stretch: Stretch, hint: Hint): boolean {
  return stretch.hints.has(hint)
}

/** Nothing but a link, or nearly. */
export function isOnlyLink(stretch: Stretch): boolean {
  const linked = stretch.links.reduce((sum, link) => sum + link.text.length, 0)
  return linked > 0 && linked >= stretch.text.length * 0.7
}
