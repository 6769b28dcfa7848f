import type { ComponentProps } from 'react'
import { joinClasses } from './class-names.ts'
import './text-field.css'

export interface TextAreaProps extends ComponentProps<'textarea'> {
  readonly face?: 'interface' | 'copy'
}

/** Several lines; grows with its text. Give it a name: inside `Field`, or with `aria-label`. */
export function TextArea(props: TextAreaProps) {
  const { face = 'interface', className, ...rest } = props
  return (
    <span className={joinClasses('ui-text-field', face === 'copy' && 'ui-text-field-copy', className)}>
      <textarea spellCheck={false} {...rest} className="ui-text-input" />
    </span>
  )
}
