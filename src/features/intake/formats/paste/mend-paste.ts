import { ancestorsOf, rawText, type ElementNode } from '#features/intake/formats/html/tree.ts'

/**
 * What word processors put on the clipboard, turned into the elements it stands for: Word writes styles as class names, bullets as
 * text and list items as paragraphs; Google Docs writes the title as a large paragraph and wraps everything in a `b` that is not bold.
 */
export function mendPaste(root: ElementNode): ElementNode {
  return copy(root, null)
}

function copy(node: ElementNode, parent: ElementNode | null): ElementNode {
  const element: ElementNode = { name: nameOf(node), attributes: node.attributes, parent, children: [] }
  for (const child of node.children) {
    if (typeof child === 'string') element.children.push(child)
    else if (!isBulletText(child)) element.children.push(copy(child, element))
  }
  return element
}

function nameOf(node: ElementNode): string {
  const className = node.attributes['class'] ?? ''
  if (node.name === 'b' && /font-weight:\s*(?:normal|400)/iu.test(node.attributes['style'] ?? '')) return 'span'
  if (node.name !== 'p') return node.name
  if (/^(?:Mso)?Title$/iu.test(className)) return 'h1'
  if (/^MsoSubtitle$/iu.test(className)) return 'h2'
  if (/^MsoListParagraph/u.test(className) || /mso-list:/u.test(node.attributes['style'] ?? '')) return 'li'
  return isGoogleTitle(node) ? 'h1' : 'p'
}

const TITLE_POINTS = 20

function isGoogleTitle(node: ElementNode): boolean {
  if (!ancestorsOf(node).some((one) => /^docs-internal-guid/u.test(one.attributes['id'] ?? ''))) return false
  const spans = node.children.filter((child) => typeof child !== 'string')
  return spans.length > 0 && rawText(node).trim() !== '' && spans.every((span) => pointsOf(span) >= TITLE_POINTS)
}

function pointsOf(element: ElementNode): number {
  return Number(/font-size:\s*([\d.]+)pt/iu.exec(element.attributes['style'] ?? '')?.[1] ?? 0)
}

/** Word's bullets and numbers are text inside `mso-list:Ignore`. */
function isBulletText(element: ElementNode): boolean {
  return /mso-list:\s*ignore/iu.test(element.attributes['style'] ?? '')
}
