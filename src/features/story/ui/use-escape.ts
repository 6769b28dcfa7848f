import { useEffect, type RefObject } from 'react'

/** Escape inside the element gives up what it is about. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const target = element.current
    if (target === null) return undefined
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onEscape()
    }
    target.addEventListener('keydown', handleKey)
    return () => target.removeEventListener('keydown', handleKey)
  }, [element, onEscape])
}
