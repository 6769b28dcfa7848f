import {
  plainText,
  type Block,
  type Document,
  type Fields,
  type PictureBlock,
  type Run,
  type TableBlock,
} from '#domain/document/document.ts'
import { type PieceKind } from '../contract.ts'
import { piece, pieceText, type Piece } from './piece.ts'
import { tidyLine, tidyRuns } from './tidy-runs.ts'

// These keep their place even without words: a cell its column, a picture its words below.
const KEPT_EMPTY: ReadonlySet<PieceKind> = new Set(['cell', 'heading-cell', 'picture'])

/** Everything in a document that is published, in the order in which final copy has it. */
export function piecesOf(document: Document): readonly Piece[] {
  const { fields, language } = document
  const all = [
    ...fieldPieces(fields, language),
    ...document.blocks.flatMap((block) => blockPieces(block, language, false)),
    ...fields.tags.map((tag) => piece('tag', tidyLine(tag))),
  ]
  return all.filter(isWorthKeeping)
}

export function isWorthKeeping(one: Piece): boolean {
  return KEPT_EMPTY.has(one.kind) || pieceText(one) !== ''
}

function fieldPieces(fields: Fields, language: string): readonly Piece[] {
  const { people, agencies, adapter } = fields.byline
  return [
    piece('vignette', tidyLine(fields.vignette)),
    piece('headline', tidyRuns(fields.headline, language)),
    piece('lead', tidyRuns(fields.lead, language)),
    ...people.map((name) => piece('person', tidyLine(name))),
    ...agencies.map((name) => piece('agency', tidyLine(name))),
    piece('adapter', tidyLine(adapter)),
    piece('dateline', tidyLine(fields.dateline)),
    piece('slugline', tidyLine(fields.slugline)),
  ]
}

function blockPieces(block: Block, language: string, boxed: boolean): readonly Piece[] {
  const tidy = (kind: PieceKind, runs: readonly Run[]) => piece(kind, tidyRuns(runs, language), boxed)
  switch (block.type) {
    case 'list':
      return block.items.map((item) => tidy(block.ordered ? 'number' : 'bullet', item.runs))
    case 'factbox':
      return [
        piece('box-title', tidyLine(block.title), true),
        ...block.blocks.flatMap((inner) => blockPieces(inner, language, true)),
      ]
    case 'quote':
      return [tidy('quote', block.runs), piece('speaker', tidyLine(block.speaker))]
    case 'picture':
      return picturePieces(block)
    case 'table':
      return tablePieces(block, language)
    case 'embed':
      return [piece('embed', tidyLine(block.text)), piece('embed-address', tidyLine(block.address))]
    default:
      return [tidy(block.type, block.runs)]
  }
}

function picturePieces(block: PictureBlock): readonly Piece[] {
  return [
    piece('picture', block.sha256 ?? ''),
    piece('caption', tidyLine(block.caption)),
    piece('credit', tidyLine(block.credit)),
    piece('alt', tidyLine(block.alt)),
    piece('rights', tidyLine(block.rights)),
  ]
}

function tablePieces(block: TableBlock, language: string): readonly Piece[] {
  const header = hasHeadings(block)
  return block.rows.flatMap((row, index) =>
    row.map((cell) => piece(header && index === 0 ? 'heading-cell' : 'cell', tidyRuns(cell.runs, language))),
  )
}

/** Whether the first row holds headings that say something; formats cannot all tell a row of empty ones. */
export function hasHeadings(block: TableBlock): boolean {
  return block.header && (block.rows[0] ?? []).some((cell) => tidyLine(plainText(cell.runs)) !== '')
}
