import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import { Spinner } from './spinner.tsx'
import './button.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one next step on a surface; `quiet` has no edge until it is touched. */
  readonly tone?: 'primary' | 'neutral' | 'quiet' | 'danger'
  readonly size?: 'base' | 'large'
  readonly icon?: ReactNode
  /** Keycaps after the words. */
  readonly keys?: readonly string[]
  /** Shows that the act is under way and takes no second click. */
  readonly isBusy?: boolean
}

export function Button(props: ButtonProps) {
  const { tone = 'neutral', size = 'base', icon, keys, isBusy = false, className, children, disabled, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy || undefined}
      className={joinClasses('ui-button', `ui-button-${tone}`, size === 'large' && 'ui-button-large', className)}
    >
      {isBusy ? <Spinner /> : icon}
      {children === undefined ? null : <span className="ui-button-words">{children}</span>}
      {keys === undefined || keys.length === 0 ? null : <Kbd keys={keys} />}
    </button>
  )
}
