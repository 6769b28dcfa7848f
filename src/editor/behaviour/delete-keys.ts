import { $isListItemNode } from '@lexical/list'
import { $getRoot, $isDecoratorNode, $isElementNode, type LexicalNode, type RangeSelection } from 'lexical'
import { $findCarrier, type Carrier } from '../conversion/carriers.ts'
import { $getCarrierSize, $getOffset } from '../conversion/places.ts'
import { $isCopyBlockNode } from '../nodes/copy-block-node.ts'
import { $isFactboxNode } from '../nodes/factbox-node.ts'
import { $isFieldNode } from '../nodes/field-node.ts'
import { $releaseItems } from './block-types.ts'
import { $selectBlock } from './clear-selection.ts'
import { $isInCell } from './keep-structure.ts'

/** Backspace or Delete with a collapsed caret; false leaves it to lexical. */
export function $handleDelete(selection: RangeSelection, isBackward: boolean): boolean {
  const carrier = $findCarrier(selection.anchor.getNode())
  if (carrier === null) return false
  const offset = $getOffset(carrier, selection.anchor)
  if (isBackward) return offset === 0 && $deleteAtStart(carrier)
  return offset === $getCarrierSize(carrier) && $deleteAtEnd(carrier)
}

function $deleteAtStart(carrier: Carrier): boolean {
  const previous = carrier.getPreviousSibling()
  if ($isFieldNode(carrier)) {
    if ($isFieldNode(previous)) previous.selectEnd()
    return true
  }
  if ($isListItemNode(carrier)) {
    $releaseItems([carrier], 'paragraph')
    return true
  }
  if ($isInCell(carrier)) return true
  if (carrier.getKind() !== 'paragraph') {
    carrier.setKind('paragraph').setSpeaker('')
    return true
  }
  if ($isFieldNode(previous)) return $backIntoLead(carrier, previous)
  if ($isDecoratorNode(previous)) return $meetDecorator(carrier, previous)
  return previous === null && $backOutOfFactbox(carrier)
}

/** The first paragraph never joins the lead; an empty one goes when it is not the only line of the body. */
function $backIntoLead(carrier: Carrier, lead: LexicalNode): true {
  if (carrier.isEmpty() && carrier.getNextSibling() !== null) carrier.remove()
  if ($isElementNode(lead)) lead.selectEnd()
  return true
}

/** A picture is not removed by a key meant for text: the first press selects it. */
function $meetDecorator(carrier: Carrier, decorator: LexicalNode): true {
  if (carrier.isEmpty() && carrier.getNextSibling() !== null) carrier.remove()
  $selectBlock(decorator)
  return true
}

/** Backspace in a factbox with nothing in it removes the box; else its first block stays in it. */
function $backOutOfFactbox(carrier: Carrier): boolean {
  const box = carrier.getParent()
  if (!$isFactboxNode(box)) return false
  if (box.getTitle() === '' && carrier.isEmpty() && box.getChildrenSize() === 1) {
    box.insertBefore(carrier)
    box.remove()
    carrier.select()
  }
  return true
}

/** After the last block of the copy, and of a factbox, there is nothing that Delete could join. */
function $isLastInParent(carrier: Carrier): boolean {
  const parent = carrier.getParent()
  return $isFactboxNode(parent) || (parent?.is($getRoot()) ?? false)
}

function $deleteAtEnd(carrier: Carrier): boolean {
  if ($isInCell(carrier)) return true
  const next = carrier.getNextSibling()
  if ($isFieldNode(carrier)) {
    const isEmptyLine = $isCopyBlockNode(next) && next.isEmpty() && next.getNextSibling() !== null
    if (isEmptyLine) next.remove()
    return true
  }
  if (next === null && $isLastInParent(carrier)) return true
  return $isDecoratorNode(next) && $meetDecorator(carrier, next)
}
