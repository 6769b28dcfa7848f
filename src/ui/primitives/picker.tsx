import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import './picker.css'

export interface PickerChoice {
  readonly id: string
  readonly label: string
  /** Said more quietly after the label. */
  readonly hint?: string
  /** At the end of the row, for example keycaps. */
  readonly aside?: ReactNode
}

export interface PickerProps<Choice extends PickerChoice> {
  readonly title: string
  readonly prompt: string
  /** Said when nothing is left. */
  readonly nothing: string
  readonly choices: readonly Choice[]
  /** Which choices are meant by what was typed, the likeliest first. */
  readonly narrow: (typed: string, choices: readonly Choice[]) => readonly Choice[]
  readonly onChoose: (choice: Choice) => void
  readonly onClose: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** Type a few letters, press Enter: the quickest way to one of many. */
export function Picker<Choice extends PickerChoice>(props: PickerProps<Choice>) {
  const base = useId()
  const [typed, setTyped] = useState('')
  const [position, setPosition] = useState(0)
  const found = props.narrow(typed, props.choices)
  const at = Math.max(0, Math.min(position, found.length - 1))
  const current = found[at]
  const choose = (choice: Choice): void => {
    props.onClose()
    props.onChoose(choice)
  }
  const handleKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setPosition(Math.max(0, Math.min(found.length - 1, at + step)))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && current !== undefined) {
      event.preventDefault()
      choose(current)
    }
  }
  return (
    <Dialog title={props.title} look="palette" onClose={props.onClose}>
      <input
        className="ui-picker-input"
        role="combobox"
        aria-label={props.prompt}
        aria-expanded="true"
        aria-controls={`${base}-list`}
        aria-activedescendant={current === undefined ? undefined : `${base}-${current.id}`}
        placeholder={props.prompt}
        autoFocus
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPosition(0)
        }}
        onKeyDown={handleKey}
      />
      <div role="listbox" id={`${base}-list`} aria-label={props.title} className="ui-picker-list">
        {found.length === 0 ? <p className="ui-picker-none">{props.nothing}</p> : null}
        {found.map((choice) => (
          // The input holds the focus and its keys; rows are pointed at by `aria-activedescendant`.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={choice.id}
            id={`${base}-${choice.id}`}
            role="option"
            aria-selected={choice === current}
            className="ui-picker-row"
            ref={choice === current ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => choose(choice)}
          >
            <span className="ui-picker-label">{choice.label}</span>
            {choice.hint === undefined ? null : <span className="ui-picker-hint">{choice.hint}</span>}
            {choice.aside}
          </div>
        ))}
      </div>
    </Dialog>
  )
}
