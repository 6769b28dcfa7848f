import type { Definition, Nodes, Parents, Root, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { CountedSource, CountedStretch } from '#features/intake/model/ledger.ts'
import { countMarkup } from '../html/count-source.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { readLink } from '../html/links.ts'

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

export function parseMarkdown(text: string): Root {
  return reader.parse(text)
}

type Definitions = ReadonlyMap<string, Definition>

/** The page as HTML, for the reader of bodies. Raw HTML in it stays as it is. */
export function markdownHtml(root: Root): string {
  return inner(root, definitionsIn(root))
}

function definitionsIn(root: Root): Definitions {
  const found = root.children.filter((node): node is Definition => node.type === 'definition')
  return new Map(found.map((node) => [node.identifier, node]))
}

function inner(node: Parents, definitions: Definitions): string {
  return node.children.map((child) => html(child, definitions)).join('')
}

function html(node: Nodes, definitions: Definitions): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.depth}>${inner(node, definitions)}</h${node.depth}>`
    case 'list':
      return node.ordered === true ? `<ol>${inner(node, definitions)}</ol>` : `<ul>${inner(node, definitions)}</ul>`
    case 'listItem':
      return `<li>${inner(node, definitions)}</li>`
    case 'paragraph':
      return `<p>${inner(node, definitions)}</p>`
    case 'blockquote':
      return `<blockquote>${inner(node, definitions)}</blockquote>`
    case 'table':
      return tableHtml(node, definitions)
    case 'code':
      return node.value
        .split(/\n+/u)
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join('')
    default:
      return phrasingHtml(node, definitions)
  }
}

/** What stands inside a line. */
function phrasingHtml(node: Nodes, definitions: Definitions): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return escapeHtml(node.value)
    case 'html':
      return node.value
    case 'break':
      return '<br>'
    case 'link':
      return linkHtml(node.url, inner(node, definitions))
    case 'linkReference':
      return linkHtml(definitions.get(node.identifier)?.url ?? '', inner(node, definitions))
    case 'image':
      return imageHtml(node.url, node.alt ?? '', node.title ?? '')
    case 'imageReference':
      return referencedImageHtml(definitions.get(node.identifier), node.alt ?? '')
    case 'footnoteReference':
      return escapeHtml(`[${node.label ?? node.identifier}]`)
    default:
      return 'children' in node ? inner(node, definitions) : ''
  }
}

function referencedImageHtml(definition: Definition | undefined, alt: string): string {
  return imageHtml(definition?.url ?? '', alt, definition?.title ?? '')
}

function tableHtml(node: Table, definitions: Definitions): string {
  const cell = (name: string) => (one: Parents) => `<${name}>${inner(one, definitions)}</${name}>`
  const rows = node.children.map((row, at) => `<tr>${row.children.map(cell(at === 0 ? 'th' : 'td')).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

function linkHtml(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}">${words}</a>`
}

/** The title of a picture is what a page shows below it. */
function imageHtml(src: string, alt: string, title: string): string {
  if (src === '') return escapeHtml(alt)
  const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${caption}</figure>`
}

/** Counted from the parsed page itself, without the way over HTML: every leaf with its words, links and pictures. */
export function countMarkdown(root: Root): CountedSource {
  const stretches: CountedStretch[] = []
  let pictures = 0
  const leaf = (node: Parents, isQuote: boolean): void => {
    const found = contentOf(node)
    pictures += found.pictures
    if (found.text.trim() !== '') stretches.push({ text: found.text, links: found.links, isQuote })
  }
  const walk = (node: Nodes, isQuote: boolean): void => {
    if (node.type === 'html') {
      const counted = countMarkup(node.value)
      stretches.push(...counted.stretches)
      pictures += counted.pictures
    } else if (node.type === 'code')
      stretches.push(...node.value.split(/\n+/u).map((text) => ({ text, links: 0, isQuote: false })))
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') leaf(node, isQuote)
    else if ('children' in node) for (const child of node.children) walk(child, isQuote || node.type === 'blockquote')
  }
  walk(root, false)
  return { stretches, pictures }
}

interface Content {
  readonly text: string
  readonly links: number
  readonly pictures: number
}

function contentOf(node: Nodes): Content {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { text: node.value, links: 0, pictures: 0 }
    case 'break':
      return { text: '\n', links: 0, pictures: 0 }
    case 'image':
      return { text: '', links: 0, pictures: 1 }
    case 'footnoteReference':
      return { text: `[${node.label ?? node.identifier}]`, links: 0, pictures: 0 }
    default: {
      const parts = 'children' in node ? node.children.map(contentOf) : []
      const isLink = node.type === 'link' && readLink(node.url, null).kind === 'link'
      const sum = (of: 'links' | 'pictures') => parts.reduce((total, part) => total + part[of], 0)
      const text = parts.map((part) => part.text).join('')
      return { text, links: sum('links') + (isLink && text.trim() !== '' ? 1 : 0), pictures: sum('pictures') }
    }
  }
}
