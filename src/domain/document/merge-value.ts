/** Whose change is at hand: this side's, which stands where both changed the same, or the other's. */
export interface ThreeWay<Value> {
  readonly base: Value
  readonly ours: Value
  readonly theirs: Value
}

export interface Merged<Value> {
  readonly value: Value
  /** Both sides changed it, and not alike: ours was taken. */
  readonly isConflict: boolean
}

/** A value that is taken whole. `same` compares by content. */
export function mergeValue<Value>(
  { base, ours, theirs }: ThreeWay<Value>,
  same: (a: Value, b: Value) => boolean = Object.is,
): Merged<Value> {
  if (same(ours, theirs) || same(base, theirs)) return { value: ours, isConflict: false }
  if (same(base, ours)) return { value: theirs, isConflict: false }
  return { value: ours, isConflict: true }
}

/** Names, tags, anchors: what either side took out is gone, what either side put in is there; never a conflict. */
export function mergeList({ base, ours, theirs }: ThreeWay<readonly string[]>): readonly string[] {
  if (sameList(ours, theirs) || sameList(base, theirs)) return ours
  if (sameList(base, ours)) return theirs
  const removed = base.filter((item) => !theirs.includes(item))
  const added = theirs.filter((item) => !base.includes(item) && !ours.includes(item))
  return [...ours.filter((item) => !removed.includes(item)), ...added]
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
