import { isBareByline, readAdapter, readByline } from '#features/intake/model/bylines.ts'
import { startsWithCreditLabel } from '#features/intake/model/credits.ts'
import { markFactboxes } from '#features/intake/model/factboxes.ts'
import { findHeadline, isParagraph } from '#features/intake/model/find-headline.ts'
import { markLead } from '#features/intake/model/find-lead.ts'
import { readMetaLine } from '#features/intake/model/meta-line.ts'
import type { Placed, Role } from '#features/intake/model/placed.ts'
import { has, type Stretch } from '#features/intake/model/stretch.ts'

export interface PlaceOptions {
  readonly zone: string
  /** Plain text has no styles to go by: position and length must do. */
  readonly isPlain: boolean
  /** Headlines that are told outside of the text: the subject of a mail, the title of a document. */
  readonly titles: readonly string[]
}

/**
 * What the parts of a document are that somebody wrote and sent. A page has furniture around its copy; a document has none, so
 * everything is copy unless its style, or its words at the beginning or the end, say otherwise.
 */
export function placeManuscript(stretches: readonly Stretch[], options: PlaceOptions): Placed[] {
  const headline = findManuscriptHeadline(stretches, options.titles)
  const marked = markFactboxes(stretches, headline)
  const frame = { headline, ...bounds(marked), ...options, told: findToldCaption(marked, options) }
  const placed = marked.map((stretch, index) => ({ stretch, role: roleOf(marked, index, frame) }))
  const context = { zone: options.zone, description: '', isPlain: options.isPlain }
  return headline === -1 ? placed : markLead(placed, headline, context)
}

interface Frame extends PlaceOptions {
  readonly headline: number
  /** Of the second and of the last paragraph: between them stands copy. */
  readonly second: number
  readonly last: number
  /** The first caption of a document without pictures; -1 when there is none. */
  readonly told: number
}

/** A headline stands above the first paragraph, or is styled as one wherever it stands. */
function findManuscriptHeadline(stretches: readonly Stretch[], titles: readonly string[]): number {
  const prose = stretches.findIndex(isParagraph)
  const above = prose === -1 ? stretches : stretches.slice(0, prose)
  const at = findHeadline(above, titles)
  const found = above[at]
  if (found !== undefined && (isMarked(found) || mayBeHeadline(stretches, at))) return at
  return stretches.findIndex((stretch) => has(stretch, 'headline'))
}

function isMarked(stretch: Stretch): boolean {
  return stretch.level > 0 || has(stretch, 'headline') || has(stretch, 'bold')
}

function mayBeHeadline(stretches: readonly Stretch[], at: number): boolean {
  const stretch = stretches[at]
  const hasText = stretches.slice(at + 1).some((other) => other.kind !== 'picture')
  return hasText && stretch !== undefined && stretch.text.split(' ').length >= 3 && !/[.,;:]$/u.test(stretch.text)
}

function bounds(stretches: readonly Stretch[]): { readonly second: number; readonly last: number } {
  const paragraphs = stretches.flatMap((stretch, index) => (isParagraph(stretch) ? [index] : []))
  return { second: paragraphs[1] ?? stretches.length, last: paragraphs.at(-1) ?? -1 }
}

function findToldCaption(stretches: readonly Stretch[], { isPlain }: PlaceOptions): number {
  if (stretches.some((stretch) => stretch.kind === 'picture')) return -1
  return stretches.findIndex((stretch) => isCaptionLike(stretch) || (isPlain && has(stretch, 'caption')))
}

function isCaptionLike(stretch: Stretch): boolean {
  if (stretch.kind !== 'text' || stretch.text.length > 400) return false
  return startsWithCreditLabel(stretch.text) || has(stretch, 'caption')
}

function roleOf(stretches: readonly Stretch[], index: number, frame: Frame): Role {
  const stretch = stretches[index]
  if (stretch === undefined) return 'body'
  if (index === frame.headline) return 'headline'
  if (stretch.removed !== null) return 'removed'
  if (stretch.kind === 'picture') return 'picture'
  if (index === frame.told || hangsOnPicture(stretches, index)) return 'caption'
  if (has(stretch, 'factbox')) return 'factbox'
  if (stretch.kind === 'table' || stretch.kind === 'item') return 'body'
  return roleOfLine(stretch, index, frame)
}

/** Directly below a picture: a caption by its style, or by its credit. */
function hangsOnPicture(stretches: readonly Stretch[], index: number): boolean {
  const stretch = stretches[index]
  if (stretch === undefined || !isCaptionLike(stretch)) return false
  const above = stretches.slice(0, index).findLast((other) => !isCaptionLike(other) || other.kind === 'picture')
  return above?.kind === 'picture' && stretches.indexOf(above) >= index - 2
}

function roleOfLine(stretch: Stretch, index: number, frame: Frame): Role {
  const isAtEdge = index < frame.second || index > frame.last - 1
  if (has(stretch, 'vignette') || isLineAbove(stretch, index, frame)) return 'vignette'
  if (has(stretch, 'date') && stretch.text.length <= 60) return 'meta'
  if (has(stretch, 'byline')) return 'byline'
  if (!isAtEdge || stretch.kind === 'heading' || isParagraph(stretch)) return 'body'
  if (readAdapter(stretch.text) !== null) return 'adapter'
  if (readByline(stretch.text) !== null || isBareByline(stretch.text)) return 'byline'
  return readMetaLine(stretch, frame.zone) === null ? 'body' : 'meta'
}

/** The one short line over a headline: INRIKES, Sport, Ekonomi. */
function isLineAbove(stretch: Stretch, index: number, { headline }: Frame): boolean {
  return index === 0 && headline === 1 && /^\p{Lu}[\p{L} ]{1,24}$/u.test(stretch.text)
}
