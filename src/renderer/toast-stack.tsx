import { useEffect, useRef } from 'react'
import { ToastNotice } from '#ui/primitives/toast.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useStore } from '#workbench/store.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import { windowWords } from './window-words.ts'

/** In the top layer, so that a dialog never covers what a call answered. */
export function ToastStack() {
  const { toasts } = useWorkbench()
  const say = useMessages(windowWords)
  const shown = useStore(toasts.shown)
  const stack = useRef<HTMLDivElement>(null)
  const isEmpty = shown.length === 0
  useEffect(() => {
    if (isEmpty) stack.current?.hidePopover()
    else stack.current?.showPopover()
  }, [isEmpty])
  return (
    <div ref={stack} popover="manual" role="region" aria-label={say.notices} className="window-toasts">
      {shown.map((toast) => (
        <ToastNotice
          key={toast.id}
          tone={toast.tone}
          text={toast.text}
          action={toast.action}
          closeLabel={say.close}
          onClose={() => toasts.close(toast.id)}
        />
      ))}
    </div>
  )
}
