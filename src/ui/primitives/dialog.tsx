import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { CloseGlyph } from './glyphs.tsx'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** Gives the title a button that closes, for dialogs that ask nothing. */
  readonly closeLabel?: string
  /** `palette` stands high and has no visible title. */
  readonly look?: 'question' | 'palette' | 'wide'
}

/** For questions that stop everything, and for the palette. Prefer a `SidePanel`. Escape and a click outside close it. */
export function Dialog(props: DialogProps) {
  const { look = 'question' } = props
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it is still in the page: only then does it give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    // The keyboard's way out is Escape, which the element itself turns into `cancel`.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`ui-dialog ui-dialog-${look}`}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) props.onClose()
      }}
    >
      <div className="ui-dialog-inside">
        <header className={look === 'palette' ? 'ui-hidden' : 'ui-dialog-head'}>
          <h2 id={titleId} className="ui-dialog-title">
            {props.title}
          </h2>
          {props.closeLabel === undefined ? null : (
            <IconButton label={props.closeLabel} icon={<CloseGlyph />} onClick={props.onClose} />
          )}
        </header>
        <div className="ui-dialog-body">{props.children}</div>
        {props.actions === undefined ? null : <div className="ui-dialog-actions">{props.actions}</div>}
      </div>
    </dialog>
  )
}
