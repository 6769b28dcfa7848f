import { useEffect } from 'react'
import { Button } from './button.tsx'
import { CloseGlyph } from './glyphs.tsx'
import { IconButton } from './icon-button.tsx'
import './badge.css'
import './toast.css'

export interface ToastProps {
  readonly tone: 'neutral' | 'good' | 'warning' | 'danger'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
  readonly closeLabel: string
  readonly onClose: () => void
}

const SHOWN_MS = 6000

/** Good news leaves by itself; what may need an answer stays until it is closed. */
export function ToastNotice(props: ToastProps) {
  const { tone, onClose } = props
  useEffect(() => {
    if (tone === 'danger' || tone === 'warning') return undefined
    const timer = setTimeout(onClose, SHOWN_MS)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new callback is no reason to wait anew
  }, [tone])
  return (
    <div className={`ui-toast ui-tone-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <p className="ui-toast-text">{props.text}</p>
      {props.action === undefined ? null : (
        <Button
          tone="quiet"
          onClick={() => {
            props.action?.run()
            onClose()
          }}
        >
          {props.action.label}
        </Button>
      )}
      <IconButton label={props.closeLabel} icon={<CloseGlyph />} onClick={onClose} />
    </div>
  )
}
