import type { ReactNode } from 'react'
import './notice.css'

export interface NoticeProps {
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warning' | 'danger'
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** `alert` interrupts a screen reader; `status` waits for a pause. */
  readonly role?: 'status' | 'alert' | undefined
}

/** A few words across a panel or window that stay until their cause is gone. */
export function Notice(props: NoticeProps) {
  return (
    <div className={`ui-notice ui-tone-${props.tone ?? 'neutral'}`} role={props.role}>
      <div className="ui-notice-words">
        {props.title === undefined ? null : <p className="ui-notice-title">{props.title}</p>}
        {props.children}
      </div>
      {props.actions === undefined ? null : <div className="ui-notice-actions">{props.actions}</div>}
    </div>
  )
}
