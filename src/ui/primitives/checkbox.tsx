import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { CheckGlyph } from './glyphs.tsx'
import './checkbox.css'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'checked' | 'children'> {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** The words beside it, part of what can be clicked. */
  readonly label: ReactNode
  readonly hint?: string
}

export function Checkbox(props: CheckboxProps) {
  const { checked, onChange, label, hint, className, ...rest } = props
  return (
    <label className={joinClasses('ui-choice', className)}>
      <span className="ui-choice-box">
        <input
          {...rest}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="ui-choice-input"
        />
        <CheckGlyph />
      </span>
      <span>
        {label}
        {hint === undefined ? null : <span className="ui-choice-hint">{hint}</span>}
      </span>
    </label>
  )
}
