import { mapBlockIds } from './block-ids.ts'
import type { Block, BlockId, Document, ListBlock, ParagraphBlock } from './document.ts'
import { matchSequences } from './match-sequences.ts'
import { newBlockId } from './new-block-id.ts'
import { blockText } from './text.ts'
import { tokenize } from './tokens.ts'

/**
 * Gives the blocks of a text the ids of the blocks they come from in another, so that two readings of one article
 * (versions of a source, a file written outside) can be compared and merged by id. First what is equal in order, then
 * what is equal elsewhere, then what is alike between equal neighbours, then what is alike anywhere.
 */
export function adoptIds(known: Document, text: Document): Document {
  const pairs = pairBlocks(known.blocks, text.blocks)
  const taken = new Set<BlockId>()
  const blocks = text.blocks.map((block) => {
    const origin = pairs.get(block)
    return mapBlockIds(block, renameLike(block, origin, taken))
  })
  return { ...text, blocks }
}

/** Ids of inner parts follow the same rules; a part without an origin gets a new id. */
function renameLike(block: Block, origin: Block | undefined, taken: Set<BlockId>): (id: BlockId) => BlockId {
  const names = new Map<BlockId, BlockId>()
  if (origin !== undefined) {
    names.set(block.id, origin.id)
    for (const [part, known] of pairParts(block, origin)) names.set(part, known)
  }
  return (id) => {
    const wanted = names.get(id)
    const free = wanted === undefined || taken.has(wanted) ? newBlockId() : wanted
    taken.add(free)
    return free
  }
}

function pairParts(block: Block, origin: Block): readonly (readonly [BlockId, BlockId])[] {
  if (block.type === 'list' && origin.type === 'list') return pairItems(block, origin)
  if (block.type === 'factbox' && origin.type === 'factbox') {
    const inner = pairBlocks(origin.blocks, block.blocks)
    return [...inner].flatMap(([part, known]): (readonly [BlockId, BlockId])[] => [
      [part.id, known.id],
      ...pairParts(part, known),
    ])
  }
  if (block.type === 'table' && origin.type === 'table') {
    return block.rows.flatMap((row, rowIndex) =>
      row.flatMap((cell, index): (readonly [BlockId, BlockId])[] => {
        const known = origin.rows[rowIndex]?.[index]
        return known === undefined ? [] : [[cell.id, known.id]]
      }),
    )
  }
  return []
}

function pairItems(block: ListBlock, origin: ListBlock): readonly (readonly [BlockId, BlockId])[] {
  const asBlocks = (list: ListBlock): readonly ParagraphBlock[] =>
    list.items.map((item) => ({ id: item.id, type: 'paragraph', runs: item.runs }))
  return [...pairBlocks(asBlocks(origin), asBlocks(block))].map(([part, known]) => [part.id, known.id])
}

/** Each block of `after` that has an origin in `before`. */
function pairBlocks<B extends Block>(before: readonly B[], after: readonly B[]): ReadonlyMap<B, B> {
  const pairs = new Map<B, B>()
  const used = new Set<B>()
  const pair = (old: B, now: B) => {
    pairs.set(now, old)
    used.add(old)
  }
  pairEqual(before, after, pair)
  const free = () => before.filter((old) => !used.has(old))
  pairEqualElsewhere(free(), after, pairs, pair)
  for (const gap of gapsBetween(before, after, pairs)) pairAlike(gap.before, gap.after, ALIKE_IN_PLACE, pair)
  pairAlike(
    free(),
    after.filter((now) => !pairs.has(now)),
    ALIKE_ELSEWHERE,
    pair,
  )
  return pairs
}

type Pair<B> = (old: B, now: B) => void

function pairEqual<B extends Block>(before: readonly B[], after: readonly B[], pair: Pair<B>): void {
  for (const stretch of matchSequences(before.map(sayingOf), after.map(sayingOf))) {
    if (!stretch.same) continue
    for (const [index, old] of before.slice(stretch.before.start, stretch.before.end).entries()) {
      const now = after[stretch.after.start + index]
      if (now !== undefined) pair(old, now)
    }
  }
}

/** What is compared as equal: the type, the picture and the words, without formats. */
function sayingOf(block: Block): string {
  const bytes = block.type === 'picture' ? (block.sha256 ?? block.address) : ''
  return `${block.type} ${bytes} ${blockText(block)}`
}

function pairEqualElsewhere<B extends Block>(
  free: readonly B[],
  after: readonly B[],
  pairs: ReadonlyMap<B, B>,
  pair: Pair<B>,
): void {
  const byText = Map.groupBy(
    free.filter((old) => sayingOf(old).trim() !== old.type),
    sayingOf,
  )
  for (const now of after) {
    if (pairs.has(now)) continue
    const old = byText.get(sayingOf(now))?.shift()
    if (old !== undefined) pair(old, now)
  }
}

interface Gap<B> {
  readonly before: readonly B[]
  readonly after: readonly B[]
}

/** What is unpaired on both sides between two pairs that follow each other on both sides. */
function gapsBetween<B extends Block>(
  before: readonly B[],
  after: readonly B[],
  pairs: ReadonlyMap<B, B>,
): readonly Gap<B>[] {
  const origins = new Set(pairs.values())
  const keyOf = new Map(before.map((block, index) => [block, String(index)]))
  const stretches = matchSequences(
    before.map((old) => (origins.has(old) ? `pair ${keyOf.get(old)}` : `old ${keyOf.get(old)}`)),
    after.map((now, index) => {
      const old = pairs.get(now)
      return old === undefined ? `new ${index}` : `pair ${keyOf.get(old)}`
    }),
  )
  return stretches
    .filter((stretch) => !stretch.same)
    .map((stretch) => ({
      before: before.slice(stretch.before.start, stretch.before.end).filter((old) => !origins.has(old)),
      after: after.slice(stretch.after.start, stretch.after.end).filter((now) => !pairs.has(now)),
    }))
}

const ALIKE_IN_PLACE = 0.35
const ALIKE_ELSEWHERE = 0.6
/** Comparing everything with everything is for articles, not for books. */
const MOST_COMPARISONS = 40_000

/** The most alike first, as long as they are at least so alike (Dice over words, 0 to 1). */
function pairAlike<B extends Block>(before: readonly B[], after: readonly B[], least: number, pair: Pair<B>): void {
  if (before.length * after.length > MOST_COMPARISONS) return
  const words = new Map([...before, ...after].map((block) => [block, wordsOf(block)] as const))
  const candidates = before
    .flatMap((old) => after.map((now) => ({ old, now, alike: likeness(words.get(old), words.get(now)) })))
    .filter((candidate) => candidate.alike >= least && isSameKind(candidate.old, candidate.now))
    .toSorted((a, b) => b.alike - a.alike)
  const done = new Set<B>()
  for (const { old, now } of candidates) {
    if (done.has(old) || done.has(now)) continue
    done.add(old).add(now)
    pair(old, now)
  }
}

/** Text can become a subhead or a quote; a picture stays one. */
function isSameKind(a: Block, b: Block): boolean {
  return a.type === b.type || ('runs' in a && 'runs' in b)
}

function wordsOf(block: Block): ReadonlySet<string> {
  return new Set(
    tokenize(blockText(block))
      .map((token) => token.text.toLowerCase())
      .filter((word) => word.trim() !== ''),
  )
}

function likeness(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined || a.size + b.size === 0) return 0
  return (2 * a.intersection(b).size) / (a.size + b.size)
}
