import { canonicalBlock } from './canonical.ts'
import { blockLines, fieldLines, type Line, type LineLabel } from './block-lines.ts'
import type { Block, BlockType, Document } from './document.ts'
import { findMovedIds } from './moved-ids.ts'
import { countWords } from './text.ts'
import { compareRuns, haveRunsChanged, type WordSpan } from './word-difference.ts'

export type DifferenceKind = 'same' | 'changed' | 'added' | 'removed'

export interface LineDifference {
  readonly key: string
  readonly label: LineLabel
  readonly kind: DifferenceKind
  readonly spans: readonly WordSpan[]
}

export interface BlockDifference {
  readonly id: string
  readonly kind: DifferenceKind
  /** Stands elsewhere than before, edited or not. */
  readonly moved: boolean
  /** The type after the change; before it for a removed block. */
  readonly type: BlockType
  /** Only where the block became another type. */
  readonly typeBefore?: BlockType
  /** Another picture, an ordered list that was not, a table that got a heading row. */
  readonly reshaped: boolean
  readonly lines: readonly LineDifference[]
}

export interface DocumentDifference {
  /** Fields that hold something on either side. */
  readonly fields: readonly LineDifference[]
  /** In the order of the text after; removed blocks where they stood. */
  readonly blocks: readonly BlockDifference[]
  readonly figures: DifferenceFigures
}

export interface DifferenceFigures {
  readonly wordsAdded: number
  readonly wordsRemoved: number
  readonly blocksChanged: number
  readonly blocksAdded: number
  readonly blocksRemoved: number
  readonly blocksMoved: number
  readonly fieldsChanged: number
}

/**
 * Word by word, blocks paired by their ids. For two texts that do not share ids (two versions of a source) give the
 * later one the ids of the earlier first: `compareReadings`.
 */
export function compareDocuments(before: Document, after: Document): DocumentDifference {
  const fields = compareLines(fieldLines(before.fields), fieldLines(after.fields)).filter(
    (line) => line.spans.length > 0,
  )
  const blocks = compareBlocks(before.blocks, after.blocks)
  return { fields, blocks, figures: countDifference(fields, blocks) }
}

function compareBlocks(before: readonly Block[], after: readonly Block[]): readonly BlockDifference[] {
  const oldBlocks = new Map(before.map((block) => [block.id, block]))
  const newIds = after.map((block) => block.id)
  const moved = findMovedIds([...oldBlocks.keys()], newIds)
  const removedAfter = groupRemoved(before, new Set(newIds))
  const differences = [...(removedAfter.get(null) ?? [])]
  for (const block of after) {
    differences.push(compareBlock(oldBlocks.get(block.id), block, moved.has(block.id)))
    differences.push(...(removedAfter.get(block.id) ?? []))
  }
  return differences
}

/** Removed blocks under the id of the last block before them that is still there; null for those at the beginning. */
function groupRemoved(
  before: readonly Block[],
  kept: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly BlockDifference[]> {
  const groups = new Map<string | null, BlockDifference[]>()
  let anchor: string | null = null
  for (const block of before) {
    if (kept.has(block.id)) anchor = block.id
    else groups.set(anchor, [...(groups.get(anchor) ?? []), wholeBlock(block, 'removed')])
  }
  return groups
}

function compareBlock(before: Block | undefined, after: Block, moved: boolean): BlockDifference {
  if (before === undefined) return wholeBlock(after, 'added')
  if (before === after || canonicalBlock(before) === canonicalBlock(after))
    return { ...wholeBlock(after, 'same'), moved }
  const lines = compareLines(blockLines(before), blockLines(after))
  const reshaped = shapeOf(before) !== shapeOf(after)
  const isChanged = reshaped || before.type !== after.type || lines.some((line) => line.kind !== 'same')
  return {
    id: after.id,
    kind: isChanged ? 'changed' : 'same',
    moved,
    type: after.type,
    ...(before.type === after.type ? {} : { typeBefore: before.type }),
    reshaped,
    lines,
  }
}

function wholeBlock(block: Block, kind: 'same' | 'added' | 'removed'): BlockDifference {
  const lines = blockLines(block)
    .filter((line) => line.runs.length > 0)
    .map((line) => wholeLine(line, kind))
  return { id: block.id, kind, moved: false, type: block.type, reshaped: false, lines }
}

function wholeLine(line: Line, kind: 'same' | 'added' | 'removed'): LineDifference {
  const text = line.runs.map((run) => run.text).join('')
  return { key: line.key, label: line.label, kind, spans: text === '' ? [] : [{ kind, text, runs: line.runs }] }
}

/** What a block says without words. */
function shapeOf(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.ordered ? 'ordered' : 'unordered'
    case 'table':
      return `${block.header} ${block.rows.map((row) => row.length).join(' ')}`
    case 'picture':
      return block.sha256 ?? ''
    case 'factbox':
      return block.blocks.map((inner) => `${inner.type} ${shapeOf(inner)}`).join(';')
    default:
      return ''
  }
}

/** Lines are paired by key; those that went stand after the line they followed. */
function compareLines(before: readonly Line[], after: readonly Line[]): readonly LineDifference[] {
  const oldLines = new Map(before.map((line) => [line.key, line]))
  const newKeys = new Set(after.map((line) => line.key))
  const differences: LineDifference[] = before.flatMap((line, index) =>
    before.slice(0, index + 1).every((other) => !newKeys.has(other.key)) ? [wholeLine(line, 'removed')] : [],
  )
  for (const line of after) {
    const old = oldLines.get(line.key)
    differences.push(old === undefined ? wholeLine(line, 'added') : compareLine(old, line))
    if (old !== undefined) differences.push(...removedFollowing(before, old, newKeys))
  }
  return differences.filter((line) => line.spans.length > 0)
}

function removedFollowing(before: readonly Line[], line: Line, kept: ReadonlySet<string>): readonly LineDifference[] {
  const removed: LineDifference[] = []
  for (const next of before.slice(before.indexOf(line) + 1)) {
    if (kept.has(next.key)) break
    removed.push(wholeLine(next, 'removed'))
  }
  return removed
}

function compareLine(before: Line, after: Line): LineDifference {
  const spans = compareRuns(before.runs, after.runs)
  return { key: after.key, label: after.label, kind: haveRunsChanged(spans) ? 'changed' : 'same', spans }
}

function countDifference(fields: readonly LineDifference[], blocks: readonly BlockDifference[]): DifferenceFigures {
  const lines = [...fields, ...blocks.flatMap((block) => block.lines)]
  return {
    wordsAdded: countSpanWords(lines, 'added'),
    wordsRemoved: countSpanWords(lines, 'removed'),
    blocksChanged: blocks.filter((block) => block.kind === 'changed').length,
    blocksAdded: blocks.filter((block) => block.kind === 'added').length,
    blocksRemoved: blocks.filter((block) => block.kind === 'removed').length,
    blocksMoved: blocks.filter((block) => block.moved).length,
    fieldsChanged: fields.filter((line) => line.kind !== 'same').length,
  }
}

function countSpanWords(lines: readonly LineDifference[], kind: WordSpan['kind']): number {
  return lines
    .flatMap((line) => line.spans)
    .filter((span) => span.kind === kind)
    .reduce((sum, span) => sum + countWords(span.text), 0)
}
