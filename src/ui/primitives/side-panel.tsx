import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { CloseGlyph } from './glyphs.tsx'
import { IconButton } from './icon-button.tsx'
import './side-panel.css'

export interface SidePanelProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** The panel's own acts, at its foot. */
  readonly footer?: ReactNode
  /** Inline size in CSS pixels; 380 unless told. */
  readonly width?: number
}

/** Takes the place at the end of a screen, beside what it is about: nothing is covered or blocked. Escape closes it. */
export function SidePanel(props: SidePanelProps) {
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  // Asked while it is drawn for the first time: a field in it that takes the focus by itself has it before any effect runs.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    // A panel that asks something begins with its first question.
    const asked = panel.current?.querySelector<HTMLElement>('form :is(input, textarea, select):enabled')
    ;(asked ?? panel.current)?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [before])
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    props.onClose()
  }
  return (
    // Escape closes the panel from wherever the focus is inside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="ui-side-panel"
      style={{ inlineSize: props.width ?? 380 }}
      onKeyDown={handleKey}
    >
      <header className="ui-side-panel-head">
        <h2 id={titleId} className="ui-side-panel-title">
          {props.title}
        </h2>
        <IconButton label={props.closeLabel} icon={<CloseGlyph />} onClick={props.onClose} />
      </header>
      <div className="ui-side-panel-body">{props.children}</div>
      {props.footer === undefined ? null : <footer className="ui-side-panel-foot">{props.footer}</footer>}
    </aside>
  )
}
