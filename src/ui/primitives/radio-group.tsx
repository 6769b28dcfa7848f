import { useId } from 'react'
import './checkbox.css'

export interface RadioOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  readonly isDisabled?: boolean
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly RadioOption<Value>[]
  readonly onChange: (value: Value) => void
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const name = useId()
  return (
    <fieldset className="ui-radio-group">
      <legend className="ui-radio-legend">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className="ui-choice">
          <span className="ui-choice-box">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              disabled={option.isDisabled}
              onChange={() => props.onChange(option.value)}
              className="ui-choice-input"
            />
          </span>
          <span>
            {option.label}
            {option.hint === undefined ? null : <span className="ui-choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
