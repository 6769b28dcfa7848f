import {
  $addUpdateTag,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  setDOMUnmanaged,
  SKIP_DOM_SELECTION_TAG,
  stopLexicalPropagation,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical'

/** A plain text of a block (a caption, a speaker) edited in a control inside the block. */
export interface PlainField {
  readonly name: string
  readonly label: string
  readonly value: string
  /** Inside an update of the editor. */
  readonly $write: (value: string) => void
  /** Inside an update: puts the caret back into the copy, when the person is done here. */
  readonly $leave: () => void
}

/** Typing on within this time is the same undo step: one second, as for typing in the copy with pauses. */
const SAME_STEP_MS = 1000

/** Events that lexical would take for editing the copy; they are the control's own. */
const OWN_EVENTS = [
  'beforeinput',
  'input',
  'keydown',
  'paste',
  'copy',
  'cut',
  'drop',
  'dragstart',
  'compositionstart',
  'compositionend',
  'pointerdown',
  'click',
] as const

export function createPlainField(editor: LexicalEditor, field: PlainField): HTMLElement {
  const label = document.createElement('label')
  label.className = `copy-plain copy-plain--${field.name}`
  label.contentEditable = 'false'
  const name = document.createElement('span')
  name.className = 'copy-plain-name'
  name.textContent = field.label
  label.append(name, createControl(editor, field))
  setDOMUnmanaged(label)
  return label
}

function createControl(editor: LexicalEditor, field: PlainField): HTMLTextAreaElement {
  // A text area, because it can grow with its words (`field-sizing`); it never holds a line end.
  const control = document.createElement('textarea')
  control.rows = 1
  control.value = field.value
  control.placeholder = field.label
  control.name = field.name
  control.disabled = !editor.isEditable()
  for (const type of OWN_EVENTS) control.addEventListener(type, stopLexicalPropagation)
  let lastInput = 0
  control.addEventListener('input', (event) => {
    const isSameStep = event.timeStamp - lastInput < SAME_STEP_MS
    lastInput = event.timeStamp
    writeField(editor, field, { value: control.value, isSameStep })
  })
  control.addEventListener('keydown', (event) => handleKey(editor, field, event))
  return control
}

function writeField(
  editor: LexicalEditor,
  field: PlainField,
  { value, isSameStep }: { readonly value: string; readonly isSameStep: boolean },
): void {
  editor.update(
    () => {
      $addUpdateTag(isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG)
      field.$write(value.replaceAll(/\s*\n\s*/gu, ' '))
    },
    { tag: SKIP_DOM_SELECTION_TAG },
  )
}

function handleKey(editor: LexicalEditor, field: PlainField, event: KeyboardEvent): void {
  if (event.isComposing) return
  const isMod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (isMod && (key === 'z' || key === 'y')) {
    // The control's own undo would not know of the copy's: there is one undo over the whole story.
    event.preventDefault()
    editor.dispatchCommand(key === 'y' || event.shiftKey ? REDO_COMMAND : UNDO_COMMAND, undefined)
  } else if (event.key === 'Escape' || event.key === 'Enter' || (event.key === 'Tab' && isLastTabStop(event))) {
    // Tab goes on to the block's next control, and after the last into the copy, not out of it.
    event.preventDefault()
    // The root itself: `editor.focus()` leaves the caret alone while a control has it.
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(field.$leave)
  }
}

/** Whether the block of this control has no other in the direction that Tab goes. */
function isLastTabStop({ currentTarget, shiftKey }: KeyboardEvent): boolean {
  if (!(currentTarget instanceof HTMLElement)) return false
  const block = currentTarget.closest('.copy-plain')?.parentElement
  const controls = [...(block?.querySelectorAll<HTMLElement>(':scope > .copy-plain > textarea') ?? [])]
  return controls.at(shiftKey ? 0 : -1) === currentTarget
}

/** Shows a value that changed elsewhere (undo, a panel) unless it is what the person just typed. */
export function showPlainValue(block: HTMLElement, name: string, value: string): void {
  const control = block.querySelector<HTMLTextAreaElement>(`.copy-plain--${name} > textarea`)
  if (control === null || control.value.replaceAll(/\s*\n\s*/gu, ' ') === value) return
  control.value = value
}

/** Controls follow the editor when it becomes editable or stops being so. */
export function registerControls(editor: LexicalEditor): () => void {
  return editor.registerEditableListener((isEditable) => {
    const controls = editor.getRootElement()?.querySelectorAll<HTMLTextAreaElement>('.copy-plain > textarea') ?? []
    for (const control of controls) control.disabled = !isEditable
  })
}
