/**
 * Which ids stand in another order than before: the fewest that have to be taken out so that the rest keep their order.
 * Ids that only one side has are left aside.
 *
 * @example findMovedIds(['a', 'b', 'c'], ['c', 'a', 'b']) // Set { 'c' }
 */
export function findMovedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const positions = new Map(before.map((id, index) => [id, index]))
  const common = after.filter((id) => positions.has(id))
  const kept = longestIncreasing(common.map((id) => positions.get(id) ?? 0))
  return new Set(common.filter((_, index) => !kept.has(index)))
}

/** Indexes of one longest increasing subsequence (patience sorting). */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    const pile = findPile(tails, values, value)
    previous[index] = tails[pile - 1] ?? -1
    tails[pile] = index
  }
  const kept = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index)
  return kept
}

function findPile(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
