import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'

/**
 * The caret is where it was when the focus comes back, from the palette or a panel: the browser puts it at the start of the
 * copy, or leaves it outside, where typed words are lost. A click says itself where the caret goes.
 */
export function registerCaretKeeping(editor: LexicalEditor): () => void {
  let left: RangeSelection | null = null
  const leave = (): false => {
    const selection = $getSelection()
    left = $isRangeSelection(selection) ? selection.clone() : null
    return false
  }
  const comeBack = (): false => {
    const isClick = editor.getRootElement()?.matches(':active') === true
    if (!isClick && left !== null && isInText(left)) $setSelection(left.clone())
    left = null
    return false
  }
  return mergeRegister(
    editor.registerCommand(BLUR_COMMAND, leave, COMMAND_PRIORITY_LOW),
    editor.registerCommand(FOCUS_COMMAND, comeBack, COMMAND_PRIORITY_LOW),
  )
}

/** What was selected may have been replaced meanwhile. */
function isInText({ anchor, focus }: RangeSelection): boolean {
  return [anchor, focus].every(({ key, offset }) => offset <= ($getNodeByKey(key)?.getTextContentSize() ?? -1))
}
