import { $createListItemNode, $isListItemNode } from '@lexical/list'
import type { LexicalNode, RangeSelection } from 'lexical'
import { $findCarrier, type Carrier } from '../conversion/carriers.ts'
import { $getCarrierSize, $getOffset } from '../conversion/places.ts'
import { $createCopyBlockNode, $isCopyBlockNode, type CopyBlockNode } from '../nodes/copy-block-node.ts'
import { $isFactboxNode } from '../nodes/factbox-node.ts'
import { $isFieldNode, type FieldNode } from '../nodes/field-node.ts'
import { $isInCell } from './keep-structure.ts'

/** Enter with a collapsed caret; false leaves it to lexical. */
export function $handleEnter(selection: RangeSelection): boolean {
  const carrier = $findCarrier(selection.anchor.getNode())
  if (carrier === null) return false
  if ($isFieldNode(carrier)) return $leaveField(carrier)
  if ($isInCell(carrier)) {
    selection.insertLineBreak()
    return true
  }
  if ($getCarrierSize(carrier) === 0) return $isCopyBlockNode(carrier) && $leaveEmptyBlock(carrier)
  return $getOffset(carrier, selection.anchor) === 0 && $insertLineBefore(carrier)
}

/** Enter in the headline goes to the lead, Enter in the lead to the body. */
function $leaveField(field: FieldNode): true {
  const next = field.getNextSibling()
  if ($isFieldNode(next) || $isCopyBlockNode(next)) {
    next.selectStart()
  } else {
    const line = $createCopyBlockNode('paragraph')
    field.insertAfter(line)
    line.select()
  }
  return true
}

/** An empty subhead, question or quote becomes a paragraph; an empty last line of a factbox leaves the box. */
function $leaveEmptyBlock(block: CopyBlockNode): boolean {
  if (block.getKind() !== 'paragraph') {
    block.setKind('paragraph').setSpeaker('')
    return true
  }
  const box = block.getParent()
  if (!$isFactboxNode(box) || block.getNextSibling() !== null || block.getPreviousSibling() === null) return false
  const line = $createCopyBlockNode('paragraph')
  box.insertAfter(line)
  block.remove()
  line.select()
  return true
}

/**
 * At the start of a block the new empty line goes above and the block stays what it is. Lexical does it the other way
 * round: the empty block would keep the id and the words move to a new one.
 */
function $insertLineBefore(carrier: Carrier): true {
  const line: LexicalNode = $isListItemNode(carrier) ? $createListItemNode() : $createCopyBlockNode('paragraph')
  carrier.insertBefore(line, false)
  return true
}
