import type { ComponentProps } from 'react'
import { joinClasses } from './class-names.ts'
import { ChevronGlyph } from './glyphs.tsx'
import './select.css'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly isDisabled?: boolean
}

export interface SelectProps<Value extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  /** `quiet` has no edge until it is touched, for lists and bars. */
  readonly tone?: 'neutral' | 'quiet'
}

/** One of a few. Give it a name: inside `Field`, or with `aria-label`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, tone = 'neutral', className, ...rest } = props
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <span className={joinClasses('ui-select', `ui-select-${tone}`, className)}>
      <select
        {...rest}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
        className="ui-select-control"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronGlyph />
    </span>
  )
}
