/**
 * Where an arrow key leads among `count` things in a row, a column or either; wraps around. -1 when the key leads nowhere.
 * `stepThrough('ArrowRight', 2, 3, 'horizontal')` → 0
 */
export function stepThrough(
  key: string,
  index: number,
  count: number,
  direction: 'horizontal' | 'vertical' | 'both',
): number {
  if (count === 0) return -1
  const back =
    direction === 'vertical' ? ['ArrowUp'] : direction === 'horizontal' ? ['ArrowLeft'] : ['ArrowLeft', 'ArrowUp']
  const on =
    direction === 'vertical' ? ['ArrowDown'] : direction === 'horizontal' ? ['ArrowRight'] : ['ArrowRight', 'ArrowDown']
  if (on.includes(key)) return (index + 1) % count
  if (back.includes(key)) return (index <= 0 ? count : index) - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return -1
}
