import { isAvatarOf, isBareByline, readAdapter, readByline } from './bylines.ts'
import { startsWithCreditLabel } from './credits.ts'
import { sameWords, skeleton } from './fold.ts'
import { isParagraph, isProse } from './find-headline.ts'
import { markFactboxes } from './factboxes.ts'
import { removeFurnitureBoxes, removeTeaserBoxes } from './furniture-boxes.ts'
import { findFurniture } from './furniture.ts'
import { readMetaLine } from './meta-line.ts'
import { isTimeLine } from './printed-dates.ts'
import { markLead } from './find-lead.ts'
import type { PageContext, Placed, Role } from './placed.ts'
import { has, isOnlyLink, remove, type Stretch } from './stretch.ts'

/** Gives every stretch its role, in reading order. `headline` is the index that `findHeadline` gave. */
export function assignRoles(stretches: readonly Stretch[], headline: number, context: PageContext): Placed[] {
  const withoutFurniture = removeFurnitureBoxes(removeFurniture(stretches, headline, context), headline)
  const cleaned = markFactboxes(removeTeaserBoxes(withoutFurniture), headline)
  const bounds = findBounds(cleaned, headline, context)
  const roles = cleaned.map((_, index) => placeOf(cleaned, index, { headline, bounds, context }))
  return markLead(roles, headline, context)
}

interface Bounds {
  /** Index of the first and of the last paragraph of the body. */
  readonly first: number
  readonly last: number
}

interface Frame {
  readonly headline: number
  readonly bounds: Bounds
  readonly context: PageContext
}

function removeFurniture(stretches: readonly Stretch[], headline: number, context: PageContext): Stretch[] {
  let teasers = false
  return stretches.map((stretch, index) => {
    if (stretch.removed !== null || index === headline || stretch.kind === 'picture') return stretch
    const found = has(stretch, 'tags') && stretch.links.length > 0 ? null : findFurniture(stretch.text)
    if (found !== null) {
      teasers = found.opensTeasers && !(has(stretch, 'byline') || has(stretch, 'factbox'))
      return remove(stretch, found.why)
    }
    teasers = teasers && isTeaser(stretch, context)
    return teasers ? remove(stretch, 'leads to another article') : stretch
  })
}

/** Under "Related articles": in markup what is nothing but a link, in text any line that is no sentence. */
function isTeaser(stretch: Stretch, context: PageContext): boolean {
  if (
    has(stretch, 'tags') ||
    has(stretch, 'byline') ||
    readAdapter(stretch.text) !== null ||
    readByline(stretch.text) !== null
  )
    return false
  if (!context.isPlain) return isOnlyLink(stretch)
  return !isProse(stretch.text) && stretch.text.length < 120 && !/[.!?]["”]?$/u.test(stretch.text)
}

function findBounds(stretches: readonly Stretch[], headline: number, context: PageContext): Bounds {
  const isBody = (stretch: Stretch, index: number) =>
    index > headline &&
    stretch.removed === null &&
    isParagraph(stretch) &&
    !isAside(stretch) &&
    !isMeta(stretch, context) &&
    !startsWithCreditLabel(stretch.text)
  const first = stretches.findIndex(isBody)
  const last = stretches.findLastIndex(isBody)
  return { first: first === -1 ? stretches.length : first, last: context.isPlain ? extendTail(stretches, last) : last }
}

/** In text the last lines of copy may be short: they end like sentences, or are items, before anything that ends an article. */
function extendTail(stretches: readonly Stretch[], last: number): number {
  let end = last
  for (let i = last + 1; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch
    if (endsArticle(stretch)) break
    const isSentence = stretch.text.split(' ').length >= 3 && /[.!?…:]["”’)]?$/u.test(stretch.text)
    if (stretch.removed === null && (stretch.kind === 'item' || isSentence)) end = i
  }
  return end
}

function endsArticle(stretch: Stretch): boolean {
  const { text } = stretch
  const isLabel = TAG_LABEL.test(text) || TAG_LINE.test(text)
  return isLabel || readAdapter(text) !== null || isCorrection(stretch) || has(stretch, 'factbox') || FOOT.test(text)
}

const FOOT = /^(?:©|copyright\b|ansvarig utgivare|mest läst|most read)/iu
const TAG_LABEL = /^(?:tags|taggar|ämnen|topics|related topics|keywords|etiketter)\s*:?$/iu

function isAside(stretch: Stretch): boolean {
  return (
    has(stretch, 'outside') ||
    has(stretch, 'factbox') ||
    has(stretch, 'byline') ||
    has(stretch, 'caption') ||
    has(stretch, 'correction') ||
    has(stretch, 'adapter')
  )
}

function isMeta(stretch: Stretch, context: PageContext): boolean {
  return readMetaLine(stretch, context.zone) !== null || readAdapter(stretch.text) !== null || isCorrection(stretch)
}

const CORRECTION =
  /^(?:rättelse|rättelser|förtydligande|correction|corrections|clarification|erratum)\b[^.!?]{0,60}:|^(?:a |an earlier )?(?:correction was made|version of this (?:article|story) (?:misstated|incorrectly|said|gave|stated))|^this (?:article|story) (?:was|has been) (?:amended|corrected)|^i en tidigare version av (?:texten|artikeln)/iu

function isCorrection(stretch: Stretch): boolean {
  return stretch.kind !== 'picture' && CORRECTION.test(stretch.text)
}

function placeOf(stretches: readonly Stretch[], index: number, frame: Frame): Placed {
  const stretch = stretches[index] as Stretch
  if (index === frame.headline) return { stretch, role: 'headline' }
  if (stretch.removed !== null) return { stretch, role: 'removed' }
  const role = index < frame.headline ? roleAbove(stretch, frame) : roleBelow(stretches, index, frame)
  return typeof role === 'string' ? { stretch, role } : { stretch: remove(stretch, role.why), role: 'removed' }
}

type RoleOrRemoval = Role | { readonly why: string }

function roleAbove(stretch: Stretch, { context }: Frame): RoleOrRemoval {
  if (stretch.kind === 'picture')
    return stretch.picture?.captionText !== '' || has(stretch, 'lead')
      ? 'picture'
      : { why: 'stands before the headline' }
  if (has(stretch, 'vignette') && stretch.text.length <= 60) return 'vignette'
  return readMetaLine(stretch, context.zone)?.dates ? 'meta' : { why: 'stands before the headline' }
}

function roleBelow(stretches: readonly Stretch[], index: number, frame: Frame): RoleOrRemoval {
  const stretch = stretches[index] as Stretch
  if (stretch.kind === 'picture')
    return isOutsideBelow(stretch, index, frame) ? { why: 'a picture outside the article' } : 'picture'
  return roleOfFurnishing(stretches, index, frame) ?? roleOfCopy(stretches, index, frame)
}

/** What stands around the copy and becomes a field: tags, corrections, names, dates, captions, boxes. Null for copy. */
function roleOfFurnishing(stretches: readonly Stretch[], index: number, frame: Frame): RoleOrRemoval | null {
  const stretch = stretches[index] as Stretch
  if (has(stretch, 'tags') || TAG_LINE.test(stretch.text) || hangsUnderTags(stretches, index, frame))
    return tagRole(stretch, index, frame)
  if (isRepeat(stretches, index, frame)) return repeatRole(stretches, index)
  if (isCorrection(stretch) || (has(stretch, 'correction') && stretch.text.length > 20)) return 'correction'
  if (readAdapter(stretch.text) !== null && stretch.text.length <= 160 && !isInside(index, frame)) return 'adapter'
  if (isAvatar(stretches, index)) return { why: 'a writer’s initials' }
  if (has(stretch, 'byline') && !isLongInBody(stretch, index, frame)) return 'byline'
  if (readMetaLine(stretch, frame.context.zone) !== null) return 'meta'
  if (isLoneTime(stretch)) return isInside(index, frame) ? { why: 'the time of an entry' } : 'meta'
  if (isCaption(stretches, index, frame)) return 'caption'
  return isFactbox(stretch) ? 'factbox' : null
}

function roleOfCopy(stretches: readonly Stretch[], index: number, frame: Frame): RoleOrRemoval {
  const stretch = stretches[index] as Stretch
  const { bounds, context } = frame
  const isLoose = has(stretch, 'outside')
  if (readByline(stretch.text) !== null || isBareByline(stretch.text)) {
    if (index < bounds.first || index > bounds.last - 1 || isEarly(stretches, index, frame)) return 'byline'
  }
  if (index > bounds.last && stretch.kind === 'heading') return { why: 'a heading with nothing under it' }
  if (index < bounds.first) return !isLoose || mayBeLead(stretch) ? 'body' : { why: 'stands outside the article' }
  if (isLoose || (context.isPlain && index > bounds.last)) return { why: 'stands outside the article' }
  if (isOnlyLink(stretch) && !has(stretch, 'quote') && stretch.kind !== 'heading' && isTeaserLine(stretch))
    return { why: 'leads to another article' }
  return 'body'
}

/** Above the body a title's second line may stand outside it, with or without a full stop. */
function mayBeLead(stretch: Stretch): boolean {
  return isProse(stretch.text) || (!isOnlyLink(stretch) && (has(stretch, 'lead') || stretch.text.length >= 45))
}

function isTeaserLine(stretch: Stretch): boolean {
  return stretch.kind === 'text' && !/[.!?]["”]?$/u.test(stretch.text)
}

function isEarly(stretches: readonly Stretch[], index: number, { bounds }: Frame): boolean {
  return (
    stretches.slice(bounds.first, index).filter((stretch) => stretch.removed === null && isParagraph(stretch)).length <=
    1
  )
}

function isInside(index: number, { bounds }: Frame): boolean {
  return index > bounds.first && index < bounds.last
}

function isLongInBody(stretch: Stretch, index: number, frame: Frame): boolean {
  return isInside(index, frame) && isProse(stretch.text)
}

const TAG_LINE = /^(?:tags|taggar|ämnen|topics|keywords|etiketter)\s*:\s*\S/iu

function tagRole(stretch: Stretch, index: number, frame: Frame): RoleOrRemoval {
  if (isProse(stretch.text) && isInside(index, frame)) return 'body'
  if (stretch.links.length > 0 || stretch.kind === 'item' || frame.context.isPlain || TAG_LINE.test(stretch.text))
    return 'tags'
  return { why: 'the label of the tags' }
}

/** In text: lines that hang together under the word "Tags". */
function hangsUnderTags(stretches: readonly Stretch[], index: number, { context }: Frame): boolean {
  if (!context.isPlain) return false
  for (let i = index; i > 0 && stretches[i]?.gap === 1; i--) {
    if (TAG_LABEL.test(stretches[i - 1]?.text ?? '')) return stretches[index]?.removed === null
  }
  return false
}

/** The time of an entry in a live report. */
function isLoneTime(stretch: Stretch): boolean {
  return stretch.text.length <= 30 && isTimeLine(stretch.text)
}

function isRepeat(stretches: readonly Stretch[], index: number, { headline }: Frame): boolean {
  const text = stretches[index]?.text ?? ''
  if (sameWords(text, stretches[headline]?.text ?? '')) return true
  if (has(stretches[index] as Stretch, 'pullquote')) return isPulledOut(stretches, index)
  const words = wordsOf(stretches[index] as Stretch)
  return (
    words.length >= 40 &&
    stretches
      .slice(headline + 1, index)
      .some((other) => other.removed === null && other.kind !== 'picture' && wordsOf(other) === words)
  )
}

/** A pull quote says again what a paragraph says, before it or behind it. */
function isPulledOut(stretches: readonly Stretch[], index: number): boolean {
  const words = skeleton(stretches[index]?.text ?? '')
  const says = (other: Stretch) => other.removed === null && !has(other, 'pullquote') && wordsOf(other).includes(words)
  return words.length >= 12 && stretches.some((other, i) => i !== index && says(other))
}

/** A page as text prints a picture's alt text as a line; above a credit it stands for the picture. */
function repeatRole(stretches: readonly Stretch[], index: number): RoleOrRemoval {
  const next = stretches[index + 1]
  return next !== undefined && startsWithCreditLabel(next.text) ? 'alt' : { why: 'said twice' }
}

function isAvatar(stretches: readonly Stretch[], index: number): boolean {
  const next = stretches[index + 1]
  if (next === undefined) return false
  const name = readAdapter(next.text)?.byline ?? readByline(next.text) ?? (has(next, 'byline') ? next.text : '')
  return name !== '' && isAvatarOf(stretches[index]?.text ?? '', name)
}

function isCaption(stretches: readonly Stretch[], index: number, frame: Frame): boolean {
  const stretch = stretches[index] as Stretch
  if (has(stretch, 'caption')) return true
  if (!startsWithCreditLabel(stretch.text)) return frame.context.isPlain && hangsOverCredit(stretches, index)
  return stretch.text.length <= 400
}

/** In text: a line directly above a line with a credit is its caption. */
function hangsOverCredit(stretches: readonly Stretch[], index: number): boolean {
  const next = stretches[index + 1]
  return next !== undefined && next.gap === 1 && next.removed === null && startsWithCreditLabel(next.text)
}

function isFactbox(stretch: Stretch): boolean {
  return has(stretch, 'factbox') && !has(stretch, 'quote')
}

function isOutsideBelow(stretch: Stretch, index: number, { bounds }: Frame): boolean {
  return has(stretch, 'outside') && index > bounds.first
}

// Every stretch is compared with those before it: its words are taken apart once.
const known = new WeakMap<Stretch, string>()

function wordsOf(stretch: Stretch): string {
  const words = known.get(stretch) ?? skeleton(stretch.text)
  known.set(stretch, words)
  return words
}
