import {
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx'
import {
  plainText,
  type Block,
  type ListBlock,
  type PictureBlock,
  type Run,
  type TableBlock,
} from '#domain/document/document.ts'
import { type PieceKind } from '#features/exports/contract.ts'
import type { ExportFile } from '#features/exports/model/export-input.ts'
import type { PictureFiles } from '#features/exports/model/picture-files.ts'
import { hasHeadings } from '#features/exports/model/pieces.ts'
import type { PublicWords } from '#features/exports/model/public-words.ts'
import { tidyLine } from '#features/exports/model/tidy-runs.ts'
import { imageSize } from './image-size.ts'
import { wordRuns } from './runs.ts'
import { LINE_STYLES, paragraphStyleOf } from './styles.ts'

export interface WordSetting {
  readonly language: string
  readonly words: PublicWords
  readonly pictures: PictureFiles
  /** Each ordered list counts from one: the number of this one. */
  nextList(): number
}

export const LIST_REFERENCES = { bullet: 'bullets', number: 'numbers' } as const

export function blockParagraphs(block: Block, setting: WordSetting, boxed = false): readonly FileChild[] {
  switch (block.type) {
    case 'list':
      return listParagraphs(block, setting, boxed)
    case 'factbox':
      return [
        ...lineParagraph('box-title', block.title, true),
        ...block.blocks.flatMap((inner) => blockParagraphs(inner, setting, true)),
      ]
    case 'picture':
      return pictureParagraphs(block, setting)
    case 'table':
      return [wordTable(block, setting)]
    case 'embed':
      return [...lineParagraph('embed', block.text), ...lineParagraph('embed-address', block.address)]
    default:
      return textParagraph(block.type, block.runs, setting, { boxed })
  }
}

export function lineParagraph(kind: PieceKind, text: string, boxed = false): readonly Paragraph[] {
  const line = tidyLine(text)
  return line === '' ? [] : [new Paragraph({ style: paragraphStyleOf({ kind, boxed }), children: [new TextRun(line)] })]
}

interface ParagraphForm {
  readonly boxed?: boolean
  readonly options?: IParagraphOptions
  readonly keepEmpty?: boolean
}

export function textParagraph(
  kind: PieceKind,
  runs: readonly Run[],
  { language }: Pick<WordSetting, 'language'>,
  form: ParagraphForm = {},
): readonly Paragraph[] {
  if (!form.keepEmpty && tidyLine(plainText(runs)) === '') return []
  const style = paragraphStyleOf({ kind, boxed: form.boxed ?? false })
  return [new Paragraph({ ...form.options, style, children: wordRuns(runs, language) })]
}

function listParagraphs(block: ListBlock, setting: WordSetting, boxed: boolean): readonly Paragraph[] {
  const kind = block.ordered ? 'number' : 'bullet'
  const numbering = { reference: LIST_REFERENCES[kind], level: 0, instance: setting.nextList() }
  return block.items.flatMap((item) => textParagraph(kind, item.runs, setting, { boxed, options: { numbering } }))
}

function pictureParagraphs(block: PictureBlock, { pictures, words }: WordSetting): readonly Paragraph[] {
  const file = block.sha256 === null ? undefined : pictures.get(block.sha256)
  const caption = tidyLine(block.caption)
  const credit = tidyLine(block.credit)
  const said = [
    ...(caption === '' ? [] : [new TextRun({ text: caption, style: 'CaptionText' })]),
    ...(caption === '' || credit === '' ? [] : [new TextRun(' ')]),
    ...(credit === '' ? [] : [new TextRun(`${words.photo} `), new TextRun({ text: credit, style: 'Credit' })]),
  ]
  const style = file === undefined ? LINE_STYLES.captionAlone : LINE_STYLES.caption
  return [
    ...(file === undefined ? [] : [new Paragraph({ style: LINE_STYLES.picture, children: [image(file, block)] })]),
    ...(said.length === 0 ? [] : [new Paragraph({ style, children: said })]),
  ]
}

// As wide as the text of an A4 page, in pixels at 96 dpi.
const WIDEST = 600
const IMAGE_TYPES: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

function image(file: ExportFile, block: PictureBlock): ImageRun {
  const size = imageSize(file.bytes) ?? { width: WIDEST, height: WIDEST }
  const scale = Math.min(1, WIDEST / Math.max(1, size.width))
  return new ImageRun({
    type: IMAGE_TYPES[file.mediaType] ?? 'png',
    data: file.bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: file.name, title: '', description: tidyLine(block.alt) },
  })
}

function wordTable(block: TableBlock, setting: WordSetting): Table {
  const header = hasHeadings(block)
  const rows = block.rows.map((row, index) => {
    const isHeader = header && index === 0
    const kind = isHeader ? 'heading-cell' : 'cell'
    const children = row.map(
      (cell) => new TableCell({ children: textParagraph(kind, cell.runs, setting, { keepEmpty: true }) }),
    )
    return new TableRow({ tableHeader: isHeader, children })
  })
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })
}
