import { weighEvidence, type ClueUnit, type Evidence } from './clue-evidence.ts'
import { lengthCost } from './length-cost.ts'
import { CLEAR, linkLeftOver, type KindCost, type Link } from './link-left-over.ts'

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
  const pairing: Pairing = { source, copy, evidence, kindCost, ratio: lengthRatio(source, copy) }
  return linkLeftOver(dropWeakRivals(pairing, linksInOrder(pairing)), evidence, { sources: source.length, kindCost })
}

interface Pairing {
  readonly source: readonly ClueUnit[]
  readonly copy: readonly ClueUnit[]
  readonly evidence: Evidence
  readonly kindCost: KindCost
  readonly ratio: number
}

function lengthRatio(source: readonly ClueUnit[], copy: readonly ClueUnit[]): number {
  const sum = (units: readonly ClueUnit[]) => units.reduce((total, unit) => total + unit.length, 0)
  return Math.min(1.25, Math.max(0.85, sum(copy) / Math.max(1, sum(source))))
}

/** How many units of each side a step takes, with the price of taking more than one. `crossed` changes two neighbours round. */
const SHAPES: readonly {
  readonly rows: number
  readonly columns: number
  readonly price: number
  readonly crossed?: true
}[] = [
  { rows: 1, columns: 1, price: 0 },
  { rows: 1, columns: 0, price: 170 },
  { rows: 0, columns: 1, price: 170 },
  { rows: 2, columns: 1, price: 170 },
  { rows: 1, columns: 2, price: 170 },
  { rows: 2, columns: 2, price: 120, crossed: true },
  { rows: 3, columns: 1, price: 330 },
  { rows: 1, columns: 3, price: 330 },
]
const EVIDENCE = 75
/** In a long text nothing belongs together that stands this many units apart; leftovers are looked for everywhere. */
const BAND = 40

interface Step {
  readonly cost: number
  readonly shape: number
}

function linksInOrder(pairing: Pairing): readonly Link[] {
  const rows = pairing.source.length + 1
  const columns = pairing.copy.length + 1
  const steps = new Map<number, Step>([[0, { cost: 0, shape: -1 }]])
  for (let row = 0; row < rows; row += 1) {
    const middle = Math.round((row / Math.max(1, rows - 1)) * (columns - 1))
    for (let column = Math.max(0, middle - BAND); column < Math.min(columns, middle + BAND + 1); column += 1) {
      if (row + column === 0) continue
      const best = bestStep(pairing, steps, { row, column })
      if (best !== null) steps.set(row * columns + column, best)
    }
  }
  return readBack(pairing, steps)
}

interface Cell {
  readonly row: number
  readonly column: number
}

function bestStep(pairing: Pairing, steps: ReadonlyMap<number, Step>, { row, column }: Cell): Step | null {
  let best: Step | null = null
  for (const [index, shape] of SHAPES.entries()) {
    if (shape.rows > row || shape.columns > column) continue
    const before = steps.get((row - shape.rows) * (pairing.copy.length + 1) + column - shape.columns)
    if (before === undefined) continue
    const cost = before.cost + shape.price + stepCost(pairing, index, { row, column })
    if (best === null || cost < best.cost) best = { cost, shape: index }
  }
  return best
}

function stepCost(pairing: Pairing, shape: number, cell: Cell): number {
  const links = linksOf(shape, cell)
  if (links.length === 0) return 0
  const clues = links.reduce((sum, link) => sum + linkGain(pairing, link), 0)
  if (SHAPES[shape]?.crossed === true) return links.reduce((sum, link) => sum + fit(pairing, [link]), 0) - clues
  const idle =
    links.length > 1 ? links.filter((link) => pairing.evidence.between(link.source, link.copy) < FAINT).length : 0
  return fit(pairing, links) - clues + idle * IDLE
}

/** What joins others without sharing anything with them is more often left out, or added. */
const IDLE = 55
const FAINT = 0.3

function linkGain({ evidence, kindCost }: Pairing, link: Link): number {
  return evidence.between(link.source, link.copy) * EVIDENCE - kindCost(link.source, link.copy)
}

function fit({ source, copy, ratio }: Pairing, links: readonly Link[]): number {
  const length = (units: readonly ClueUnit[], places: ReadonlySet<number>) =>
    [...places].reduce((sum, place) => sum + (units[place]?.length ?? 0), 0)
  const from = length(source, new Set(links.map((link) => link.source)))
  return lengthCost(from, length(copy, new Set(links.map((link) => link.copy))), ratio)
}

/** The links of a step that ends at a cell. */
function linksOf(shape: number, { row, column }: Cell): readonly Link[] {
  const { rows = 0, columns = 0, crossed } = SHAPES[shape] ?? {}
  const links: Link[] = []
  for (let up = 1; up <= rows; up += 1) {
    for (let left = 1; left <= columns; left += 1) {
      if (crossed !== true || up !== left) links.push({ source: row - up, copy: column - left })
    }
  }
  return links
}

function readBack(pairing: Pairing, steps: ReadonlyMap<number, Step>): readonly Link[] {
  const links: Link[] = []
  let [row, column] = [pairing.source.length, pairing.copy.length]
  while (row > 0 || column > 0) {
    const step = steps.get(row * (pairing.copy.length + 1) + column)
    const shape = SHAPES[step?.shape ?? -1]
    if (step === undefined || shape === undefined) break
    links.push(...linksOf(step.shape, { row, column }))
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
