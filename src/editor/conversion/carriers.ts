import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import { $isTableCellNode, $isTableNode } from '@lexical/table'
import { $findMatchingParent, $getRoot, $isElementNode, type ElementNode, type LexicalNode } from 'lexical'
import type { BlockId } from '#domain/document/document.ts'
import { $isCopyBlockNode, type CopyBlockNode } from '../nodes/copy-block-node.ts'
import { $isFactboxNode } from '../nodes/factbox-node.ts'
import { $isFieldNode, type FieldNode } from '../nodes/field-node.ts'
import { $getBlockId } from '../nodes/states.ts'

/** A node whose children are running text: offsets of a place count in it. */
export type Carrier = FieldNode | CopyBlockNode | ListItemNode

export function $isCarrier(node: LexicalNode | null | undefined): node is Carrier {
  return $isFieldNode(node) || $isCopyBlockNode(node) || $isListItemNode(node)
}

export function $findCarrier(node: LexicalNode): Carrier | null {
  return $findMatchingParent(node, $isCarrier)
}

/** The id that places in a carrier are named by: of a field its name, of a cell's text that of the cell. */
export function $getCarrierId(carrier: Carrier): BlockId {
  if ($isFieldNode(carrier)) return carrier.getField()
  const parent = carrier.getParent()
  return $isTableCellNode(parent) ? $getBlockId(parent) : $getBlockId(carrier)
}

/** All carriers of the copy in reading order. */
export function $getCarriers(): readonly Carrier[] {
  return $getCarriersIn($getRoot())
}

export function $getCarriersIn(element: ElementNode): readonly Carrier[] {
  const carriers: Carrier[] = []
  $collectCarriers(element, carriers)
  return carriers
}

function $collectCarriers(element: ElementNode, carriers: Carrier[]): void {
  for (let child = element.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if ($isCarrier(child)) carriers.push(child)
    else if ($isElementNode(child)) $collectCarriers(child, carriers)
  }
}

/**
 * Every node that has an id of its own in the document, in reading order: blocks, list items, cells, blocks of a box.
 */
export function $getIdentifiedNodes(): readonly LexicalNode[] {
  const nodes: LexicalNode[] = []
  for (const child of $getRoot().getChildren()) $collectIdentified(child, nodes)
  return nodes
}

function $collectIdentified(node: LexicalNode, nodes: LexicalNode[]): void {
  if ($isFieldNode(node)) return
  nodes.push(node)
  if ($isListNode(node)) nodes.push(...node.getChildren().filter($isListItemNode))
  else if ($isFactboxNode(node)) for (const child of node.getChildren()) $collectIdentified(child, nodes)
  else if ($isTableNode(node)) nodes.push(...$getCells(node))
}

function $getCells(table: ElementNode): readonly LexicalNode[] {
  return table.getChildren().flatMap((row) => ($isElementNode(row) ? row.getChildren().filter($isTableCellNode) : []))
}

/** The outermost block of a node: a child of the root. */
export function $findTopBlock(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (parent) => parent.getParent()?.is($getRoot()) ?? false)
}
