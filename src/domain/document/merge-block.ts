import { canonicalJson } from './canonical.ts'
import type { Block, ListItem, ParagraphBlock, QuoteBlock, Run, TableBlock, TableCell } from './document.ts'
import { mergeOrder } from './merge-order.ts'
import { mergeRuns } from './merge-runs.ts'
import { mergeValue, type Merged, type ThreeWay } from './merge-value.ts'

/** Merges one block that both sides kept. Ours stands where both changed the same. */
export function mergeBlock<B extends Block>(sides: ThreeWay<B>): Merged<B> {
  const whole = mergeValue(sides, isSame)
  if (!whole.isConflict) return whole
  return (mergeInside(sides) as Merged<B> | null) ?? whole
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}

/** Null when the three have not the same shape, so that only one can be taken whole. */
function mergeInside(sides: ThreeWay<Block>): Merged<Block> | null {
  const { base, ours, theirs } = sides
  if (isText(base) && isText(ours) && isText(theirs)) return mergeTextBlock({ base, ours, theirs })
  if (base.type !== ours.type || base.type !== theirs.type) return null
  if (base.type === 'table') return mergeTable(sides as ThreeWay<TableBlock>)
  return mergeMembers(sides)
}

type TextBlock = ParagraphBlock | QuoteBlock

function isText(block: Block): block is TextBlock {
  return block.type === 'paragraph' || block.type === 'subhead' || block.type === 'question' || block.type === 'quote'
}

/** A paragraph can become a subhead or a quote while somebody else writes in it. */
function mergeTextBlock({ base, ours, theirs }: ThreeWay<TextBlock>): Merged<Block> {
  const type = mergeValue({ base: base.type, ours: ours.type, theirs: theirs.type })
  const speaker = mergeValue({ base: speakerOf(base), ours: speakerOf(ours), theirs: speakerOf(theirs) })
  const runs = mergeRuns({ base: base.runs, ours: ours.runs, theirs: theirs.runs })
  const isConflict = type.isConflict || speaker.isConflict || runs.isConflict
  const value: Block =
    type.value === 'quote'
      ? { id: ours.id, type: 'quote', speaker: speaker.value, runs: runs.value }
      : { id: ours.id, type: type.value, runs: runs.value }
  return { value, isConflict }
}

function speakerOf(block: TextBlock): string {
  return block.type === 'quote' ? block.speaker : ''
}

/** Members one by one: words as words, items and inner blocks by their ids, anything else whole. */
function mergeMembers({ base, ours, theirs }: ThreeWay<object>): Merged<Block> {
  let isConflict = false
  const members = Object.keys(ours).map((name) => {
    const member = mergeMember({ base: get(base, name), ours: get(ours, name), theirs: get(theirs, name) }, name)
    isConflict ||= member.isConflict
    return [name, member.value]
  })
  return { value: Object.fromEntries(members), isConflict }
}

function get(record: object, name: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[name]
}

function mergeMember(sides: ThreeWay<unknown>, name: string): Merged<unknown> {
  if (name === 'runs') return mergeRuns(sides as ThreeWay<readonly Run[]>)
  if (name === 'items') return mergeParts(sides as ThreeWay<readonly ListItem[]>, mergeMembers as PartMerger<ListItem>)
  if (name === 'blocks') return mergeParts(sides as ThreeWay<readonly Block[]>, mergeBlock)
  if (name === 'caption' || name === 'alt' || name === 'text') return mergeWords(sides as ThreeWay<string>)
  return mergeValue(sides, isSame)
}

function mergeWords({ base, ours, theirs }: ThreeWay<string>): Merged<string> {
  const runsOf = (text: string) => (text === '' ? [] : [{ text }])
  const merged = mergeRuns({ base: runsOf(base), ours: runsOf(ours), theirs: runsOf(theirs) })
  return { value: merged.value.map((run) => run.text).join(''), isConflict: merged.isConflict }
}

type PartMerger<Part> = (sides: ThreeWay<Part>) => Merged<Part>

/** An item that one side removed and the other edited stays, and is a conflict. */
function mergeParts<Part extends { readonly id: string }>(
  sides: ThreeWay<readonly Part[]>,
  merge: PartMerger<Part>,
): Merged<readonly Part[]> {
  const [base, ours, theirs] = [byId(sides.base), byId(sides.ours), byId(sides.theirs)]
  const edited = [...base.values()].filter((part) => isRemovedAndEdited(part, ours.get(part.id), theirs.get(part.id)))
  const order = mergeOrder(
    { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] },
    new Set(edited.map((part) => part.id)),
  )
  let isConflict = edited.length > 0
  const value = order.ids.flatMap((id) => {
    const [was, our, their] = [base.get(id), ours.get(id), theirs.get(id)]
    if (our === undefined || their === undefined || was === undefined) return our ?? their ?? []
    const merged = merge({ base: was, ours: our, theirs: their })
    isConflict ||= merged.isConflict
    return merged.value
  })
  return { value, isConflict }
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.id, part]))
}

/** One side took it out while the other changed it. */
export function isRemovedAndEdited<Part>(base: Part, ours: Part | undefined, theirs: Part | undefined): boolean {
  if (ours === undefined && theirs !== undefined) return !isSame(base, theirs)
  return theirs === undefined && ours !== undefined && !isSame(base, ours)
}

/** Cell by cell while all three have the same cells in the same places. */
function mergeTable({ base, ours, theirs }: ThreeWay<TableBlock>): Merged<Block> | null {
  const shape = shapeOf(base)
  if (shapeOf(ours) !== shape || shapeOf(theirs) !== shape) return null
  const header = mergeValue({ base: base.header, ours: ours.header, theirs: theirs.header })
  let isConflict = header.isConflict
  const rows = ours.rows.map((row, rowIndex) =>
    row.map((cell, index) => {
      const was = base.rows[rowIndex]?.[index] ?? cell
      const their = theirs.rows[rowIndex]?.[index] ?? cell
      const runs = mergeRuns({ base: was.runs, ours: cell.runs, theirs: their.runs })
      isConflict ||= runs.isConflict
      return { id: cell.id, runs: runs.value } satisfies TableCell
    }),
  )
  return { value: { ...ours, header: header.value, rows }, isConflict }
}

function shapeOf(table: TableBlock): string {
  return table.rows.map((row) => row.map((cell) => cell.id).join(' ')).join(';')
}
