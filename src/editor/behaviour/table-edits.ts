import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableNode,
} from '@lexical/table'
import { $findMatchingParent, $getSelection, type LexicalNode } from 'lexical'

export function $insertTableRow(): void {
  if ($findTable() !== null) $insertTableRowAtSelection(true)
}

export function $insertTableColumn(): void {
  if ($findTable() !== null) $insertTableColumnAtSelection(true)
}

export function $removeTableRow(): void {
  if ($findTable() !== null) $deleteTableRowAtSelection()
}

export function $removeTableColumn(): void {
  if ($findTable() !== null) $deleteTableColumnAtSelection()
}

export function $removeTable(): void {
  const table = $findTable()
  if (table === null) return
  table.selectNext(0, 0)
  table.remove()
}

function $findTable(): LexicalNode | null {
  const node = $getSelection()?.getNodes().at(0)
  return node === undefined ? null : $findMatchingParent(node, $isTableNode)
}
