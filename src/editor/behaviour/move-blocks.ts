import { $isListNode, type ListNode } from '@lexical/list'
import { $findMatchingParent, $getRoot, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { $isFactboxNode, type FactboxNode } from '../nodes/factbox-node.ts'
import { $isFieldNode } from '../nodes/field-node.ts'
import { $isPlaceholder } from './keep-structure.ts'

/**
 * Moves the selected blocks over the one before or after them. It is that one that is put elsewhere: the blocks, their ids and the
 * selection in them stay as they are. Headline and lead keep their places.
 */
export function $moveBlocks(direction: 'up' | 'down'): void {
  const ends = $selectedEnds()
  if (ends === null) return
  const [first, last] = ends
  if ($isFixed(first) || $isFixed(last)) return
  const neighbour = direction === 'up' ? first.getPreviousSibling() : last.getNextSibling()
  if (neighbour === null || $isFixed(neighbour)) return
  if (direction === 'up') last.insertAfter(neighbour)
  else first.insertBefore(neighbour)
}

function $isFixed(node: LexicalNode): boolean {
  return $isFieldNode(node) || $isPlaceholder(node)
}

/** The first and the last selected block of the innermost container that holds them all. */
function $selectedEnds(): readonly [LexicalNode, LexicalNode] | null {
  const nodes = $endsOfSelection()
  const [one, other] = [nodes.at(0), nodes.at(-1)]
  if (one === undefined || other === undefined) return null
  const container = $findMatchingParent(one, (node) => $isInnerContainer(node) && node.isParentOf(other)) ?? $getRoot()
  const blocks = [one, other].flatMap((node) => $blockIn(container, node) ?? [])
  const [first, last] = blocks.toSorted((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent())
  return first === undefined || last === undefined ? null : $widen(first, last)
}

function $endsOfSelection(): readonly LexicalNode[] {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) return [selection.anchor.getNode(), selection.focus.getNode()]
  return selection?.getNodes() ?? []
}

function $isInnerContainer(node: LexicalNode): node is ListNode | FactboxNode {
  return $isListNode(node) || $isFactboxNode(node)
}

/** What a block stands in (a list, a box, the copy) it moves inside and never out of. */
function $blockIn(container: LexicalNode, node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (parent) => parent.getParent()?.is(container) ?? false)
}

/** All items of a list are the list. */
function $widen(first: LexicalNode, last: LexicalNode): readonly [LexicalNode, LexicalNode] {
  const list = first.getParent()
  const isWhole = $isListNode(list) && first.getPreviousSibling() === null && last.getNextSibling() === null
  return isWhole ? [list, list] : [first, last]
}
