import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

// Asterisks for everything that could be a hyphen: a line that begins with one would be read as a quote dash.
const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '*', bulletOther: '+', rule: '*' })
const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

export function stringifyMarkdown(tree: Root): string {
  return writer.stringify(tree)
}

export function parseMarkdown(text: string): Root {
  return reader.parse(text)
}
