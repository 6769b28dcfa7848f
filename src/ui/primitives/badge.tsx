import type { ReactNode } from 'react'
import './badge.css'

export type BadgeTone = 'neutral' | 'accent' | 'good' | 'warning' | 'danger' | 'violet'

export interface BadgeProps {
  readonly tone?: BadgeTone
  /** `dot` is a word with a coloured point before it, for lists; `wash` stands on a tint. */
  readonly look?: 'wash' | 'dot'
  readonly children: ReactNode
}

/** A word about a state. The word carries the meaning, never the colour alone. */
export function Badge(props: BadgeProps) {
  const { tone = 'neutral', look = 'wash' } = props
  return <span className={`ui-badge ui-badge-${look} ui-tone-${tone}`}>{props.children}</span>
}
