import { weighEvidence, type ClueUnit } from './clue-evidence.ts'
import { CLEAR, linkLeftOver, type KindCost, type Link } from './link-left-over.ts'
import { createStepPrices, linksOf, SHAPES, type Pairing, type StepPrices } from './step-prices.ts'

/**
 * Pairs two sequences: first the cheapest way without crossing, but for neighbours changed round (dynamic programming after Gale and
 * Church, 1993, weighing clues as well as lengths), then what was left over and clearly belongs somewhere else.
 */
export function alignByClues(
  source: readonly ClueUnit[],
  copy: readonly ClueUnit[],
  kindCost: KindCost = () => 0,
): readonly Link[] {
  if (source.length === 0 || copy.length === 0) return []
  const evidence = weighEvidence(source, copy)
  const pairing: Pairing = { source, copy, evidence, kindCost }
  const inOrder = linksInOrder(createStepPrices(pairing))
  return linkLeftOver(dropWeakRivals(pairing, inOrder), evidence, { sources: source.length, kindCost })
}

/** In a long text nothing belongs together that stands this many units apart; leftovers are looked for everywhere. */
const BAND = 40
const UNREACHED = Number.POSITIVE_INFINITY

/** Of each cell: the cost of the cheapest way there, and the shape of its last step. */
interface Grid {
  readonly columns: number
  readonly costs: Float64Array
  readonly shapes: Int8Array
}

function linksInOrder(prices: StepPrices): readonly Link[] {
  const [rows, columns] = [prices.sources + 1, prices.copies + 1]
  const grid: Grid = {
    columns,
    costs: new Float64Array(rows * columns).fill(UNREACHED),
    shapes: new Int8Array(rows * columns).fill(-1),
  }
  grid.costs[0] = 0
  for (let row = 0; row < rows; row += 1) {
    const middle = Math.round((row / Math.max(1, rows - 1)) * (columns - 1))
    for (let column = Math.max(0, middle - BAND); column < Math.min(columns, middle + BAND + 1); column += 1)
      if (row + column > 0) fillCell(grid, prices, row * columns + column)
  }
  return readBack(prices, grid)
}

function fillCell({ columns, costs, shapes }: Grid, prices: StepPrices, cell: number): void {
  const [row, column] = [Math.floor(cell / columns), cell % columns]
  let best = UNREACHED
  for (let index = 0; index < SHAPES.length; index += 1) {
    const shape = SHAPES[index]
    if (shape === undefined || shape.rows > row || shape.columns > column) continue
    const before = costs[cell - shape.rows * columns - shape.columns] ?? UNREACHED
    if (before === UNREACHED) continue
    const cost = before + prices.of(shape, row, column)
    if (cost >= best) continue
    best = cost
    shapes[cell] = index
  }
  costs[cell] = best
}

function readBack({ sources, copies }: StepPrices, { columns, shapes }: Grid): readonly Link[] {
  const links: Link[] = []
  let [row, column] = [sources, copies]
  while (row > 0 || column > 0) {
    const shape = SHAPES[shapes[row * columns + column] ?? -1]
    if (shape === undefined) break
    links.push(...linksOf(shape, row, column))
    row -= shape.rows
    column -= shape.columns
  }
  return links.toReversed()
}

/** A pair that shares next to nothing gives way to one that shares much and was left out. */
function dropWeakRivals({ source, copy, evidence }: Pairing, links: readonly Link[]): readonly Link[] {
  const sources = new Set(links.map((link) => link.source))
  const copies = new Set(links.map((link) => link.copy))
  const freeSources = [...source.keys()].filter((place) => !sources.has(place))
  const freeCopies = [...copy.keys()].filter((place) => !copies.has(place))
  return links.filter((link) => {
    if (evidence.between(link.source, link.copy) > WEAK_SHARE) return true
    const rivals = [
      ...freeSources.map((from) => evidence.between(from, link.copy)),
      ...freeCopies.map((to) => evidence.between(link.source, to)),
    ]
    return Math.max(0, ...rivals) < CLEAR
  })
}

const WEAK_SHARE = 0.6
