import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { describeTooltip } from './tooltip.tsx'
import './button.css'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** Its accessible name, and the words of its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: readonly string[]
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, keys, className, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      {...describeTooltip(label, keys)}
      aria-label={label}
      className={joinClasses('ui-button', 'ui-button-quiet', 'ui-icon-button', className)}
    >
      {icon}
    </button>
  )
}
