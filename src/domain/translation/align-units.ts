import { createBeadScorer, UNREACHED_COST, type BeadScorer } from './bead-score.ts'
import type { AlignmentUnit } from './units.ts'

/** Units that belong together; one side may be empty. */
export interface Bead {
  readonly source: readonly AlignmentUnit[]
  readonly copy: readonly AlignmentUnit[]
}

/** How many units of each side a bead may take, likeliest first. */
const SHAPES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
]

/**
 * The cheapest way to pair two sequences without crossing (dynamic programming after Gale and Church, 1993), and after
 * that what is left on both sides and clearly belongs together: adaptations move paragraphs.
 */
export function alignUnits(source: readonly AlignmentUnit[], copy: readonly AlignmentUnit[]): readonly Bead[] {
  const scorer = createBeadScorer(source, copy)
  return pairMoved(alignInOrder(source, copy, scorer), scorer)
}

interface Step {
  readonly cost: number
  readonly taken: readonly [number, number]
}

function alignInOrder(
  source: readonly AlignmentUnit[],
  copy: readonly AlignmentUnit[],
  scorer: BeadScorer,
): readonly Bead[] {
  const width = copy.length + 1
  const steps: Step[] = [{ cost: 0, taken: [0, 0] }]
  for (let row = 0; row <= source.length; row += 1) {
    for (let column = row === 0 ? 1 : 0; column < width; column += 1) {
      steps.push(cheapestStep({ source, copy, scorer, steps, row, column }))
    }
  }
  return readBack(source, copy, steps)
}

const FAR_OFF: Step = { cost: Number.POSITIVE_INFINITY, taken: [0, 0] }
/** In a long text nothing belongs together that stands this many blocks apart; a person links the exceptions. */
const BAND = 40

function isFarOff(sourcePart: number, copyPart: number, copyLength: number): boolean {
  return Math.abs(sourcePart - copyPart) * copyLength > BAND
}

interface Cell {
  readonly source: readonly AlignmentUnit[]
  readonly copy: readonly AlignmentUnit[]
  readonly scorer: BeadScorer
  readonly steps: readonly Step[]
  readonly row: number
  readonly column: number
}

function cheapestStep({ source, copy, scorer, steps, row, column }: Cell): Step {
  let best = FAR_OFF
  if (isFarOff(row / Math.max(1, source.length), column / Math.max(1, copy.length), copy.length)) return best
  for (const taken of SHAPES) {
    const [rows, columns] = taken
    if (rows > row || columns > column) continue
    const before = steps[(row - rows) * (copy.length + 1) + column - columns]?.cost ?? Number.POSITIVE_INFINITY
    if (before === Number.POSITIVE_INFINITY) continue
    const isUnreached = columns === 0 && column === copy.length
    const cost =
      before +
      (isUnreached ? UNREACHED_COST : scorer.cost(source.slice(row - rows, row), copy.slice(column - columns, column)))
    if (cost < best.cost) best = { cost, taken }
  }
  return best
}

function readBack(
  source: readonly AlignmentUnit[],
  copy: readonly AlignmentUnit[],
  steps: readonly Step[],
): readonly Bead[] {
  const beads: Bead[] = []
  let row = source.length
  let column = copy.length
  while (row > 0 || column > 0) {
    const [rows, columns] = steps[row * (copy.length + 1) + column]?.taken ?? [row, column]
    beads.push({ source: source.slice(row - rows, row), copy: copy.slice(column - columns, column) })
    row -= rows
    column -= columns
  }
  return beads.toReversed()
}

/** Two rare names or figures in common, and nothing else left that fits as well. */
const MOVED_WEIGHT = 4

/** A pair of beads with one empty side each becomes one bead, at the place of the copy. */
function pairMoved(beads: readonly Bead[], scorer: BeadScorer): readonly Bead[] {
  const sources = beads.filter((bead) => bead.copy.length === 0).flatMap((bead) => bead.source)
  const partners = new Map<AlignmentUnit, AlignmentUnit>()
  for (const bead of beads) {
    const unit = bead.copy[0]
    if (bead.source.length > 0 || unit === undefined) continue
    const free = sources.filter((source) => source.type !== 'headline' && ![...partners.values()].includes(source))
    const best = free.toSorted((a, b) => scorer.sharedWeight(b, unit) - scorer.sharedWeight(a, unit))[0]
    if (best !== undefined && scorer.sharedWeight(best, unit) >= MOVED_WEIGHT) partners.set(unit, best)
  }
  const paired = new Set(partners.values())
  return beads.flatMap((bead) => {
    const [source, unit] = [bead.source[0], bead.copy[0]]
    if (source !== undefined && bead.copy.length === 0 && paired.has(source)) return []
    const partner = unit === undefined || bead.source.length > 0 ? undefined : partners.get(unit)
    return [partner === undefined ? bead : { source: [partner], copy: bead.copy }]
  })
}
