import { diffArrays } from 'diff'

/** A stretch of both sequences: the same in both, or what the one side has where the other has something else. */
export interface Stretch {
  readonly same: boolean
  readonly before: Slice
  readonly after: Slice
}

interface Slice {
  readonly start: number
  readonly end: number
}

/**
 * Past so many insertions and removals two sequences have nothing to say to each other, and finding the shortest way
 * costs the square of it: the middle is then one replacement.
 */
const MAX_EDIT_LENGTH = 1_500

/**
 * Aligns two sequences by the longest common subsequence. The stretches cover both, in order, same and different by turns.
 */
export function matchSequences(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const head = countCommonHead(before, after)
  const tail = countCommonTail(before, after, head)
  const cursor = new StretchList()
  cursor.add(true, head, head)
  const oldMiddle = before.slice(head, before.length - tail)
  const newMiddle = after.slice(head, after.length - tail)
  addMiddle(cursor, oldMiddle, newMiddle)
  cursor.add(true, tail, tail)
  return cursor.stretches
}

function addMiddle(cursor: StretchList, before: readonly string[], after: readonly string[]): void {
  if (before.length === 0 || after.length === 0) {
    cursor.add(false, before.length, after.length)
    return
  }
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_EDIT_LENGTH })
  if (parts === undefined) {
    cursor.add(false, before.length, after.length)
    return
  }
  for (const part of parts) {
    const count = part.value.length
    if (part.added) cursor.add(false, 0, count)
    else if (part.removed) cursor.add(false, count, 0)
    else cursor.add(true, count, count)
  }
}

class StretchList {
  readonly stretches: Stretch[] = []

  /** Lengthens the last stretch when it is of the same kind. */
  add(same: boolean, beforeCount: number, afterCount: number): void {
    if (beforeCount === 0 && afterCount === 0) return
    const last = this.stretches.at(-1)
    const before = { start: last?.before.end ?? 0, end: (last?.before.end ?? 0) + beforeCount }
    const after = { start: last?.after.end ?? 0, end: (last?.after.end ?? 0) + afterCount }
    if (last !== undefined && last.same === same) {
      this.stretches[this.stretches.length - 1] = {
        same,
        before: { start: last.before.start, end: before.end },
        after: { start: last.after.start, end: after.end },
      }
    } else {
      this.stretches.push({ same, before, after })
    }
  }
}

function countCommonHead(before: readonly string[], after: readonly string[]): number {
  let count = 0
  while (count < before.length && count < after.length && before[count] === after[count]) count += 1
  return count
}

function countCommonTail(before: readonly string[], after: readonly string[], head: number): number {
  const limit = Math.min(before.length, after.length) - head
  let count = 0
  while (count < limit && before.at(-1 - count) === after.at(-1 - count)) count += 1
  return count
}
