import {
  $createNodeSelection,
  $getSelection,
  $isDecoratorNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $createRange, $getSelectedRanges, $setPoint, type CarrierRange } from '../conversion/places.ts'
import { $getCarrierSize } from '../conversion/places.ts'
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
  const others = selection.getNodes().filter((node) => $isDecoratorNode(node) && !node.isInline())
  const first = ranges[0]
  for (const range of ranges.toReversed()) $clearRange(range)
  for (const node of others) node.remove()
  if (first === undefined) return
  const caret = $createRange(first.carrier.getLatest(), first.start, first.start)
  $setPoint(caret.focus, first.carrier.getLatest(), first.start)
  $setSelection(caret)
}

function $clearRange({ carrier, start, end }: CarrierRange): void {
  const isWhole = start === 0 && end === $getCarrierSize(carrier)
  if (isWhole && !$isFieldNode(carrier)) carrier.remove()
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
