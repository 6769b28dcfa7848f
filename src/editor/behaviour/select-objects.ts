import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  getDOMSelection,
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
      if (!$isDecoratorNode(node) || node.isInline()) return $leaveObject(editor)
      $selectBlock(node)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}

/**
 * A click in text while an object is selected: the caret goes where the browser put it. Lexical would clear the
 * selection here, and with it the browser's, when the click is faster than the news of the new selection.
 */
function $leaveObject(editor: LexicalEditor): boolean {
  if (!$isNodeSelection($getSelection())) return false
  const selection = $createRangeSelectionFromDom(getDOMSelection(window), editor)
  if (selection !== null) $setSelection(selection)
  return selection !== null
}
