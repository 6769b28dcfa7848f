import type { ReactNode } from 'react'
import './spinner.css'

export interface ProgressProps {
  readonly label: string
  /** 0 to 1. */
  readonly done: number
  /** What stands at the right, for example "3 of 12" or a cancel button. */
  readonly aside?: ReactNode
}

export function Progress(props: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, props.done)) * 100)
  return (
    <div className="ui-progress">
      <span>{props.label}</span>
      <span>{props.aside}</span>
      <div
        className="ui-progress-bar"
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className="ui-progress-done" style={{ transform: `scaleX(${percent / 100})` }} />
      </div>
    </div>
  )
}
