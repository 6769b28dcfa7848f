import { $isListItemNode, ListNode } from '@lexical/list'
import { getRegisteredNode, getStaticNodeConfig, type LexicalEditor } from 'lexical'

/**
 * Lexical joins neighbouring lists of the same type in a transform of the list's class. In the document two lists may
 * stand side by side, each with its id, so that transform goes; its other half, numbering the items, is done here.
 */
export function registerSeparateLists(editor: LexicalEditor): () => void {
  const transform = getStaticNodeConfig(ListNode).ownNodeConfig?.$transform
  const registered = getRegisteredNode(editor, ListNode.getType())
  if (transform === undefined || registered === undefined) {
    throw new Error('Lexical changed how lists are joined: see separate-lists.ts')
  }
  registered.transforms.delete(transform)
  return editor.registerNodeTransform(ListNode, $numberItems)
}

function $numberItems(list: ListNode): void {
  list
    .getChildren()
    .filter($isListItemNode)
    .forEach((item, index) => {
      if (item.getValue() !== index + 1) item.setValue(index + 1)
    })
}
