import { useId } from 'react'
import './segmented.css'

export interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of two or three ways to see the same thing. The arrow keys choose, as in any group of radio buttons. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={props.label} className="ui-segmented">
      {props.options.map((option) => (
        <label key={option.value} className="ui-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
            className="ui-hidden"
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
