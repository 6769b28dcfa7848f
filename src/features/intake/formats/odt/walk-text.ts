import type { Loss, ReadNote } from '#domain/sources/extraction.ts'
import { fold } from '#features/intake/model/fold.ts'
import { aStretch, type Stretch } from '#features/intake/model/stretch.ts'
import { ParagraphBuilder, type PieceStyle } from '../manuscript/paragraph-builder.ts'
import { childrenOf, findBelow, findPath, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import type { OdtStyles } from './styles.ts'

export interface OdtWalk {
  readonly styles: OdtStyles
  readonly stretches: Stretch[]
  readonly losses: Loss[]
  readonly comments: ReadNote[]
  /** Bodies of footnotes and endnotes in the order of their marks. */
  readonly notes: XmlNode[]
  lists: number
}

/** An item of a list, where the walk is in one. */
interface Item {
  readonly group: number
  readonly ordered: boolean
}

const SKIPPED = /^(?:tracked-changes|sequence-decls|forms|annotation|annotation-end|variable-decls|user-field-decls)$/u

/** The paragraphs, lists, tables and boxes of a text in their order. */
export function walkBlocks(node: XmlNode, job: OdtWalk, item: Item | null = null): void {
  for (const child of node.children) {
    if (typeof child === 'string' || SKIPPED.test(child.name)) continue
    if (child.name === 'p' || child.name === 'h') addParagraph(child, job, item)
    else if (child.name === 'list') walkBlocks(child, job, item ?? openList(child, job))
    else if (child.name === 'table') addTable(child, job)
    else if (child.name === 'frame') addFrame(child, job)
    else walkBlocks(child, job, item)
  }
}

function openList(list: XmlNode, job: OdtWalk): Item {
  job.lists += 1
  return { group: job.lists, ordered: job.styles.isOrdered(list.attributes['style-name'] ?? '') }
}

interface Inline {
  readonly builder: ParagraphBuilder
  readonly job: OdtWalk
  readonly boxes: XmlNode[]
}

function addParagraph(node: XmlNode, job: OdtWalk, item: Item | null): void {
  const builder = new ParagraphBuilder()
  const boxes: XmlNode[] = []
  const style = node.attributes['style-name'] ?? ''
  walkInline(node, { builder, job, boxes }, { isBold: job.styles.isBold(style) ?? false, href: null })
  job.stretches.push(...builder.finish(partOf(node, job, item), job.losses))
  for (const box of boxes) addBox(box, job)
}

function partOf(node: XmlNode, job: OdtWalk, item: Item | null): Partial<Stretch> {
  const meaning = job.styles.meaning(node.attributes['style-name'] ?? '')
  const hints = new Set(meaning === null || meaning.hint === null ? [] : [meaning.hint])
  const outline = Number(node.attributes['outline-level'] ?? 1)
  const level = node.name === 'h' ? Math.min(Math.max(outline, 1), 6) : (meaning?.level ?? 0)
  if (level > 0 && hints.size === 0) return { kind: 'heading', level }
  if (item !== null && hints.size === 0) return { kind: 'item', ...item }
  return { hints }
}

function walkInline(node: XmlNode, inline: Inline, style: PieceStyle): void {
  for (const child of node.children) {
    if (typeof child === 'string') inline.builder.text(child.replaceAll(/\s+/gu, ' '), style)
    else takeInline(child, inline, style)
  }
}

function takeInline(node: XmlNode, inline: Inline, style: PieceStyle): void {
  const { builder, job } = inline
  switch (node.name) {
    case 'span': {
      const isBold = job.styles.isBold(node.attributes['style-name'] ?? '') ?? style.isBold
      return walkInline(node, inline, { ...style, isBold })
    }
    case 'a':
      return walkInline(node, inline, { ...style, href: node.attributes['href'] ?? null })
    case 's':
    case 'tab':
      return builder.text(' ', style)
    case 'line-break':
      return builder.lineBreak(style)
    case 'note':
      return takeNote(node, inline, style)
    case 'annotation':
      return takeComment(node, job)
    case 'frame':
      return takeFrame(node, inline)
    default:
      if (!SKIPPED.test(node.name)) walkInline(node, inline, style)
  }
}

function takeNote(node: XmlNode, { builder, job }: Inline, style: PieceStyle): void {
  job.notes.push(findPath(node, 'note-body') ?? node)
  builder.text(`[${job.notes.length}]`, style)
}

const MOST_COMMENTS = 200

function takeComment(node: XmlNode, job: OdtWalk): void {
  const words = fold(findBelow(node, 'p').map(xmlText).join(' '))
  if (words === '' || job.comments.length >= MOST_COMMENTS) return
  job.comments.push({ kind: 'comment', by: xmlText(findPath(node, 'creator')), words })
}

function takeFrame(node: XmlNode, { builder, boxes }: Inline): void {
  boxes.push(...childrenOf(node, 'text-box'))
  const [image] = childrenOf(node, 'image')
  if (image === undefined) return
  const alt = xmlText(findPath(node, 'desc')) || xmlText(findPath(node, 'title'))
  builder.picture({ src: image.attributes['href'] ?? null, alt, captionText: '', creditText: '' })
}

/** A frame that is bound to the page stands beside the paragraphs. */
function addFrame(node: XmlNode, job: OdtWalk): void {
  const builder = new ParagraphBuilder()
  const boxes: XmlNode[] = []
  takeFrame(node, { builder, job, boxes })
  job.stretches.push(...builder.finish({}, job.losses))
  for (const box of boxes) addBox(box, job)
}

function addBox(box: XmlNode, job: OdtWalk): void {
  const inside = readInside(box, job)
  job.stretches.push(...inside.map((stretch, i) => (i === 0 ? stretch : { ...stretch, gap: 1 })))
}

function readInside(node: XmlNode, job: OdtWalk): readonly Stretch[] {
  const inside: Stretch[] = []
  walkBlocks(node, { ...job, stretches: inside })
  return inside
}

function addTable(node: XmlNode, job: OdtWalk): void {
  const rows = outermost(node, 'table-row').map((row) => childrenOf(row, 'table-cell', 'covered-table-cell'))
  const [only] = rows
  if (rows.length === 1 && only?.length === 1 && only[0] !== undefined) return addBox(only[0], job)
  const read = rows.map((row) => row.map((cell) => (cell.name === 'table-cell' ? readInside(cell, job) : [])))
  const table = read.map((row) => row.map(wordsIn))
  const text = table.map((row) => row.join('\t')).join('\n')
  const all = read.flat(2)
  const links = all.flatMap((stretch) => [...stretch.links])
  if (text.trim() !== '') job.stretches.push(aStretch({ kind: 'table', text, rows: table, links }))
  job.stretches.push(...all.filter((stretch) => stretch.kind === 'picture'))
}

function wordsIn(inside: readonly Stretch[]): string {
  return fold(inside.flatMap((one) => (one.kind === 'table' ? one.rows.flat() : [one.text])).join(' '))
}

function outermost(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child] : outermost(child, name)
  })
}

/** Each note as a paragraph behind the text. */
export function addNotes(job: OdtWalk): void {
  for (let i = 0; i < job.notes.length; i++) {
    const body = job.notes[i]
    const inside = body === undefined ? [] : readInside(body, job)
    const at = inside.findIndex((stretch) => stretch.kind !== 'picture')
    job.stretches.push(...inside.map((one, j) => (j === at ? { ...one, text: `[${i + 1}] ${one.text}` } : one)))
  }
}
