import { useEffect } from 'react'
import { useWorkbench } from './workbench.ts'

/** Listens for the keys of all commands. One listener for the window; mounted once by the shell. */
export function useWindowKeys(): void {
  const { registry, navigation } = useWorkbench()
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      // AltGr writes characters; on Windows it looks like Ctrl+Alt. While a word is composed, keys belong to the composer.
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return
      if (isPressing(event)) return
      const command = registry.match(event, {
        screenId: navigation.current().screenId,
        isTyping: isTextPlace(event.target),
      })
      if (command === undefined) return
      event.preventDefault()
      registry.run(command.id)
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [registry, navigation])
}

/** Enter and Space alone belong to the button they are pressed on. */
function isPressing(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  return event.target instanceof Element && event.target.closest('button, a, summary, [role=tab]') !== null
}

/** Whether keys pressed there write something, or choose in a list of its own. */
function isTextPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}
