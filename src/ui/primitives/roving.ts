const STEPS = {
  horizontal: { back: ['ArrowLeft'], on: ['ArrowRight'] },
  vertical: { back: ['ArrowUp'], on: ['ArrowDown'] },
  both: { back: ['ArrowLeft', 'ArrowUp'], on: ['ArrowRight', 'ArrowDown'] },
} as const satisfies Record<string, { back: readonly string[]; on: readonly string[] }>

/**
 * Where an arrow key leads among `count` things in a row, a column or either; wraps around. -1 when the key leads nowhere.
 * `stepThrough('ArrowRight', 2, 3, 'horizontal')` → 0
 */
export function stepThrough(key: string, index: number, count: number, direction: keyof typeof STEPS): number {
  if (count === 0) return -1
  const { back, on }: { back: readonly string[]; on: readonly string[] } = STEPS[direction]
  if (on.includes(key)) return (index + 1) % count
  if (back.includes(key)) return (index <= 0 ? count : index) - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return -1
}
