/** Something that can be found by its words. */
export interface Findable {
  readonly words: string
}

/**
 * Those that a person may mean by what was typed, the likeliest first: every typed word must begin a word of the
 * title, or its letters must come in this order. `"go st"` finds "Go to story" before "Good storage".
 */
export function rankCommands<Item extends Findable>(typed: string, items: readonly Item[]): readonly Item[] {
  const wanted = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
  if (wanted.length === 0) return items
  return items
    .map((item, index) => ({ item, index, score: scoreWords(wanted, fold(item.words)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ item }) => item)
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function scoreWords(wanted: readonly string[], title: string): number {
  const words = title.split(' ')
  const starts = wanted.map((part) => words.findIndex((word) => word.startsWith(part)))
  if (starts.every((start) => start >= 0)) return 100 - Math.min(50, starts[0] ?? 0) - title.length / 100
  const inside = wanted.every((part) => title.includes(part))
  if (inside) return 40 - title.length / 100
  return hasInOrder(wanted.join(''), title) ? 10 - title.length / 100 : 0
}

function hasInOrder(letters: string, title: string): boolean {
  let from = 0
  for (const letter of letters) {
    from = title.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}
