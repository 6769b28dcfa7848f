import type { Stretch } from './match-sequences.ts'

/**
 * Where words came or went between equal words, the place is often a choice: in `A. B. C.` the addition is `. B` or
 * ` B.`. Moves each to where a reader would see it: behind a full stop, else before the space.
 */
export function slideStretches(
  stretches: readonly Stretch[],
  before: readonly string[],
  after: readonly string[],
): readonly Stretch[] {
  const slid = [...stretches]
  for (const [index, stretch] of stretches.entries()) {
    const previous = slid[index - 1]
    if (stretch.same || previous === undefined) continue
    const isAddition = stretch.before.start === stretch.before.end
    const isRemoval = stretch.after.start === stretch.after.end
    if (isAddition === isRemoval) continue
    const words = isAddition ? after : before
    const side = isAddition ? stretch.after : stretch.before
    const next = slid[index + 1]
    const by = bestShift(words, side, { left: lengthOf(previous), right: next === undefined ? 0 : lengthOf(next) })
    slid[index - 1] = resize(previous, 0, by)
    slid[index] = resize(stretch, by, by)
    if (next !== undefined) slid[index + 1] = resize(next, by, 0)
  }
  return slid.filter((stretch) => lengthOf(stretch) > 0 || !stretch.same)
}

function lengthOf(stretch: Stretch): number {
  return stretch.after.end - stretch.after.start
}

function resize(stretch: Stretch, start: number, end: number): Stretch {
  const move = (slice: Stretch['before']) => ({ start: slice.start + start, end: slice.end + end })
  return { ...stretch, before: move(stretch.before), after: move(stretch.after) }
}

interface Room {
  readonly left: number
  readonly right: number
}

/** How many words to the right (negative: left) the stretch reads best; it can only go where the words stay the same. */
function bestShift(words: readonly string[], { start, end }: Stretch['before'], room: Room): number {
  let best = { by: 0, score: readability(words, start, end) }
  const weigh = (by: number) => {
    const score = readability(words, start + by, end + by)
    if (score > best.score) best = { by, score }
  }
  for (let by = -1; by >= -room.left && words[start + by] === words[end + by]; by -= 1) weigh(by)
  for (let by = 1; by <= room.right && words[start + by - 1] === words[end + by - 1]; by += 1) weigh(by)
  return best.by
}

const SENTENCE_END = /[.!?…:”"»]$/u

function readability(words: readonly string[], start: number, end: number): number {
  const startsWithSpace = isSpace(words[start])
  const isAfterSentence = start === 0 || (startsWithSpace && SENTENCE_END.test(words[start - 1] ?? ''))
  if (isAfterSentence && SENTENCE_END.test(words[end - 1] ?? '')) return 3
  if (startsWithSpace && !isSpace(words[end - 1])) return 2
  return isSpace(words[end - 1]) ? 1 : 0
}

function isSpace(word: string | undefined): boolean {
  return word !== undefined && word.trim() === ''
}
