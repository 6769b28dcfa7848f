import { has, type Stretch } from '#features/intake/model/stretch.ts'
import { isProse } from '#features/intake/model/find-headline.ts'
import type { SecondOpinion } from './second-opinion.ts'
import { ancestorsOf, isWithin, type ElementNode } from './tree.ts'
import type { WalkedStretch } from './walk.ts'

/** How much of the text below the headline the body's container must hold. */
const SHARE_OF_PROSE = 0.7

/** So many paragraphs make an article; a container with the headline and as many holds all of it. */
const FEWEST_PARAGRAPHS = 3

/** The nearest container of the headline that also holds paragraphs: what lies beyond it is another part of the page. */
export function findFrame(walked: readonly WalkedStretch[], headline: number): ElementNode | null {
  const title = walked[headline]?.element
  const copy = walked.slice(headline + 1).filter(({ stretch }) => isCopy(stretch))
  const holders = title === undefined ? [] : ancestorsOf(title)
  return (
    holders.find((holder) => copy.filter(({ element }) => isWithin(element, holder)).length >= FEWEST_PARAGRAPHS) ??
    holders.at(-1) ??
    null
  )
}

/** The deepest element of the frame that holds most of its paragraphs; null when there are none. */
export function findArticleRoot(
  walked: readonly WalkedStretch[],
  headline: number,
  frame: ElementNode | null,
): ElementNode | null {
  const weights = new Map<ElementNode, number>()
  let total = 0
  const copy = walked
    .slice(headline + 1)
    .filter(({ stretch, element }) => isCopy(stretch) && (frame === null || isWithin(element, frame)))
  for (const { stretch, element } of copy) {
    const weight = stretch.text.length
    total += weight
    for (const ancestor of ancestorsOf(element)) weights.set(ancestor, (weights.get(ancestor) ?? 0) + weight)
  }
  const holders = [...weights].filter(([, weight]) => weight >= total * SHARE_OF_PROSE)
  return holders.toSorted(([a], [b]) => ancestorsOf(b).length - ancestorsOf(a).length)[0]?.[0] ?? null
}

function isCopy(stretch: Stretch): boolean {
  const linked = stretch.links.reduce((sum, link) => sum + link.text.length, 0)
  const aside =
    has(stretch, 'factbox') ||
    has(stretch, 'byline') ||
    has(stretch, 'caption') ||
    has(stretch, 'lead') ||
    has(stretch, 'correction')
  return (
    stretch.removed === null &&
    stretch.kind !== 'picture' &&
    !aside &&
    isProse(stretch.text) &&
    linked < stretch.text.length * 0.5
  )
}

export interface ArticlePlace {
  readonly root: ElementNode
  readonly frame: ElementNode | null
  /** Index of the headline. */
  readonly headline: number
}

/**
 * Marks what stands outside the body's container. Where that is doubtful the two other readers decide: a paragraph outside that
 * both keep is copy, a paragraph inside that neither keeps is not, as long as they kept the article at all.
 */
export function markOutside(
  walked: readonly WalkedStretch[],
  { root, frame, headline }: ArticlePlace,
  opinion: SecondOpinion,
): Stretch[] {
  const inside = walked.filter(
    ({ stretch, element }, index) => index > headline && isCopy(stretch) && isWithin(element, root),
  )
  const trusted = [opinion.defuddle, opinion.readability].map((keeps) => share(inside, keeps) >= SHARE_OF_PROSE)
  return walked.map(({ stretch, element }, index) => {
    if (index <= headline || stretch.removed !== null) return stretch
    const within = isWithin(element, root)
    if (!isCopy(stretch)) return within ? stretch : outside(stretch)
    const kept = [opinion.defuddle, opinion.readability].map((keeps, i) => trusted[i] === true && keeps(stretch.text))
    if (within)
      return trusted.every(Boolean) && !kept.includes(true) && index > lastKept(walked, opinion)
        ? outside(stretch)
        : stretch
    const isNear = frame === null || isWithin(element, frame)
    return isNear && kept.every(Boolean) && !stretch.hints.has('lead') && !isBeforeBody(walked, index, root)
      ? stretch
      : outside(stretch)
  })
}

function outside(stretch: Stretch): Stretch {
  return { ...stretch, hints: new Set([...stretch.hints, 'outside' as const]) }
}

function share(walked: readonly WalkedStretch[], keeps: (text: string) => boolean): number {
  const total = walked.reduce((sum, { stretch }) => sum + stretch.text.length, 0)
  const kept = walked
    .filter(({ stretch }) => keeps(stretch.text))
    .reduce((sum, { stretch }) => sum + stretch.text.length, 0)
  return total === 0 ? 0 : kept / total
}

function lastKept(walked: readonly WalkedStretch[], opinion: SecondOpinion): number {
  return walked.findLastIndex(
    ({ stretch }) => isCopy(stretch) && opinion.defuddle(stretch.text) && opinion.readability(stretch.text),
  )
}

function isBeforeBody(walked: readonly WalkedStretch[], index: number, root: ElementNode): boolean {
  return index < walked.findIndex(({ stretch, element }) => isCopy(stretch) && isWithin(element, root))
}
