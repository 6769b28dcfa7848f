import {
  $getNearestNodeFromDOMNode,
  $isDecoratorNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  isDOMNode,
  type LexicalEditor,
} from 'lexical'
import { $selectBlock } from './clear-selection.ts'

/** A click on a picture or embed selects it, so that it can be copied, moved past or removed. */
export function registerObjectSelection(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    ({ target }) => {
      if (!isDOMNode(target) || target.nodeName === 'TEXTAREA') return false
      const node = $getNearestNodeFromDOMNode(target)
      if (!$isDecoratorNode(node) || node.isInline()) return false
      $selectBlock(node)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}
