import { COMMAND_PRIORITY_CRITICAL, KEY_ENTER_COMMAND, mergeRegister, type LexicalEditor } from 'lexical'

/**
 * Ctrl+Enter and its like are the window's commands (hand over, mark done) and never a new line: lexical takes Enter with
 * any modifier, and would put a line in the place of what is selected before the command is heard.
 */
export function registerCommandEnter(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => event !== null && isCommandEnter(event),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerRootListener((root) => {
      if (root === null) return undefined
      const view = root.ownerDocument.defaultView
      // On the window, where it is heard last: only what no command took is left for the browser, which knows no better.
      const handleKey = (event: KeyboardEvent): void => {
        if (isCommandEnter(event) && event.target instanceof Node && root.contains(event.target)) event.preventDefault()
      }
      view?.addEventListener('keydown', handleKey)
      return () => view?.removeEventListener('keydown', handleKey)
    }),
  )
}

function isCommandEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.altKey)
}
