import {
  $addUpdateTag,
  $getRoot,
  $getState,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical'
import { $findCarrier, type Carrier } from '../conversion/carriers.ts'
import { $createRange, $getCarrierText, $getOffset } from '../conversion/places.ts'
import { documentLanguageState } from '../nodes/states.ts'
import { $getRangeSelection } from './clear-selection.ts'
import { $insertTyped } from './run-ends.ts'
import { replaceTyped, TYPOGRAPHY_REACH } from './typography.ts'

const SMART_TAG = 'smart-typing'

/** The replacement just made, while nothing else has happened. */
interface Revertible {
  readonly carrierKey: string
  readonly end: number
  readonly typed: string
  readonly inserted: string
}

/**
 * Sets typed marks as the language of the copy has them. The typed character goes in first and is replaced in an undo
 * step of its own, so that Mod+Z or one Backspace right after gives back exactly what was typed.
 */
export class SmartTyping {
  readonly #editor: LexicalEditor
  #revertible: Revertible | null = null

  constructor(editor: LexicalEditor) {
    this.#editor = editor
  }

  register(): () => void {
    const editor = this.#editor
    return mergeRegister(
      editor.registerCommand(BEFORE_INPUT_COMMAND, (event) => this.#$handleInput(event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => this.#$revert(event), COMMAND_PRIORITY_CRITICAL),
      editor.registerUpdateListener(({ tags, dirtyLeaves }) => {
        if (dirtyLeaves.size > 0 && !tags.has(SMART_TAG)) this.#revertible = null
      }),
    )
  }

  #$handleInput(event: InputEvent): boolean {
    const typed = event.data
    if (event.inputType !== 'insertText' || event.isComposing || typed === null || typed.length !== 1) return false
    if (!this.#$wouldReplace(typed)) return false
    event.preventDefault()
    this.$type(typed)
    return true
  }

  #$wouldReplace(typed: string): boolean {
    const caret = $readCaret()
    if (caret === null) return false
    return replaceTyped(caret.before + typed, $language()) !== null
  }

  /** Types one character at the caret, and sets it. */
  $type(typed: string): void {
    const selection = $getRangeSelection()
    if (selection !== null) $insertTyped(selection, typed)
    $onUpdate(() => this.#editor.update(() => this.#$replace()))
  }

  #$replace(): void {
    const caret = $readCaret()
    if (caret === null) return
    const replacement = replaceTyped(caret.before, $language())
    if (replacement === null) return
    $addUpdateTag(SMART_TAG)
    $addUpdateTag(HISTORY_PUSH_TAG)
    const start = caret.offset - replacement.remove
    $createRange(caret.carrier, start, caret.offset).insertText(replacement.insert)
    const end = start + replacement.insert.length
    $moveCaret(caret.carrier, end)
    const typed = caret.before.slice(-replacement.remove)
    this.#revertible = { carrierKey: caret.carrier.getKey(), end, typed, inserted: replacement.insert }
  }

  #$revert(event: KeyboardEvent): boolean {
    const last = this.#revertible
    const caret = $readCaret()
    this.#revertible = null
    if (last === null || caret === null) return false
    if (caret.carrier.getKey() !== last.carrierKey || caret.offset !== last.end) return false
    if (!caret.before.endsWith(last.inserted)) return false
    event.preventDefault()
    $addUpdateTag(HISTORY_PUSH_TAG)
    const start = last.end - last.inserted.length
    $createRange(caret.carrier, start, last.end).insertText(last.typed)
    $moveCaret(caret.carrier, start + last.typed.length)
    return true
  }
}

interface Caret {
  readonly carrier: Carrier
  readonly offset: number
  readonly before: string
}

function $readCaret(): Caret | null {
  const selection = $getRangeSelection()
  if (selection === null || !selection.isCollapsed()) return null
  const carrier = $findCarrier(selection.anchor.getNode())
  if (carrier === null) return null
  const offset = $getOffset(carrier, selection.anchor)
  return { carrier, offset, before: $getCarrierText(carrier).slice(Math.max(0, offset - TYPOGRAPHY_REACH), offset) }
}

function $moveCaret(carrier: Carrier, offset: number): void {
  const selection = $getRangeSelection()
  const range = $createRange(carrier, offset, offset)
  if (selection === null) return
  selection.anchor.set(range.anchor.key, range.anchor.offset, range.anchor.type)
  selection.focus.set(range.anchor.key, range.anchor.offset, range.anchor.type)
}

function $language(): string {
  return $getState($getRoot(), documentLanguageState)
}
