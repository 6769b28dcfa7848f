import { useEffect, useEffectEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { StorySession } from './story-session.ts'

/** Selects the tab that was asked for and goes into it: who pressed a button goes on where it led. */
export function useAskedTab(
  session: StorySession,
  place: RefObject<HTMLElement | null>,
  select: (id: string) => void,
): void {
  const show = useEffectEvent(() => {
    const id = session.askedTab.get()
    if (id === null) return
    session.askedTab.set(null)
    queueMicrotask(() => {
      flushSync(() => select(id))
      focusFirstControl(place.current?.querySelector<HTMLElement>('[role="tabpanel"]') ?? null)
    })
  })
  useEffect(() => {
    show()
    return session.askedTab.subscribe(show)
  }, [session])
}

const CONTROLS = 'button:enabled, input:enabled, select:enabled, textarea:enabled'

/** The panel itself until its content has come from the desk, then the first control in it, if the person is still there. */
function focusFirstControl(panel: HTMLElement | null): void {
  if (panel === null) return
  const first = panel.querySelector<HTMLElement>(CONTROLS)
  ;(first ?? panel).focus()
  if (first !== null) return
  const observer = new MutationObserver(() => {
    if (document.activeElement !== panel) return observer.disconnect()
    const control = panel.querySelector<HTMLElement>(CONTROLS)
    if (control === null) return
    observer.disconnect()
    control.focus()
  })
  observer.observe(panel, { childList: true, subtree: true })
}
