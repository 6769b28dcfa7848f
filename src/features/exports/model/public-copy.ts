import {
  plainText,
  type Block,
  type Document,
  type Fields,
  type ListItem,
  type ParagraphBlock,
  type ListBlock,
  type Run,
} from '#domain/document/document.ts'
import { normalizeRuns } from '#domain/document/runs.ts'
import type { UnreadQuotation } from '../contract.ts'
import { unifyQuotation } from './quotation.ts'
import type { QuotationStyle } from './quotation-style.ts'

export interface PublicCopy {
  readonly document: Document
  readonly unread: readonly UnreadQuotation[]
}

/**
 * The document as readers may have it: without notes for editors, anchors, provenance and roles, and with the quotation
 * marks of the outlet. Everything that leaves the desk is made from this and from nothing else.
 */
export function makePublicCopy(document: Document, style: QuotationStyle): PublicCopy {
  const unread: UnreadQuotation[] = []
  const inStyle = (text: string) => {
    const unified = unifyQuotation(text, style)
    if (!unified.ok) unread.push({ problem: unified.problem, words: text })
    return unified.ok ? unified.value : text
  }
  const copy = { line: inStyle, runs: (runs: readonly Run[]) => publicRuns(runs, inStyle) }
  return {
    document: {
      ...document,
      fields: publicFields(document.fields, copy),
      blocks: document.blocks.map((block) => publicBlock(block, copy)),
    },
    unread,
  }
}

interface Rewrite {
  line(text: string): string
  runs(runs: readonly Run[]): readonly Run[]
}

/** The marks are read over the whole paragraph, whatever runs it consists of; the length of each run stays. */
function publicRuns(runs: readonly Run[], inStyle: (text: string) => string): readonly Run[] {
  const text = inStyle(plainText(runs))
  let offset = 0
  return normalizeRuns(
    runs.map(({ anchors: _anchors, provenance: _provenance, role: _role, ...run }) => {
      const start = offset
      offset += run.text.length
      return { ...run, text: text.slice(start, offset) }
    }),
  )
}

function publicFields(fields: Fields, copy: Rewrite): Fields {
  return {
    ...fields,
    headline: copy.runs(fields.headline),
    lead: copy.runs(fields.lead),
    vignette: copy.line(fields.vignette),
    notes: '',
  }
}

function publicBlock(block: Block, copy: Rewrite): Block {
  switch (block.type) {
    case 'factbox':
      return { ...block, title: copy.line(block.title), blocks: block.blocks.map((inner) => publicText(inner, copy)) }
    case 'picture':
      // Where the source had the picture is between the desk and the source.
      return { ...block, address: '', caption: copy.line(block.caption), alt: copy.line(block.alt) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => publicItem(cell, copy))) }
    case 'embed':
      return { ...block, text: copy.line(block.text) }
    case 'quote':
      return { ...block, runs: copy.runs(block.runs) }
    default:
      return publicText(block, copy)
  }
}

function publicText(block: ParagraphBlock | ListBlock, copy: Rewrite): ParagraphBlock | ListBlock {
  if (block.type === 'list') return { ...block, items: block.items.map((item) => publicItem(item, copy)) }
  return { ...block, runs: copy.runs(block.runs) }
}

function publicItem(item: ListItem, copy: Rewrite): ListItem {
  return { ...item, runs: copy.runs(item.runs) }
}
