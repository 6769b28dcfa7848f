import { meaningOf } from './containers.ts'
import type { ElementNode } from './tree.ts'

/** Elements whose words no reader sees. */
export const NEVER_TEXT = new Set(
  'script style template noscript head svg math object canvas input option meta link base title source track param col colgroup map area embed applet xml'.split(
    ' ',
  ),
)

/** The words of an element without those that are removed. */
export function visibleText(element: ElementNode): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      return NEVER_TEXT.has(child.name) || meaningOf(child).removed !== null ? '' : visibleText(child)
    })
    .join('')
}

/** What the page shows of an element: everything but scripts and the like. */
export function seenText(element: ElementNode): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : NEVER_TEXT.has(child.name) ? '' : seenText(child)))
    .join('')
}

/** How much of an element is prose: words in long pieces, links left out. */
export function proseLength(node: ElementNode): number {
  let length = 0
  for (const child of node.children) {
    if (typeof child === 'string') length += child.trim().length >= 40 ? child.trim().length : 0
    else if (!NEVER_TEXT.has(child.name) && child.name !== 'a') length += proseLength(child)
  }
  return length
}
