import type { ClueUnit, Evidence } from './clue-evidence.ts'
import { lengthCost } from './length-cost.ts'
import type { KindCost, Link } from './link-left-over.ts'

export interface Pairing {
  readonly source: readonly ClueUnit[]
  readonly copy: readonly ClueUnit[]
  readonly evidence: Evidence
  readonly kindCost: KindCost
}

/** How many units of each side a step takes, with the price of taking more than one. `crossed` changes two neighbours round. */
export interface Shape {
  readonly rows: number
  readonly columns: number
  readonly price: number
  readonly isCrossed: boolean
}

export const SHAPES: readonly Shape[] = [
  { rows: 1, columns: 1, price: 0, isCrossed: false },
  { rows: 1, columns: 0, price: 170, isCrossed: false },
  { rows: 0, columns: 1, price: 170, isCrossed: false },
  { rows: 2, columns: 1, price: 170, isCrossed: false },
  { rows: 1, columns: 2, price: 170, isCrossed: false },
  { rows: 2, columns: 2, price: 120, isCrossed: true },
  { rows: 3, columns: 1, price: 330, isCrossed: false },
  { rows: 1, columns: 3, price: 330, isCrossed: false },
]

/** The links of a step that ends before these places. */
export function linksOf({ rows, columns, isCrossed }: Shape, row: number, column: number): readonly Link[] {
  const links: Link[] = []
  for (let up = 1; up <= rows; up += 1)
    for (let left = 1; left <= columns; left += 1)
      if (!isCrossed || up !== left) links.push({ source: row - up, copy: column - left })
  return links
}

export interface StepPrices {
  readonly sources: number
  readonly copies: number
  /** What a step costs that ends before these places: lengths that do not fit, less what the units share. */
  of(shape: Shape, row: number, column: number): number
}

const EVIDENCE = 75
/** What joins others without sharing anything with them is more often left out, or added. */
const IDLE = 55
const FAINT = 0.3

export function createStepPrices({ source, copy, evidence, kindCost }: Pairing): StepPrices {
  const lengths = { source: runningLengths(source), copy: runningLengths(copy) }
  const ratio = clampRatio(lengths.copy.at(-1) ?? 0, lengths.source.at(-1) ?? 0)
  const shared = new Float64Array(source.length * copy.length)
  const gains = new Float64Array(source.length * copy.length)
  for (const from of source.keys()) {
    for (const to of copy.keys()) {
      const weight = evidence.between(from, to)
      shared[from * copy.length + to] = weight
      gains[from * copy.length + to] = weight * EVIDENCE - kindCost(from, to)
    }
  }
  const table: Table = { lengths, ratio, shared, gains, width: copy.length }
  return {
    sources: source.length,
    copies: copy.length,
    of: (shape, row, column) => {
      if (shape.rows === 0 || shape.columns === 0) return shape.price
      return (
        shape.price + (shape.isCrossed ? crossedPrice(table, row, column) : joinedPrice(table, shape, [row, column]))
      )
    },
  }
}

interface Table {
  /** Of all units up to each place. */
  readonly lengths: { readonly source: Float64Array; readonly copy: Float64Array }
  readonly ratio: number
  readonly shared: Float64Array
  readonly gains: Float64Array
  readonly width: number
}

function joinedPrice(table: Table, { rows, columns }: Shape, [row, column]: readonly [number, number]): number {
  let price = fit(table, [row, column], [rows, columns])
  const isJoined = rows + columns > 2
  for (let up = 1; up <= rows; up += 1) {
    for (let left = 1; left <= columns; left += 1) {
      const place = (row - up) * table.width + column - left
      price -= table.gains[place] ?? 0
      if (isJoined && (table.shared[place] ?? 0) < FAINT) price += IDLE
    }
  }
  return price
}

function crossedPrice(table: Table, row: number, column: number): number {
  const gain = (from: number, to: number) => table.gains[(from - 1) * table.width + to - 1] ?? 0
  const fits = fit(table, [row, column - 1], ONE) + fit(table, [row - 1, column], ONE)
  return fits - gain(row, column - 1) - gain(row - 1, column)
}

const ONE = [1, 1] as const

function fit(
  { lengths, ratio }: Table,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): number {
  const span = (side: Float64Array, to: number, count: number) => (side[to] ?? 0) - (side[to - count] ?? 0)
  return lengthCost(span(lengths.source, row, rows), span(lengths.copy, column, columns), ratio)
}

function runningLengths(units: readonly ClueUnit[]): Float64Array {
  const lengths = new Float64Array(units.length + 1)
  for (const [index, unit] of units.entries()) lengths[index + 1] = (lengths[index] ?? 0) + unit.length
  return lengths
}

/** A copy of which only the beginning is written says nothing about how long translations of it get. */
function clampRatio(copy: number, source: number): number {
  return Math.min(1.25, Math.max(0.85, copy / Math.max(1, source)))
}
