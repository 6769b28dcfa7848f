import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import './splitter.css'

export interface SplitterProps {
  /** What it resizes, for example "Width of the source". */
  readonly label: string
  /** Current inline size in CSS pixels of the pane it belongs to. */
  readonly value: number
  readonly min: number
  readonly max: number
  /** On which side of the splitter that pane is. */
  readonly side: 'start' | 'end'
  readonly onChange: (value: number) => void
  /** What a double click or Enter returns to. */
  readonly initial: number
}

const STEP = 16

/** A hairline between two panes that can be dragged, or moved with the arrow keys. */
export function Splitter(props: SplitterProps) {
  const drag = useRef<{ readonly x: number; readonly value: number } | null>(null)
  const sign = props.side === 'start' ? 1 : -1
  const change = (value: number): void => props.onChange(Math.round(Math.min(props.max, Math.max(props.min, value))))
  const handleMove = (event: PointerEvent): void => {
    if (drag.current !== null) change(drag.current.value + (event.clientX - drag.current.x) * sign)
  }
  const handleKey = (event: KeyboardEvent): void => {
    const value = valueAfterKey(event.key, props, sign)
    if (value === null) return
    event.preventDefault()
    change(value)
  }
  return (
    // A focusable separator is a control (ARIA: window splitter pattern).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={props.value}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="ui-splitter"
      onKeyDown={handleKey}
      onDoubleClick={() => change(props.initial)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, value: props.value }
      }}
      onPointerMove={handleMove}
      onPointerUp={() => {
        drag.current = null
      }}
    />
  )
}

function valueAfterKey(key: string, props: SplitterProps, sign: number): number | null {
  if (key === 'ArrowRight') return props.value + STEP * sign
  if (key === 'ArrowLeft') return props.value - STEP * sign
  if (key === 'Home') return props.min
  if (key === 'End') return props.max
  return key === 'Enter' ? props.initial : null
}
