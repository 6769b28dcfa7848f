import { $createLinkNode, $isLinkNode, $toggleLink, TOGGLE_LINK_COMMAND, type LinkNode } from '@lexical/link'
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  isDOMNode,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { $readSelection } from '../conversion/places.ts'
import { isLinkAddress } from '#domain/document/link-address.ts'

/** A link in the copy is text to edit: a click puts the caret there, Mod+click asks to open it, nothing navigates. */
export function registerLinks(editor: LexicalEditor, onOpen: (address: string) => void): () => void {
  return mergeRegister(
    editor.registerCommand(TOGGLE_LINK_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const address = $addressAt(event.target)
        if (address === null) return false
        event.preventDefault()
        if (event.ctrlKey || event.metaKey) onOpen(address)
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

function $addressAt(target: EventTarget | null): string | null {
  const node = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null
  return node === null ? null : ($findLink(node)?.getURL() ?? null)
}

export function $findLink(node: LexicalNode): LinkNode | null {
  return $findMatchingParent(node, $isLinkNode)
}

/** The address at the caret or of everything selected; null when there is none or more than one. */
export function $readLink(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const nodes = selection.isCollapsed() ? [selection.anchor.getNode()] : selection.getNodes()
  const leaves = nodes.filter((node) => node.getTextContent() !== '' || selection.isCollapsed())
  const addresses = new Set(leaves.map((node) => $findLink(node)?.getURL() ?? null))
  const [address] = addresses
  return addresses.size === 1 ? (address ?? null) : null
}

/**
 * Gives the selection a link, or takes it away with null; with a caret in a link, changes that whole link.
 * False for an address with a scheme that copy must not carry, and when there is nothing to link.
 */
export function $setLink(address: string | null): boolean {
  if (address !== null && !isLinkAddress(address)) return false
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if ($readSelection() !== null) {
    $toggleLink(address, { rel: null })
    return true
  }
  const link = $findLink(selection.anchor.getNode())
  if (link === null) return false
  if (address === null) $unwrap(link)
  else link.replace($createLinkNode(address, { rel: null }), true)
  return true
}

function $unwrap(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}
