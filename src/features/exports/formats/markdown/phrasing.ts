import type { PhrasingContent } from 'mdast'
import type { Run } from '#domain/document/document.ts'
import { nestRuns, type RunNode } from '#features/exports/model/run-tree.ts'

/** Running text as Markdown's tree. */
export function phrasing(runs: readonly Run[]): PhrasingContent[] {
  return nestRuns(runs).map(phrase)
}

function phrase(node: RunNode): PhrasingContent {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.text }
    case 'break':
      return { type: 'break' }
    case 'link':
      return { type: 'link', url: node.address, children: node.children.map(phrase) }
    case 'bold':
      return { type: 'strong', children: node.children.map(phrase) }
    case 'italic':
      return { type: 'emphasis', children: node.children.map(phrase) }
    case 'language':
      throw new Error('Markdown has no place for a language; it was to be left out before')
  }
}

/**
 * The same with HTML's own tags for bold and italic: Markdown's asterisks cannot mark everything (half a word beside
 * another mark, a no-break space at the end), and Markdown allows these two tags everywhere.
 */
export function taggedPhrasing(runs: readonly Run[]): PhrasingContent[] {
  return nestRuns(runs).flatMap(taggedPhrase)
}

function taggedPhrase(node: RunNode): PhrasingContent[] {
  if (node.type === 'link') {
    return [{ type: 'link', url: node.address, children: node.children.flatMap(taggedPhrase) }]
  }
  if (node.type !== 'bold' && node.type !== 'italic') return [phrase(node)]
  const name = node.type === 'bold' ? 'strong' : 'em'
  const children = node.children.flatMap(taggedPhrase)
  return [{ type: 'html', value: `<${name}>` }, ...children, { type: 'html', value: `</${name}>` }]
}
