import { plainText, type Run } from './document.ts'
import { matchSequences, type Stretch } from './match-sequences.ts'
import { mergeList, mergeValue, type Merged, type ThreeWay } from './merge-value.ts'
import { haveSameProperties, normalizeRuns, sliceRuns, type RunProperties } from './runs.ts'
import { tokenize } from './tokens.ts'

/**
 * Three-way merge of running text (diff3 over words). Words and their properties are merged apart: one side can change
 * a word while the other makes the sentence bold. Where both changed the same words, ours stand and it is a conflict.
 *
 * @example base `a b c`, ours `A b c`, theirs `a b C` // `A b C`
 */
export function mergeRuns(sides: ThreeWay<readonly Run[]>): Merged<readonly Run[]> {
  const whole = mergeValue(sides, sameRuns)
  if (!whole.isConflict) return whole
  const texts = { base: textOf(sides.base), ours: textOf(sides.ours), theirs: textOf(sides.theirs) }
  const merged: Run[] = []
  let isConflict = false
  for (const chunk of chunksOf(texts)) {
    const part = mergeChunk(sides, texts, chunk)
    merged.push(...part.value)
    isConflict ||= part.isConflict
  }
  return { value: normalizeRuns(merged), isConflict }
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, index) => isSameRun(run, b[index]))
}

function isSameRun(a: Run, b: Run | undefined): boolean {
  return b !== undefined && a.text === b.text && haveSameProperties(a, b)
}

interface SideText {
  readonly words: readonly string[]
  /** UTF-16 offset at which each word begins, and the length at the end. */
  readonly offsets: readonly number[]
}

function textOf(runs: readonly Run[]): SideText {
  const text = plainText(runs)
  const tokens = tokenize(text)
  return { words: tokens.map((token) => token.text), offsets: [...tokens.map((token) => token.start), text.length] }
}

type Slice = Stretch['before']

/** Word ranges of the three sides that stand for each other; `isStable` when all three have the same words. */
interface Chunk extends ThreeWay<Slice> {
  readonly isStable: boolean
}

/** Cuts the three texts where a word of the base is in both others. */
function chunksOf({ base, ours, theirs }: ThreeWay<SideText>): readonly Chunk[] {
  const inOurs = matchedWords(matchSequences(base.words, ours.words))
  const inTheirs = matchedWords(matchSequences(base.words, theirs.words))
  const chunks: Chunk[] = []
  let at = { base: 0, ours: 0, theirs: 0 }
  for (let word = 0; word <= base.words.length; word += 1) {
    const isEnd = word === base.words.length
    const our = isEnd ? ours.words.length : inOurs.get(word)
    const their = isEnd ? theirs.words.length : inTheirs.get(word)
    if (our === undefined || their === undefined) continue
    if (at.base < word || at.ours < our || at.theirs < their) chunks.push(chunkBetween(at, word, our, their))
    at = { base: word, ours: our, theirs: their }
    if (isEnd) break
    chunks.push({ ...chunkBetween(at, word + 1, our + 1, their + 1), isStable: true })
    at = { base: word + 1, ours: our + 1, theirs: their + 1 }
  }
  return chunks
}

function chunkBetween(at: ThreeWay<number>, base: number, ours: number, theirs: number): Chunk {
  return {
    isStable: false,
    base: { start: at.base, end: base },
    ours: { start: at.ours, end: ours },
    theirs: { start: at.theirs, end: theirs },
  }
}

function matchedWords(stretches: readonly Stretch[]): ReadonlyMap<number, number> {
  const matched = new Map<number, number>()
  for (const { same, before, after } of stretches) {
    if (!same) continue
    for (let index = 0; index < before.end - before.start; index += 1) {
      matched.set(before.start + index, after.start + index)
    }
  }
  return matched
}

function mergeChunk(sides: ThreeWay<readonly Run[]>, texts: ThreeWay<SideText>, chunk: Chunk): Merged<readonly Run[]> {
  const runs = {
    base: runsIn(sides.base, texts.base, chunk.base),
    ours: runsIn(sides.ours, texts.ours, chunk.ours),
    theirs: runsIn(sides.theirs, texts.theirs, chunk.theirs),
  }
  if (chunk.isStable) return { value: mergeProperties(runs), isConflict: false }
  return mergeValue(runs, (a, b) => plainText(a) === plainText(b))
}

function runsIn(runs: readonly Run[], text: SideText, slice: Slice): readonly Run[] {
  return sliceRuns(runs, text.offsets[slice.start] ?? 0, text.offsets[slice.end] ?? 0)
}

/** All three have the same characters; each character gets the properties that its sides agree on. */
function mergeProperties(runs: ThreeWay<readonly Run[]>): readonly Run[] {
  const ends = [...runs.base, ...runs.ours, ...runs.theirs].length
  if (ends === 3 && runs.base[0] !== undefined) return [mergeRunAt(runs, 0, runs.base[0].text.length)]
  let start = 0
  // By code points: half a surrogate pair is no text.
  return Array.from(plainText(runs.base), (character) => {
    const end = start + character.length
    const merged = mergeRunAt(runs, start, end)
    start = end
    return merged
  })
}

function mergeRunAt(runs: ThreeWay<readonly Run[]>, start: number, end: number): Run {
  const base = runAt(runs.base, start, end)
  const ours = runAt(runs.ours, start, end)
  const theirs = runAt(runs.theirs, start, end)
  const take = <Name extends keyof RunProperties>(name: Name): RunProperties[Name] =>
    mergeValue<RunProperties[Name]>({ base: base[name], ours: ours[name], theirs: theirs[name] }).value
  const anchors = mergeList({ base: base.anchors ?? [], ours: ours.anchors ?? [], theirs: theirs.anchors ?? [] })
  const properties = {
    bold: take('bold'),
    italic: take('italic'),
    link: take('link'),
    language: take('language'),
    role: take('role'),
    provenance: take('provenance'),
  }
  const set = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))
  return { ...(set as RunProperties), ...(anchors.length > 0 ? { anchors: anchors.toSorted() } : {}), text: ours.text }
}

function runAt(runs: readonly Run[], start: number, end: number): Run {
  return sliceRuns(runs, start, end)[0] ?? { text: '' }
}
