import { findMovedIds } from './moved-ids.ts'
import { sameList, type ThreeWay } from './merge-value.ts'

export interface MergedOrder {
  readonly ids: readonly string[]
  /** Moved by both sides to different places: they stand where ours has them. */
  readonly movedByBoth: readonly string[]
}

/**
 * The order of blocks after two people added, removed and moved. Ours is the beginning; what only they moved or added
 * goes after the block that stands before it in theirs. `kept` names the removed blocks that must stay because the
 * other side edited them.
 */
export function mergeOrder(
  { base, ours, theirs }: ThreeWay<readonly string[]>,
  kept: ReadonlySet<string>,
): MergedOrder {
  const movedByUs = findMovedIds(base, ours)
  const movedByThem = findMovedIds(base, theirs)
  const isAlike = sameList(common(ours, theirs), common(theirs, ours))
  const replaced = new Set(isAlike ? [] : [...movedByThem].filter((id) => !movedByUs.has(id)))
  const inBase = new Set(base)
  const inTheirs = new Set(theirs)
  const ids = ours.filter((id) => !replaced.has(id) && (!inBase.has(id) || inTheirs.has(id) || kept.has(id)))
  const inOurs = new Set(ours)
  const present = new Set(ids)
  for (const [index, id] of theirs.entries()) {
    const isGone = inBase.has(id) && !inOurs.has(id) && !kept.has(id)
    if (present.has(id) || isGone) continue
    ids.splice(placeAfter(ids, theirs, index), 0, id)
    present.add(id)
  }
  return { ids, movedByBoth: isAlike ? [] : [...movedByThem].filter((id) => movedByUs.has(id)) }
}

function common(list: readonly string[], other: readonly string[]): readonly string[] {
  const there = new Set(other)
  return list.filter((id) => there.has(id))
}

/** Behind the nearest block before it that is present. */
function placeAfter(ids: readonly string[], theirs: readonly string[], index: number): number {
  for (let before = index - 1; before >= 0; before -= 1) {
    const place = ids.indexOf(theirs[before] ?? '')
    if (place >= 0) return place + 1
  }
  return 0
}
