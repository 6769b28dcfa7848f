import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
} from 'lexical'

/**
 * The caret is where it was when the focus comes back, from the palette or a panel: the browser puts it at the start of the
 * copy, or leaves it outside, where typed words are lost. A click says itself where the caret goes.
 */
export function registerCaretKeeping(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    FOCUS_COMMAND,
    () => {
      const isClick = editor.getRootElement()?.matches(':active') === true
      const selection = $getSelection()
      // A selection set anew is shown anew, before the browser tells of its own.
      if (!isClick && $isRangeSelection(selection)) $setSelection(selection.clone())
      return false
    },
    COMMAND_PRIORITY_LOW,
  )
}
