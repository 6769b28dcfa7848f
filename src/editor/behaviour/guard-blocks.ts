import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import {
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  REMOVE_TEXT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical'
import { $setBlockKind, $setList } from './block-types.ts'
import { $clearAcrossFields, $crossesField, $getRangeSelection } from './clear-selection.ts'
import { $handleDelete } from './delete-keys.ts'
import { $handleEnter } from './enter-key.ts'

/** Keeps ids and fields safe from lexical's own handlers of keys, which it goes before. */
export function registerBlockGuards(editor: LexicalEditor): () => void {
  const register = <Payload>(command: LexicalCommand<Payload>, handle: (payload: Payload) => boolean): (() => void) =>
    editor.registerCommand(command, handle, COMMAND_PRIORITY_HIGH)
  const deletes = [DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND]
  return mergeRegister(
    ...deletes.map((command) => register(command, $guardDelete)),
    register(REMOVE_TEXT_COMMAND, () => $clearIfCrossing()),
    register(CONTROLLED_TEXT_INSERTION_COMMAND, () => $clearBeforeInput()),
    register(INSERT_LINE_BREAK_COMMAND, () => $clearBeforeInput()),
    register(INSERT_PARAGRAPH_COMMAND, $guardEnter),
    register(FORMAT_TEXT_COMMAND, (format) => format !== 'bold' && format !== 'italic'),
    register(INSERT_UNORDERED_LIST_COMMAND, () => $perform(() => $setList(false))),
    register(INSERT_ORDERED_LIST_COMMAND, () => $perform(() => $setList(true))),
    register(REMOVE_LIST_COMMAND, () => $perform(() => $setBlockKind('paragraph'))),
    // The document knows no indentation, alignment or tab stops.
    ...[INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND, INSERT_TAB_COMMAND].map((command) =>
      register(command, () => true),
    ),
    register(FORMAT_ELEMENT_COMMAND, () => true),
    // Lexical gives the focus to nobody; F6 is the way out, and Escape is for bars and panels beside the copy.
    register(KEY_ESCAPE_COMMAND, () => true),
  )
}

function $perform(act: () => void): true {
  act()
  return true
}

function $guardDelete(isBackward: boolean): boolean {
  const selection = $getRangeSelection()
  if (selection === null) return false
  return selection.isCollapsed() ? $handleDelete(selection, isBackward) : $clearIfCrossing()
}

function $clearIfCrossing(): boolean {
  const selection = $getRangeSelection()
  if (selection === null || !$crossesField(selection)) return false
  $clearAcrossFields(selection)
  return true
}

/** Clears what is selected across fields and lets lexical put in what was typed. */
function $clearBeforeInput(): false {
  $clearIfCrossing()
  return false
}

function $guardEnter(): boolean {
  $clearIfCrossing()
  const selection = $getRangeSelection()
  if (selection === null) return false
  if (!selection.isCollapsed()) selection.removeText()
  return $handleEnter(selection)
}
