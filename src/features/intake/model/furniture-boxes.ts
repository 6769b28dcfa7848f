import { isOnlyLink, has, remove, type Stretch } from './stretch.ts'

/** A box of furniture is small beside the article; a box that holds more than this share of the text is the article itself. */
const LARGEST_SHARE = 0.3

/** Where a heading is furniture by its words ("Sign up to …"), the rest of its box is too. */
export function removeFurnitureBoxes(stretches: readonly Stretch[], headline: number): Stretch[] {
  const total = lengthOf(stretches)
  const boxes = new Map<number, string>()
  stretches.forEach((stretch, index) => {
    const box = stretch.boxes.at(-1)
    const isTitle = stretch.kind === 'heading' || has(stretch, 'bold')
    if (index <= headline || box === undefined || stretch.removed === null || !isTitle) return
    const inside = stretches.filter((other) => other.boxes.includes(box))
    const isSmall = lengthOf(inside) <= total * LARGEST_SHARE && !inside.includes(stretches[headline] as Stretch)
    if (isSmall) boxes.set(box, stretch.removed)
  })
  return stretches.map((stretch) => {
    const box = stretch.boxes.find((one) => boxes.has(one))
    return box === undefined || has(stretch, 'tags') || has(stretch, 'byline')
      ? stretch
      : remove(stretch, boxes.get(box) ?? '')
  })
}

/** A box beside the text that holds nothing but links leads to other articles; it is no fact box. */
export function removeTeaserBoxes(stretches: readonly Stretch[]): Stretch[] {
  const facts = stretches.filter((stretch) => has(stretch, 'factbox'))
  const groups = new Set(facts.map((stretch) => stretch.group))
  const teasers = new Set([...groups].filter((group) => isTeaserBox(facts.filter((one) => one.group === group))))
  return stretches.map((stretch) =>
    has(stretch, 'factbox') && !has(stretch, 'byline') && teasers.has(stretch.group)
      ? remove(stretch, 'leads to other articles')
      : stretch,
  )
}

function isTeaserBox(box: readonly Stretch[]): boolean {
  const words = box.filter((stretch) => stretch.removed === null && stretch.kind !== 'picture')
  return words.filter((stretch) => stretch.kind !== 'heading' || isOnlyLink(stretch)).every(isOnlyLink)
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, stretch) => sum + (stretch.kind === 'picture' ? 0 : stretch.text.length), 0)
}
