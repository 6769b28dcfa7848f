import { parseDocument } from 'htmlparser2'
import type { Run } from '#domain/document/document.ts'
import { type PieceKind } from '#features/exports/contract.ts'
import type { ExportFile } from '#features/exports/model/export-input.ts'
import { piece, type Piece } from '#features/exports/model/piece.ts'
import { isWorthKeeping } from '#features/exports/model/pieces.ts'
import { sha256Hex } from '#domain/document/canonical.ts'
import { tidyRuns } from '#features/exports/model/tidy-runs.ts'

type Tree = ReturnType<typeof parseDocument>
type TreeNode = Tree['children'][number]
interface Element {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly children: readonly TreeNode[]
}

/** Reads a page of ours back into pieces. It knows the page only by its elements and classes, not by how it was written. */
export function readHtml(files: readonly ExportFile[]): readonly Piece[] {
  const page = files.find((file) => file.mediaType === 'text/html')
  if (page === undefined) return []
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(page.bytes)
  const article = findAll([...parseDocument(text).children], (one) => one.name === 'article')[0]
  if (article === undefined) return []
  const head = findAll([...parseDocument(text).children], (one) => one.name === 'meta')
  const slugline = head.find((one) => one.attribs['name'] === 'slugline')?.attribs['content'] ?? ''
  const body = elements(article).filter((one) => one.name !== 'header' && one.name !== 'footer')
  const all = [
    ...headerPieces(article),
    piece('slugline', slugline),
    ...body.flatMap((one) => blockPieces(one, false, files)),
    ...findAll(body, (one) => one.attribs['class'] === 'tags')
      .flatMap((tags) => findAll(tags.children, (one) => one.name === 'li'))
      .map((tag) => textPiece('tag', tag)),
    ...findAll(body, (one) => one.attribs['class'] === 'correction')
      .flatMap((section) => findAll(section.children, (one) => one.name === 'p'))
      .map((note) => textPiece('correction', note)),
  ]
  return all.filter(isWorthKeeping)
}

const HEADER: readonly (readonly [PieceKind, (element: Element) => boolean])[] = [
  ['vignette', (one) => one.attribs['class'] === 'vignette'],
  ['headline', (one) => one.name === 'h1'],
  ['lead', (one) => one.attribs['class'] === 'lead'],
  ['person', (one) => one.attribs['class'] === 'person'],
  ['agency', (one) => one.attribs['class'] === 'agency'],
  ['adapter', (one) => one.attribs['class'] === 'adapter'],
  ['dateline', (one) => one.attribs['class'] === 'dateline'],
]

function headerPieces(article: Element): readonly Piece[] {
  const header = elements(article).find((one) => one.name === 'header')
  if (header === undefined) return []
  return HEADER.flatMap(([kind, is]) => findAll(header.children, is).map((one) => textPiece(kind, one)))
}

function blockPieces(one: Element, boxed: boolean, files: readonly ExportFile[]): readonly Piece[] {
  const kind = one.attribs['class'] ?? ''
  switch (one.name) {
    case 'p':
      if (kind === 'embed') return embedPieces(one)
      return [textPiece(kind === 'question' ? 'question' : 'paragraph', one, boxed)]
    case 'h2':
      return [textPiece(kind === 'factbox-title' ? 'box-title' : 'subhead', one, boxed)]
    case 'ul':
    case 'ol':
      return elements(one).map((item) => textPiece(one.name === 'ol' ? 'number' : 'bullet', item, boxed))
    case 'blockquote':
      return [textPiece('quote', one), piece('speaker', one.attribs['data-speaker'] ?? '')]
    case 'aside':
      return elements(one).flatMap((inner) => blockPieces(inner, true, files))
    case 'figure':
      return figurePieces(one, files)
    case 'table':
      return findAll(one.children, (cell) => cell.name === 'td' || cell.name === 'th').map((cell) =>
        textPiece(cell.name === 'th' ? 'heading-cell' : 'cell', cell),
      )
    default:
      return []
  }
}

function figurePieces(figure: Element, files: readonly ExportFile[]): readonly Piece[] {
  const image = findAll(figure.children, (one) => one.name === 'img')[0]
  const file = files.find((candidate) => candidate.name === image?.attribs['src'])
  const words = (kind: PieceKind) =>
    findAll(figure.children, (one) => one.attribs['class'] === kind).map((one) => textPiece(kind, one))
  return [
    ...(image === undefined ? [] : [piece('picture', file === undefined ? '' : sha256Hex(file.bytes))]),
    ...words('caption'),
    ...words('credit'),
    piece('alt', image?.attribs['alt'] ?? ''),
    ...words('rights'),
  ]
}

function embedPieces(one: Element): readonly Piece[] {
  const words = (kind: string) => findAll(one.children, (inner) => inner.attribs['class'] === kind)
  return [
    ...words('embed-text').map((inner) => textPiece('embed', inner)),
    ...words('embed-address').map((inner) => textPiece('embed-address', inner)),
  ]
}

function textPiece(kind: PieceKind, one: Element, boxed = false): Piece {
  return piece(
    kind,
    tidyRuns(
      one.children.flatMap((child) => runsOf(child, {})),
      '',
    ),
    boxed,
  )
}

function runsOf(node: TreeNode, marks: Omit<Run, 'text'>): readonly Run[] {
  // A line end in the markup is a space; only `br` breaks a line.
  if (node.type === 'text') return [{ ...marks, text: node.data.replaceAll('\n', ' ') }]
  const one = asElement(node)
  if (one === null) return []
  if (one.name === 'br') return [{ ...marks, text: '\n' }]
  const inner = { ...marks, ...marksOf(one) }
  return one.children.flatMap((child) => runsOf(child, inner))
}

function marksOf({ name, attribs }: Element): Omit<Run, 'text'> {
  return {
    ...(name === 'strong' ? { bold: true } : {}),
    ...(name === 'em' ? { italic: true } : {}),
    ...(name === 'a' && attribs['href'] !== undefined ? { link: attribs['href'] } : {}),
    ...(attribs['lang'] === undefined ? {} : { language: attribs['lang'] }),
  }
}

function asElement(node: TreeNode): Element | null {
  return 'name' in node && 'attribs' in node && 'children' in node ? node : null
}

function elements(parent: Element): readonly Element[] {
  return parent.children.flatMap((child) => asElement(child) ?? [])
}

function findAll(nodes: readonly (TreeNode | Element)[], is: (element: Element) => boolean): readonly Element[] {
  return nodes.flatMap((node) => {
    const one = 'attribs' in node ? asElement(node as TreeNode) : null
    const inside = 'children' in node ? findAll(node.children as readonly TreeNode[], is) : []
    return one !== null && is(one) ? [one, ...inside] : inside
  })
}
