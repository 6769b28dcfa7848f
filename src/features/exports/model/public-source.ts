import type { Instant } from '#lib/clock.ts'

export type SourceKind =
  | 'wire'
  | 'page'
  | 'document'
  | 'interview'
  | 'press_release'
  | 'social_post'
  | 'own_observation'

/** What the desk knows of a source; never its private note or contact. */
export interface SourceFacts {
  readonly id: string
  readonly versionId: string | null
  readonly versionNumber: number | null
  readonly kind: SourceKind
  readonly title: string
  readonly creator: string
  readonly agency: string
  readonly address: string
  readonly language: string
  readonly publishedAt: Instant | null
  /** Whether the copy was adapted from it. */
  readonly base: boolean
}

/** A source that was public before this copy: it may be named. */
export type PublicSource = SourceFacts

/** A source that was not: only that it is there, for those who can look it up on the desk. */
export interface ProtectedSource {
  readonly id: string
  readonly versionId: string | null
  readonly versionNumber: number | null
  readonly kind: SourceKind
}

// An interview or a document can be somebody's who was promised anonymity, and its title can name them
// (in Sweden the duty of silence of Tryckfrihetsförordningen 3 kap.). These kinds were published by their sender.
const PUBLISHED: ReadonlySet<SourceKind> = new Set(['wire', 'page', 'press_release', 'social_post'])

export function isPublicSource(source: SourceFacts): boolean {
  return PUBLISHED.has(source.kind)
}

/** What the manifest says of a source, because the manifest leaves the desk too. */
export function describeSource(source: SourceFacts): SourceFacts | ProtectedSource {
  if (isPublicSource(source)) return source
  const { id, versionId, versionNumber, kind } = source
  return { id, versionId, versionNumber, kind }
}
