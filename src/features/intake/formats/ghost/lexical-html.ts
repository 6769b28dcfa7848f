import { escapeHtml } from '../html/escape-html.ts'
import { asList, member, textMember } from '../json/parse-json.ts'
import { cardHtml, element } from './card-html.ts'

/** The text of a post as Ghost's editor keeps it since 5.0: a tree of Lexical nodes. What is unknown gives its words. */
export function lexicalHtml(document: unknown): string {
  return nodesHtml(member(document, 'root'))
}

function nodesHtml(node: unknown): string {
  return asList(member(node, 'children')).map(nodeHtml).join('')
}

function nodeHtml(node: unknown): string {
  const type = textMember(node, 'type').replace(/^extended-/u, '')
  switch (type) {
    case 'text':
      return escapeHtml(rawText(node))
    case 'linebreak':
      return '<br>'
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escapeHtml(textMember(node, 'url'))}">${nodesHtml(node)}</a>`
    case 'paragraph':
      return element('p', nodesHtml(node))
    case 'heading':
      return element(headingName(textMember(node, 'tag')), nodesHtml(node))
    case 'quote':
    case 'aside':
      return element('blockquote', nodesHtml(node))
    case 'list':
      return element(textMember(node, 'listType') === 'number' ? 'ol' : 'ul', nodesHtml(node))
    case 'listitem':
      return element('li', nodesHtml(node))
    default:
      return cardHtml(type, node) || nodesHtml(node)
  }
}

/** Spaces at the ends of a run part it from its neighbours. */
function rawText(node: unknown): string {
  const text = member(node, 'text')
  return typeof text === 'string' ? text : ''
}

/** The title of a post is its own field: a first heading in the text is a subhead. */
export function headingName(tag: string): string {
  return /^h[2-6]$/u.test(tag) ? tag : 'h2'
}
