import type { BlockId, Document } from '#domain/document/document.ts'
import { findMovedIds } from '#domain/document/moved-ids.ts'
import { alignUnits, type Bead } from './align-units.ts'
import type { Passage } from './passage.ts'
import { alignmentUnits, type AlignmentUnit } from './units.ts'

/**
 * Which blocks of the copy say what which blocks of the source say. What a person decided (`kept`: linked, omitted,
 * added, settled) stands; the rest is found by order, length, kind of block, and the figures and names both sides share.
 * Sorted by the copy; source blocks without a counterpart stand where they would come.
 */
export function alignBlocks(source: Document, copy: Document, kept: readonly Passage[]): readonly Passage[] {
  const sides = { source: alignmentUnits(source), copy: alignmentUnits(copy) }
  const fixed = kept.map((passage) => withoutMissing(passage, sides)).filter(isStillSaid)
  const loose = {
    source: withoutBlocks(
      sides.source,
      fixed.flatMap((passage) => passage.sourceBlocks),
    ),
    copy: withoutBlocks(
      sides.copy,
      fixed.flatMap((passage) => passage.copyBlocks),
    ),
  }
  const found = splitAtFixed(sides, loose, fixed).flatMap((part) => alignUnits(part.source, part.copy))
  return sortPassages([...fixed, ...found.map(toPassage)], sides)
}

interface Sides {
  readonly source: readonly AlignmentUnit[]
  readonly copy: readonly AlignmentUnit[]
}

function withoutMissing(passage: Passage, sides: Sides): Passage {
  const sourceIds = new Set(sides.source.map((unit) => unit.id))
  const copyIds = new Set(sides.copy.map((unit) => unit.id))
  return {
    ...passage,
    sourceBlocks: passage.sourceBlocks.filter((id) => sourceIds.has(id)),
    copyBlocks: passage.copyBlocks.filter((id) => copyIds.has(id)),
  }
}

/**
 * A link with one end gone is no link; an omission needs its source, an addition its copy. Kept as `open` with one side only
 * means that a person parted it from what it was found with.
 */
function isStillSaid(passage: Passage): boolean {
  if (passage.state === 'open') return passage.sourceBlocks.length + passage.copyBlocks.length > 0
  if (passage.state === 'added') return passage.copyBlocks.length > 0
  if (passage.state === 'omitted') return passage.sourceBlocks.length > 0
  return passage.sourceBlocks.length > 0 && passage.copyBlocks.length > 0
}

function withoutBlocks(units: readonly AlignmentUnit[], ids: readonly BlockId[]): readonly AlignmentUnit[] {
  const taken = new Set(ids)
  return units.filter((unit) => !taken.has(unit.id))
}

/** Links that do not cross divide both texts; each part is aligned by itself. */
function splitAtFixed(sides: Sides, loose: Sides, fixed: readonly Passage[]): readonly Sides[] {
  const cuts = cutsOf(sides, fixed)
  const positions = { source: positionsOf(sides.source), copy: positionsOf(sides.copy) }
  const partOf = (unit: AlignmentUnit, side: 'source' | 'copy') =>
    cuts.filter((cut) => cut[side] < (positions[side].get(unit.id) ?? 0)).length
  return Array.from({ length: cuts.length + 1 }, (_, index) => ({
    source: loose.source.filter((unit) => partOf(unit, 'source') === index),
    copy: loose.copy.filter((unit) => partOf(unit, 'copy') === index),
  }))
}

interface Cut {
  readonly source: number
  readonly copy: number
}

function cutsOf(sides: Sides, fixed: readonly Passage[]): readonly Cut[] {
  const positions = { source: positionsOf(sides.source), copy: positionsOf(sides.copy) }
  const links = fixed
    .filter((passage) => passage.sourceBlocks.length > 0 && passage.copyBlocks.length > 0)
    .map((passage, index) => ({
      id: String(index),
      source: Math.min(...passage.sourceBlocks.map((id) => positions.source.get(id) ?? 0)),
      copy: Math.min(...passage.copyBlocks.map((id) => positions.copy.get(id) ?? 0)),
    }))
  const bySource = links.toSorted((a, b) => a.source - b.source)
  const byCopy = links.toSorted((a, b) => a.copy - b.copy)
  const crossing = findMovedIds(
    bySource.map((link) => link.id),
    byCopy.map((link) => link.id),
  )
  return bySource.filter((link) => !crossing.has(link.id))
}

function positionsOf(units: readonly AlignmentUnit[]): ReadonlyMap<BlockId, number> {
  return new Map(units.map((unit, index) => [unit.id, index]))
}

function toPassage(bead: Bead): Passage {
  const isPaired = bead.source.length > 0 && bead.copy.length > 0
  return {
    id: null,
    sourceBlocks: bead.source.map((unit) => unit.id),
    copyBlocks: bead.copy.map((unit) => unit.id),
    state: isPaired ? 'in_work' : 'open',
    reason: '',
    sourceId: null,
  }
}

/** By the copy; a passage without copy follows the one that holds the source block before it. */
function sortPassages(passages: readonly Passage[], sides: Sides): readonly Passage[] {
  const positions = { source: positionsOf(sides.source), copy: positionsOf(sides.copy) }
  const first = (ids: readonly BlockId[], side: 'source' | 'copy') =>
    Math.min(...ids.map((id) => positions[side].get(id) ?? 0))
  const withCopy = passages
    .filter((passage) => passage.copyBlocks.length > 0)
    .toSorted((a, b) => first(a.copyBlocks, 'copy') - first(b.copyBlocks, 'copy'))
  const sorted = [...withCopy]
  const without = passages
    .filter((passage) => passage.copyBlocks.length === 0)
    .toSorted((a, b) => first(a.sourceBlocks, 'source') - first(b.sourceBlocks, 'source'))
  for (const passage of without) {
    const before = sides.source[first(passage.sourceBlocks, 'source') - 1]
    const place = before === undefined ? -1 : sorted.findIndex((other) => other.sourceBlocks.includes(before.id))
    sorted.splice(place + 1, 0, passage)
  }
  return sorted
}
