import type { Loss } from '#domain/sources/extraction.ts'
import { fold } from '#features/intake/model/fold.ts'
import { aStretch, type Stretch } from '#features/intake/model/stretch.ts'
import { ParagraphBuilder } from '../manuscript/paragraph-builder.ts'
import { childrenOf, findPath, type XmlNode } from '../xml/parse-xml.ts'
import { valueOf } from './styles.ts'
import { chooseContent, walkRuns, type DocxState } from './walk-runs.ts'

export interface Walking {
  readonly state: DocxState
  readonly kindOfList: (numId: string) => 'ordered' | 'bullets' | null
  readonly losses: Loss[]
  readonly stretches: Stretch[]
  /** Numbers of lists and boxes; each is used once. */
  lists: number
  openList: string
}

/** The paragraphs, tables and boxes of a document in their order. */
export function walkBlocks(node: XmlNode, job: Walking): void {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === 'p') addParagraph(child, job)
    else if (child.name === 'tbl') addTable(child, job)
    else if (child.name === 'AlternateContent') walkBlocks(chooseContent(child), job)
    else if (!/^(?:sdtPr|sectPr|tblPr|moveFrom|del)$/u.test(child.name)) walkBlocks(child, job)
  }
}

function addParagraph(node: XmlNode, job: Walking): void {
  const builder = new ParagraphBuilder()
  const properties = findPath(node, 'pPr')
  const style = valueOf(properties, 'pStyle')
  const boxes: XmlNode[] = []
  walkRuns(node, { builder, state: job.state, boxes }, { isBold: job.state.styles.isBold(style), href: null })
  job.stretches.push(...builder.finish(partOf(properties, style, job), job.losses))
  for (const box of boxes) addBox(box, job)
}

function partOf(properties: XmlNode | undefined, style: string, job: Walking): Partial<Stretch> {
  const meaning = style === '' ? null : job.state.styles.meaning(style)
  const outline = Number(valueOf(properties, 'outlineLvl') || 9) + 1
  const level = meaning?.level ?? (outline <= 6 ? outline : 0)
  const hints = new Set(meaning === null || meaning.hint === null ? [] : [meaning.hint])
  if (level > 0) return { kind: 'heading', level, hints }
  const numbered = findPath(properties, 'numPr')
  const list = numbered === undefined ? job.state.styles.numbering(style) : valueOf(numbered, 'numId')
  const kind = hints.size > 0 ? null : job.kindOfList(list)
  if (kind === null) {
    job.openList = ''
    return { hints }
  }
  if (job.openList !== list) job.lists += 1
  job.openList = list
  return { kind: 'item', group: job.lists, ordered: kind === 'ordered' }
}

/** What stands in a box of its own: its lines hang together. */
function addBox(box: XmlNode, job: Walking): void {
  const inside: Stretch[] = []
  walkBlocks(box, { ...job, stretches: inside })
  job.stretches.push(...inside.map((stretch, i) => (i === 0 ? stretch : { ...stretch, gap: 1 })))
}

function addTable(node: XmlNode, job: Walking): void {
  job.openList = ''
  const rows = rowsOf(node).map((row) => cellsOf(row))
  const [only] = rows
  if (rows.length === 1 && only?.length === 1 && only[0] !== undefined) return addBox(only[0], job)
  const read = rows.map((row) => row.flatMap((cell) => readCell(cell, job)))
  const width = Math.max(0, ...read.map((row) => row.length))
  const table = read.map((row) => [...row.map(({ text }) => text), ...Array<string>(width - row.length).fill('')])
  const text = table.map((row) => row.join('\t')).join('\n')
  const links = read.flat().flatMap((cell) => [...cell.links])
  if (text.trim() !== '') job.stretches.push(aStretch({ kind: 'table', text, rows: table, links }))
  job.stretches.push(...read.flat().flatMap((cell) => cell.pictures))
}

function rowsOf(node: XmlNode): readonly XmlNode[] {
  return wrapped(node, 'tr')
}

function cellsOf(node: XmlNode): readonly XmlNode[] {
  return wrapped(node, 'tc')
}

/** Rows and cells may stand in content controls or in changes. */
function wrapped(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    return /^(?:sdt|sdtContent|ins|customXml|smartTag)$/u.test(child.name) ? wrapped(child, name) : []
  })
}

interface Cell {
  readonly text: string
  readonly links: Stretch['links']
  readonly pictures: readonly Stretch[]
}

function readCell(cell: XmlNode, job: Walking): readonly Cell[] {
  const inside: Stretch[] = []
  walkBlocks(cell, { ...job, stretches: inside })
  const text = fold(
    inside.flatMap((stretch) => (stretch.kind === 'table' ? stretch.rows.flat() : [stretch.text])).join(' '),
  )
  const links = inside.flatMap((stretch) => [...stretch.links])
  const pictures = inside.filter((stretch) => stretch.kind === 'picture')
  const span = Number(valueOf(findPath(cell, 'tcPr'), 'gridSpan') || 1)
  const filled = Array.from({ length: Math.min(Math.max(span, 1), 50) - 1 }, () => ({
    text: '',
    links: [],
    pictures: [],
  }))
  return [{ text, links, pictures }, ...filled]
}

/** Footnotes and endnotes in the order of their marks, each as a paragraph behind the text. */
export function addNotes(parts: { readonly footnote: XmlNode; readonly endnote: XmlNode }, job: Walking): void {
  const all = new Map<string, XmlNode>(
    (['footnote', 'endnote'] as const).flatMap((kind) =>
      childrenOf(parts[kind], kind).map((note) => [`${kind} ${note.attributes['id'] ?? ''}`, note] as const),
    ),
  )
  // A note may itself refer to another: what is found on the way is read too, once.
  for (let i = 0; i < job.state.notes.length && i < all.size; i++) {
    const note = all.get(job.state.notes[i] ?? '')
    const inside: Stretch[] = []
    if (note !== undefined) walkBlocks(note, { ...job, stretches: inside })
    const at = inside.findIndex((stretch) => stretch.kind !== 'picture')
    job.stretches.push(...inside.map((one, j) => (j === at ? { ...one, text: `[${i + 1}] ${one.text}` } : one)))
  }
}
