import { $getNodeByKey, $getState, TextNode, type LexicalEditor, type NodeKey } from 'lexical'
import { languageState } from './nodes/states.ts'

/**
 * Marks words of another language in the page, so that they are spelled, hyphenated and spoken in it. Only what was drawn anew is
 * looked at; lexical does not watch attributes, so nothing comes back as a change.
 */
export function registerRunLanguages(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(TextNode, (mutations) => {
    editor.read('latest', () => {
      for (const [key, mutation] of mutations) if (mutation !== 'destroyed') $mark(editor, key)
    })
  })
}

function $mark(editor: LexicalEditor, key: NodeKey): void {
  const node = $getNodeByKey(key)
  const element = editor.getElementByKey(key)
  if (node === null || element === null) return
  const language = $getState(node, languageState)
  if (language === '') element.removeAttribute('lang')
  else if (element.lang !== language) element.lang = language
}
