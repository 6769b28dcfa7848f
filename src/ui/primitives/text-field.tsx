import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import './text-field.css'

export interface TextFieldProps extends ComponentProps<'input'> {
  /** A sign at the start, for example a magnifying glass. */
  readonly icon?: ReactNode
  /** Something at the end, for example a count or a clear button. */
  readonly aside?: ReactNode
  /** `copy` sets what is typed in the copy's typeface. */
  readonly face?: 'interface' | 'copy'
}

/** One line of text. Give it a name: inside `Field`, or with `aria-label`. */
export function TextField(props: TextFieldProps) {
  const { icon, aside, face = 'interface', className, ...rest } = props
  return (
    <span className={joinClasses('ui-text-field', face === 'copy' && 'ui-text-field-copy', className)}>
      {icon}
      <input type="text" autoComplete="off" spellCheck={false} {...rest} className="ui-text-input" />
      {aside}
    </span>
  )
}
