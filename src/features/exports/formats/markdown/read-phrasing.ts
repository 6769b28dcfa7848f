import type { PhrasingContent } from 'mdast'
import type { Run } from '#domain/document/document.ts'

type Marks = Omit<Run, 'text'>

/** Markdown's inline content as runs; `<strong>` and `<em>` count like their asterisks. */
export function readPhrasing(nodes: readonly PhrasingContent[]): readonly Run[] {
  const runs: Run[] = []
  walk(nodes, {}, runs)
  return runs
}

function walk(nodes: readonly PhrasingContent[], outer: Marks, runs: Run[]): void {
  let marks = outer
  for (const node of nodes) {
    if (node.type === 'html') marks = tagMarks(node.value, marks)
    else readNode(node, marks, runs)
  }
}

function readNode(node: PhrasingContent, marks: Marks, runs: Run[]): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      runs.push({ ...marks, text: node.value.replaceAll('\n', ' ') })
      return
    case 'break':
      runs.push({ ...marks, text: '\n' })
      return
    case 'strong':
      return walk(node.children, { ...marks, bold: true }, runs)
    case 'emphasis':
      return walk(node.children, { ...marks, italic: true }, runs)
    case 'link':
      return walk(node.children, { ...marks, link: node.url }, runs)
    case 'delete':
      return walk(node.children, marks, runs)
    default:
      return
  }
}

function tagMarks(tag: string, marks: Marks): Marks {
  const { bold: _bold, ...notBold } = marks
  const { italic: _italic, ...notItalic } = marks
  if (tag === '<strong>') return { ...marks, bold: true }
  if (tag === '</strong>') return notBold
  if (tag === '<em>') return { ...marks, italic: true }
  return tag === '</em>' ? notItalic : marks
}
