import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'

/**
 * The keys to the first and the last place of the copy, with Shift selecting up to there. The browser cannot see into blocks
 * that are not laid out (`content-visibility`): it goes to the beginning of the last one, and what is typed next would stand there.
 */
export function registerDocumentEnds(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const end = readEnd(event)
      if (end === null) return false
      event.preventDefault()
      $goToEnd(end, event.shiftKey)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}

type DocumentEnd = 'first' | 'last'

function readEnd(event: KeyboardEvent): DocumentEnd | null {
  if (event.altKey) return null
  if (IS_APPLE) return event.metaKey && !event.ctrlKey ? (APPLE_KEYS[event.key] ?? null) : null
  return event.ctrlKey && !event.metaKey ? (OTHER_KEYS[event.key] ?? null) : null
}

const APPLE_KEYS: Readonly<Record<string, DocumentEnd>> = { ArrowUp: 'first', ArrowDown: 'last' }
const OTHER_KEYS: Readonly<Record<string, DocumentEnd>> = { Home: 'first', End: 'last' }

function $goToEnd(end: DocumentEnd, isExtending: boolean): void {
  const before = $getSelection()?.clone() ?? null
  const there = $selectEndOfCopy(end)
  if (!isExtending || there === null || !$isRangeSelection(before)) return
  const { key, offset, type } = there.focus
  before.focus.set(key, offset, type)
  $setSelection(before)
}

/** A picture or an embed at the end has no place for a caret: the nearest block with one takes it. */
function $selectEndOfCopy(end: DocumentEnd): RangeSelection | null {
  const children = $getRoot().getChildren()
  const block = end === 'first' ? children.find($isElementNode) : children.findLast($isElementNode)
  if (block === undefined) return null
  return end === 'first' ? block.selectStart() : block.selectEnd()
}
