import {
  $createNodeSelection,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $findTopBlock, $getCarriersIn } from '../conversion/carriers.ts'
import {
  $createRange,
  $getCarrierSize,
  $getSelectedRanges,
  $setPoint,
  type CarrierRange,
} from '../conversion/places.ts'
import { $isInCell } from './keep-structure.ts'
import { $isFieldNode } from '../nodes/field-node.ts'

/** Whether the selection reaches from the headline or lead into another block. */
export function $crossesField(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false
  const ranges = $getSelectedRanges(selection)
  return ranges.length > 1 && ranges.some(({ carrier }) => $isFieldNode(carrier))
}

/**
 * Removes what is selected without joining blocks: lexical would append the rest of the last block to the headline.
 * Leaves the caret where the selection began.
 */
export function $clearAcrossFields(selection: RangeSelection): void {
  const ranges = $getSelectedRanges(selection)
  const objects = selection.getNodes().filter((node) => $isDecoratorNode(node) && !node.isInline())
  const first = ranges[0]
  const emptied = $findEmptied(ranges)
  for (const range of ranges.toReversed()) $clearRange(range)
  for (const node of [...objects, ...emptied]) node.remove()
  if (first === undefined) return
  const caret = $createRange(first.carrier.getLatest(), first.start, first.start)
  $setPoint(caret.focus, first.carrier.getLatest(), first.start)
  $setSelection(caret)
}

/** Factboxes, tables and lists of which everything is selected: they go with their text. */
function $findEmptied(ranges: readonly CarrierRange[]): readonly LexicalNode[] {
  const cleared = new Set(ranges.filter($isWhole).map(({ carrier }) => carrier.getKey()))
  const around = new Map<string, LexicalNode>()
  for (const { carrier } of ranges) {
    const block = $findTopBlock(carrier)
    if (block !== null && !block.is(carrier)) around.set(block.getKey(), block)
  }
  return [...around.values()].filter(
    (block) => $isElementNode(block) && $getCarriersIn(block).every((carrier) => cleared.has(carrier.getKey())),
  )
}

function $isWhole({ carrier, start, end }: CarrierRange): boolean {
  return start === 0 && end === $getCarrierSize(carrier)
}

function $clearRange(range: CarrierRange): void {
  const { carrier, start, end } = range
  if ($isWhole(range) && !$isFieldNode(carrier) && !$isInCell(carrier)) carrier.remove()
  else if (end > start) $createRange(carrier, start, end).removeText()
}

/** Makes the picture, embed or other block without text the selection, so that a second key can remove it. */
export function $selectBlock(node: LexicalNode): void {
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}

export function $getRangeSelection(): RangeSelection | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : null
}
