import type { BlockContent, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { parse } from 'yaml'
import { sha256Hex } from '#domain/document/canonical.ts'
import type { Run } from '#domain/document/document.ts'
import { type PieceKind } from '#features/exports/contract.ts'
import type { ExportFile } from '#features/exports/model/export-input.ts'
import { piece, pieceText, type Piece } from '#features/exports/model/piece.ts'
import { isWorthKeeping } from '#features/exports/model/pieces.ts'
import { publicWords } from '#features/exports/model/public-words.ts'
import { tidyLine, tidyRuns } from '#features/exports/model/tidy-runs.ts'
import { EMBED_ADDRESS_COMMENT, EMBED_COMMENT, PICTURE_COMMENT } from './block-tree.ts'
import type { FrontMatter } from './front-matter.ts'
import { readPhrasing } from './read-phrasing.ts'
import { parseMarkdown } from './syntax.ts'

interface Reading {
  readonly fields: FrontMatter
  readonly files: readonly ExportFile[]
  /** Pictures are met in the order in which the front matter lists them. */
  nextImage: number
}

export function readMarkdown(files: readonly ExportFile[]): readonly Piece[] {
  const page = files.find((file) => file.mediaType === 'text/markdown')
  if (page === undefined) return []
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(page.bytes)
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/u.exec(text) ?? []
  const fields = (parse(yaml) ?? {}) as FrontMatter
  const reading: Reading = { fields, files, nextImage: 0 }
  const all = [
    ...fieldPieces(fields),
    ...readBlocks(parseMarkdown(body).children, reading),
    ...(fields.tags ?? []).map((tag) => piece('tag', tag)),
    ...(fields.corrections ?? []).map((one) => piece('correction', one.text)),
  ]
  return all.filter(isWorthKeeping)
}

function fieldPieces(fields: FrontMatter): readonly Piece[] {
  return [
    piece('vignette', fields.vignette ?? ''),
    piece('headline', fields.title ?? ''),
    piece('lead', fields.description ?? ''),
    ...(fields.authors ?? []).map((name) => piece('person', name)),
    ...(fields.agencies ?? []).map((name) => piece('agency', name)),
    piece('adapter', fields.translator ?? ''),
    piece('dateline', fields.dateline ?? ''),
    piece('slugline', fields.slugline ?? ''),
  ]
}

function readBlocks(nodes: readonly RootContent[], reading: Reading): readonly Piece[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    const comment = before?.type === 'html' ? before.value : ''
    if (node.type === 'paragraph' && comment === EMBED_COMMENT) return embedPieces(node, 'embed')
    if (node.type === 'paragraph' && comment === EMBED_ADDRESS_COMMENT) return embedPieces(node, 'embed-address')
    if (node.type === 'paragraph' && comment === PICTURE_COMMENT) return spoken(node.children, reading)
    return readBlock(node, reading)
  })
}

function readBlock(node: RootContent, reading: Reading, boxed = false): readonly Piece[] {
  switch (node.type) {
    case 'paragraph':
      if (node.children[0]?.type === 'image') return picturePieces(node, reading)
      return [words('paragraph', node.children, boxed)]
    case 'heading':
      return [words(node.depth === 3 ? 'box-title' : 'subhead', node.children, boxed)]
    case 'list': {
      const kind = node.ordered ? 'number' : 'bullet'
      return node.children.map((item) => words(kind, item.children.flatMap(inlineOf), boxed))
    }
    case 'blockquote':
      if (node.children[0]?.type !== 'heading') return node.children.map((inner) => words('quote', inlineOf(inner)))
      return node.children.flatMap((inner) => readBlock(inner, reading, true))
    case 'table':
      return tablePieces(node)
    default:
      return []
  }
}

function inlineOf(node: BlockContent | RootContent): readonly PhrasingContent[] {
  return node.type === 'paragraph' ? node.children : []
}

function words(kind: PieceKind, nodes: readonly PhrasingContent[], boxed = false): Piece {
  return piece(kind, tidyRuns(readPhrasing(nodes), ''), boxed)
}

function picturePieces(node: Paragraph, reading: Reading): readonly Piece[] {
  const image = node.children[0]
  const listed = reading.fields.images?.[reading.nextImage]
  reading.nextImage += 1
  if (image?.type !== 'image' || listed === undefined || listed.src !== image.url) return []
  const file = reading.files.find((candidate) => candidate.name === image.url)
  return [
    piece('picture', file === undefined ? '' : sha256Hex(file.bytes)),
    ...spoken(node.children.slice(2), reading),
    piece('alt', image.alt ?? ''),
    piece('rights', listed.rights ?? ''),
  ]
}

/** A line in italics is the caption, a line with the label the credit. */
function spoken(nodes: readonly PhrasingContent[], { fields }: Reading): readonly Piece[] {
  const { photo } = publicWords(fields.lang ?? '')
  return splitLines(readPhrasing(nodes)).map((line) => {
    const isCaption = line.every((run) => run.italic)
    const text = tidyLine(line.map((run) => run.text).join(''))
    return isCaption ? piece('caption', text) : piece('credit', tidyLine(text.slice(photo.length)))
  })
}

function embedPieces(node: Paragraph, first: PieceKind): readonly Piece[] {
  return splitLines(readPhrasing(node.children)).map((line, index) =>
    piece(index === 0 ? first : 'embed-address', tidyLine(line.map((run) => run.text).join(''))),
  )
}

function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.text === '\n') lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines.filter((line) => pieceText(piece('paragraph', line)) !== '')
}

function tablePieces(table: Table): readonly Piece[] {
  const [first, ...rest] = table.children.map((row) => row.children.map((cell) => cell.children))
  const headings = (first ?? []).map((cell) => words('heading-cell', cell))
  const hasHeadings = headings.some((cell) => pieceText(cell) !== '')
  return [...(hasHeadings ? headings : []), ...rest.flatMap((row) => row.map((cell) => words('cell', cell)))]
}
