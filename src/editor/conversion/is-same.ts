/** Whether two values of plain data are equal in depth. An absent property equals one that is undefined. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const entriesOfA = Object.entries(a)
  const entriesOfB = new Map(Object.entries(b))
  const keys = new Set([...entriesOfA.map(([key]) => key), ...entriesOfB.keys()])
  const valuesOfA = new Map(entriesOfA)
  return [...keys].every((key) => isSame(valuesOfA.get(key), entriesOfB.get(key)))
}
