const MARKS = /\p{M}+/gu

/** Lower case without accents: `Åkes` and `akes` are one word to whoever compares across languages. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(MARKS, '').toLowerCase()
}
