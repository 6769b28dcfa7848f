import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import type { BlockId } from '#domain/document/document.ts'
import type { CopyPlace, CopySelection } from '../story-surface.ts'
import { $getBlockId } from '../nodes/states.ts'
import {
  $findCarrier,
  $getCarrierId,
  $getCarriers,
  $getCarriersIn,
  $getIdentifiedNodes,
  type Carrier,
} from './carriers.ts'

/** Text and line breaks below an element, in order, with the offset each begins at. */
export function $getLeaves(element: ElementNode): readonly { readonly node: LexicalNode; readonly start: number }[] {
  const leaves: { node: LexicalNode; start: number }[] = []
  let offset = 0
  const visit = (parent: ElementNode): void => {
    for (let child = parent.getFirstChild(); child !== null; child = child.getNextSibling()) {
      if ($isElementNode(child)) {
        visit(child)
      } else {
        leaves.push({ node: child, start: offset })
        offset += $leafSize(child)
      }
    }
  }
  visit(element)
  return leaves
}

function $leafSize(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize()
  return $isLineBreakNode(node) ? 1 : 0
}

export function $getCarrierSize(carrier: Carrier): number {
  const last = $getLeaves(carrier).at(-1)
  return last === undefined ? 0 : last.start + $leafSize(last.node)
}

export function $getCarrierText(carrier: Carrier): string {
  return $getLeaves(carrier)
    .map(({ node }) => ($isTextNode(node) ? node.getTextContent() : '\n'))
    .join('')
}

/** The UTF-16 offset of a point in its carrier's text. */
export function $getOffset(carrier: Carrier, point: PointType): number {
  const leaves = $getLeaves(carrier)
  const node = point.getNode()
  if (point.type === 'text') return (leaves.find((leaf) => leaf.node.is(node))?.start ?? 0) + point.offset
  const child = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null
  if (child === null) return $offsetAfter(carrier, node)
  const first = $isElementNode(child) ? child.getFirstDescendant() : child
  return leaves.find((leaf) => leaf.node.is(first))?.start ?? 0
}

function $offsetAfter(carrier: Carrier, node: LexicalNode): number {
  const last = $isElementNode(node) ? node.getLastDescendant() : node
  const leaf = $getLeaves(carrier).find((candidate) => candidate.node.is(last))
  return leaf === undefined ? 0 : leaf.start + $leafSize(leaf.node)
}

/** Puts a point at an offset of a carrier's text; `side` decides between two leaves that meet there. */
export function $setPoint(
  point: PointType,
  carrier: Carrier,
  offset: number,
  side: 'before' | 'after' = 'before',
): void {
  const leaves = $getLeaves(carrier)
  const leaf = leaves.find(({ node, start }) => {
    const end = start + $leafSize(node)
    return side === 'before' ? offset <= end : offset < end
  })
  if (leaf === undefined) {
    $setPointAtEnd(point, carrier)
  } else if ($isTextNode(leaf.node)) {
    point.set(leaf.node.getKey(), Math.max(0, offset - leaf.start), 'text')
  } else {
    const index = leaf.node.getIndexWithinParent() + (offset > leaf.start ? 1 : 0)
    point.set(leaf.node.getParentOrThrow().getKey(), index, 'element')
  }
}

function $setPointAtEnd(point: PointType, carrier: Carrier): void {
  const last = carrier.getLastDescendant()
  if ($isTextNode(last)) point.set(last.getKey(), last.getTextContentSize(), 'text')
  else point.set(carrier.getKey(), carrier.getChildrenSize(), 'element')
}

export function $createRange(carrier: Carrier, start: number, end: number): RangeSelection {
  const selection = $createRangeSelection()
  $setPoint(selection.anchor, carrier, start, start === end ? 'before' : 'after')
  $setPoint(selection.focus, carrier, end)
  return selection
}

export interface CarrierRange {
  readonly carrier: Carrier
  readonly start: number
  readonly end: number
}

/** What a selection covers, one range per carrier, those of no length included. */
export function $getSelectedRanges(selection: RangeSelection): readonly CarrierRange[] {
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const firstCarrier = $findCarrier(first.getNode())
  const lastCarrier = $findCarrier(last.getNode())
  const carriers = firstCarrier !== null && firstCarrier.is(lastCarrier) ? [firstCarrier] : $carriersOf(selection)
  return carriers.map((carrier) => ({
    carrier,
    start: carrier.is(firstCarrier) ? $getOffset(carrier, first) : 0,
    end: carrier.is(lastCarrier) ? $getOffset(carrier, last) : $getCarrierSize(carrier),
  }))
}

function $carriersOf(selection: RangeSelection): readonly Carrier[] {
  const carriers = new Map<string, Carrier>()
  for (const node of selection.getNodes()) {
    const carrier = $findCarrier(node)
    if (carrier !== null) carriers.set(carrier.getKey(), carrier)
  }
  return [...carriers.values()]
}

export function $readSelection(): CopySelection | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null
  const ranges = $getSelectedRanges(selection).filter(({ start, end }) => end > start)
  if (ranges.length === 0) return null
  return {
    places: ranges.map(({ carrier, start, end }) => ({ blockId: $getCarrierId(carrier), start, end })),
    words: ranges.map(({ carrier, start, end }) => $getCarrierText(carrier).slice(start, end)).join('\n'),
  }
}

export function $findCarrierById(blockId: BlockId): Carrier | null {
  return $getCarriers().find((carrier) => $getCarrierId(carrier) === blockId) ?? null
}

/**
 * Selects a place; false when its block is not there any more. Offsets beyond the text mean its end. Of a block that only
 * holds others (list, factbox, table) the first text in it.
 */
export function $selectPlace({ blockId, start, end }: CopyPlace): boolean {
  const carrier = $findCarrierById(blockId) ?? $findFirstCarrierIn(blockId)
  if (carrier === null) return false
  $setSelection($createRange(carrier, start, end))
  return true
}

function $findFirstCarrierIn(blockId: BlockId): Carrier | null {
  const block = $getIdentifiedNodes().find((node) => $getBlockId(node) === blockId)
  return $isElementNode(block) ? ($getCarriersIn(block)[0] ?? null) : null
}

interface SavedPoint {
  readonly blockId: BlockId
  readonly offset: number
}

/** Does something that replaces nodes, and puts the selection back to the same offsets of the same blocks. */
export function $keepSelection(act: () => void): void {
  const selection = $getSelection()
  const saved = $isRangeSelection(selection) ? [selection.anchor, selection.focus].map($savePoint) : []
  act()
  const [anchor, focus] = saved
  if (anchor && focus) $restore(anchor, focus)
}

function $savePoint(point: PointType): SavedPoint | null {
  const carrier = $findCarrier(point.getNode())
  return carrier === null ? null : { blockId: $getCarrierId(carrier), offset: $getOffset(carrier, point) }
}

function $restore(anchor: SavedPoint, focus: SavedPoint): void {
  const anchorCarrier = $findCarrierById(anchor.blockId)
  const focusCarrier = $findCarrierById(focus.blockId)
  if (anchorCarrier === null || focusCarrier === null) return
  const selection = $createRangeSelection()
  $setPoint(selection.anchor, anchorCarrier, anchor.offset)
  $setPoint(selection.focus, focusCarrier, focus.offset)
  $setSelection(selection)
}
