import type { ReactNode } from 'react'
import './empty-state.css'

export interface EmptyStateProps {
  readonly title: string
  /** What would stand here, and how it gets here. */
  readonly children?: ReactNode
  readonly icon?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState(props: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {props.icon === undefined ? null : <div className="ui-empty-icon">{props.icon}</div>}
      <p className="ui-empty-title">{props.title}</p>
      {props.children === undefined ? null : <div className="ui-empty-words">{props.children}</div>}
      {props.actions === undefined ? null : <div className="ui-empty-actions">{props.actions}</div>}
    </div>
  )
}
