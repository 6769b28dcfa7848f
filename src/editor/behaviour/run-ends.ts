import {
  $createTextNode,
  $getState,
  $isTextNode,
  $setState,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { anchorsState, languageState, provenanceState } from '../nodes/states.ts'
import { $getRangeSelection } from './clear-selection.ts'

/**
 * What is typed after a cited or pasted run is neither cited nor pasted. Lexical would let the run grow; between two
 * letters of a run it does, which is right.
 */
export function registerRunEnds(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    BEFORE_INPUT_COMMAND,
    (event) => {
      if (event.inputType !== 'insertText' || event.isComposing || event.data === null) return false
      const selection = $getRangeSelection()
      if (selection === null || $findEndedRun(selection) === null) return false
      event.preventDefault()
      $insertTyped(selection, event.data)
      return true
    },
    COMMAND_PRIORITY_NORMAL,
  )
}

export function $insertTyped(selection: RangeSelection, text: string): void {
  const run = $findEndedRun(selection)
  if (run === null) {
    selection.insertText(text)
    return
  }
  const typed = $createTextNode(text).setFormat(selection.format)
  const language = $getState(run, languageState)
  if (language !== '') $setState(typed, languageState, language)
  run.insertAfter(typed)
  typed.selectEnd()
}

/** The run with anchors or an origin that the caret stands at the end of. */
function $findEndedRun(selection: RangeSelection): TextNode | null {
  const { anchor } = selection
  if (!selection.isCollapsed() || anchor.type !== 'text') return null
  const run = anchor.getNode()
  if (!$isTextNode(run) || anchor.offset < run.getTextContentSize()) return null
  const next = run.getNextSibling()
  const { isMarked, isContinued } = $compareRuns(run, $isTextNode(next) ? next : null)
  return isMarked && !isContinued ? run : null
}

/** Between two runs of the same citation or origin the caret is inside it. */
function $compareRuns(
  run: TextNode,
  next: TextNode | null,
): { readonly isMarked: boolean; readonly isContinued: boolean } {
  const anchors = $getState(run, anchorsState)
  const provenance = $getState(run, provenanceState)
  const isMarked = anchors.length > 0 || provenance !== ''
  if (next === null) return { isMarked, isContinued: false }
  const nextAnchors = $getState(next, anchorsState)
  const isContinued = $getState(next, provenanceState) === provenance && anchors.every((id) => nextAnchors.includes(id))
  return { isMarked, isContinued }
}
