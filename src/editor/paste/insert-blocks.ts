import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import type { Block, Run } from '#domain/document/document.ts'
import { normalizeRuns } from '#domain/document/runs.ts'
import { blockParts, blockText } from '#domain/document/text.ts'
import { $clearAcrossFields, $crossesField } from '../behaviour/clear-selection.ts'
import { $isInCell } from '../behaviour/keep-structure.ts'
import { $createBlockNode } from '../conversion/block-nodes.ts'
import { $findCarrier } from '../conversion/carriers.ts'
import { $createRunNodes } from '../conversion/run-nodes.ts'
import { $isFactboxNode } from '../nodes/factbox-node.ts'
import { $isFieldNode } from '../nodes/field-node.ts'

/**
 * Puts blocks where the selection is. One paragraph goes into the line; in the headline, the lead and a table's cell
 * everything becomes one line, because these hold no blocks.
 */
export function $insertBlocks(blocks: readonly Block[]): void {
  if (blocks.length === 0) return
  const selection = $findTarget()
  if (selection === null) return
  if ($crossesField(selection)) $clearAcrossFields(selection)
  else if (!selection.isCollapsed()) selection.removeText()
  const carrier = $findCarrier(selection.anchor.getNode())
  if (carrier !== null && ($isFieldNode(carrier) || $isInCell(carrier))) {
    selection.insertNodes($createRunNodes(joinRuns(blocks, $isFieldNode(carrier) ? ' ' : '\n')))
    return
  }
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'paragraph') {
    if (only.runs.length > 0) selection.insertNodes($createRunNodes(only.runs))
    return
  }
  const isInFactbox = carrier !== null && $isFactboxNode(carrier.getParent())
  selection.insertNodes((isInFactbox ? blocks.flatMap(fitFactbox) : blocks).map($createBlockNode))
}

/** The range to put blocks in: a selected picture is not replaced, what is pasted comes after it. */
function $findTarget(): RangeSelection | null {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) return selection
  if ($isNodeSelection(selection)) return selection.getNodes().at(-1)?.selectNext(0, 0) ?? null
  const last: LexicalNode | null = $getRoot().getLastChild()
  return $isElementNode(last) ? last.selectEnd() : null
}

function joinRuns(blocks: readonly Block[], between: string): readonly Run[] {
  const parts = blocks.flatMap((block): readonly (readonly Run[])[] => {
    const runs = blockParts(block).map((part) => part.runs)
    const text = blockText(block)
    return runs.length > 0 || text === '' ? runs : [[{ text }]]
  })
  const joined = parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: between }, ...runs]))
  const single = between === ' ' ? joined.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') })) : joined
  return normalizeRuns(single)
}

/** A factbox holds paragraphs, subheads, questions and lists. */
function fitFactbox(block: Block): readonly Block[] {
  switch (block.type) {
    case 'quote':
      return [{ id: block.id, type: 'paragraph', runs: block.runs }]
    case 'factbox':
      return block.blocks
    case 'table':
      return block.rows.flat().map((cell) => ({ id: cell.id, type: 'paragraph', runs: cell.runs }))
    case 'picture':
    case 'embed':
      return []
    default:
      return [block]
  }
}
