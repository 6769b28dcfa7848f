import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $getRoot, $getState, $setState, type ElementNode, type LexicalNode } from 'lexical'
import type { Block, Document, ListItem, Run } from '#domain/document/document.ts'
import { $isCopyBlockNode } from '../nodes/copy-block-node.ts'
import { $isEmbedNode } from '../nodes/embed-node.ts'
import { $isFactboxNode } from '../nodes/factbox-node.ts'
import { $createFieldNode, $isFieldNode, type FieldName, type FieldNode } from '../nodes/field-node.ts'
import { $isPictureNode } from '../nodes/picture-node.ts'
import { $getBlockId, documentLanguageState, formFieldsState, pickFormFields } from '../nodes/states.ts'
import { $createBlockNode } from './block-nodes.ts'
import { isSame } from './is-same.ts'
import { $readBlock } from './node-blocks.ts'
import { $createRunNodes, $readRuns } from './run-nodes.ts'

/** Makes the copy show a document. Nodes of blocks that are already right stay; those with the same id are changed in place. */
export function $applyDocument(document: Document): void {
  const root = $getRoot()
  if ($getState(root, documentLanguageState) !== document.language) {
    $setState(root, documentLanguageState, document.language)
  }
  const formFields = pickFormFields(document.fields)
  if (!isSame($getState(root, formFieldsState), formFields)) $setState(root, formFieldsState, formFields)
  const headline = $field(root, 'headline')
  const lead = $field(root, 'lead')
  $writeRuns(headline, document.fields.headline)
  $writeRuns(lead, document.fields.lead)
  $arrangeBlocks(root, lead, document.blocks)
}

function $field(root: ElementNode, name: FieldName): FieldNode {
  const known = root.getChildren().find((node) => $isFieldNode(node) && node.getField() === name)
  if ($isFieldNode(known)) return known
  const field = $createFieldNode(name)
  root.splice(name === 'headline' ? 0 : 1, 0, [field])
  return field
}

function $writeRuns(element: ElementNode, runs: readonly Run[]): void {
  if (isSame($readRuns(element), runs)) return
  element.clear().append(...$createRunNodes(runs))
}

/** Brings the children after `previous` (null: all of them) into the order and content of `blocks`. */
function $arrangeBlocks(parent: ElementNode, before: LexicalNode | null, blocks: readonly Block[]): void {
  const present = new Map(blockNodes(parent).map((node) => [$getBlockId(node), node]))
  const wanted = new Set(blocks.map((block) => block.id))
  for (const [id, node] of present) if (!wanted.has(id)) node.remove(true)
  let previous = before
  for (const block of blocks) {
    const node = $updateOrCreate(present.get(block.id), block)
    $placeAfter(parent, previous, node)
    previous = node
  }
}

function blockNodes(parent: ElementNode): readonly LexicalNode[] {
  return parent.getChildren().filter((node) => !$isFieldNode(node))
}

function $placeAfter(parent: ElementNode, previous: LexicalNode | null, node: LexicalNode): void {
  if (node.isAttached() && isNextTo(node, previous)) return
  if (previous !== null) {
    previous.insertAfter(node, false)
    return
  }
  const first = parent.getFirstChild()
  if (first === null) parent.append(node)
  else first.insertBefore(node, false)
}

function isNextTo(node: LexicalNode, previous: LexicalNode | null): boolean {
  const sibling = node.getPreviousSibling()
  return previous === null ? sibling === null : previous.is(sibling)
}

function $updateOrCreate(node: LexicalNode | undefined, block: Block): LexicalNode {
  if (node === undefined) return $createBlockNode(block)
  if (isSame($readBlock(node), block)) return node
  if ($updateInPlace(node, block)) return node
  const replacement = $createBlockNode(block)
  node.replace(replacement)
  return replacement
}

/** False when the node is of another kind and has to be replaced. */
function $updateInPlace(node: LexicalNode, block: Block): boolean {
  if ($isCopyBlockNode(node) && isTextBlock(block)) {
    node.setKind(block.type)
    node.setSpeaker(block.type === 'quote' ? block.speaker : '')
    $writeRuns(node, block.runs)
    return true
  }
  if ($isPictureNode(node) && block.type === 'picture') {
    node.setPicture(block)
    return true
  }
  if ($isEmbedNode(node) && block.type === 'embed') {
    node.setEmbed(block.address, block.text)
    return true
  }
  if ($isListNode(node) && block.type === 'list') return $updateList(node, block.ordered, block.items)
  if ($isFactboxNode(node) && block.type === 'factbox') {
    node.setTitle(block.title)
    $arrangeBlocks(node, null, block.blocks)
    return true
  }
  return false
}

function isTextBlock(block: Block): block is Extract<Block, { readonly runs: readonly Run[] }> {
  return 'runs' in block
}

/** In place when the items are the same ones in the same order; else the list is made anew. */
function $updateList(list: ListNode, isOrdered: boolean, items: readonly ListItem[]): boolean {
  const nodes = list.getChildren().filter($isListItemNode)
  if (nodes.length !== items.length) return false
  if (nodes.some((node, index) => $getBlockId(node) !== items[index]?.id)) return false
  list.setListType(isOrdered ? 'number' : 'bullet')
  nodes.forEach((node, index) => $writeRuns(node, items[index]?.runs ?? []))
  return true
}

/** For a text that is shown for the first time: everything that was there goes. */
export function $loadDocument(document: Document): void {
  $getRoot().clear()
  $applyDocument(document)
}
