import type { IStylesOptions } from 'docx'
import { type PieceKind } from '#features/exports/contract.ts'
import type { Piece } from '#features/exports/model/piece.ts'

/** A named style of the file and the piece that it stands for, so that a template or a reader can go by the name. */
export interface WordStyle {
  readonly id: string
  readonly name: string
  readonly kind: PieceKind
  readonly boxed: boolean
}

const style = (id: string, name: string, kind: PieceKind, boxed = false): WordStyle => ({ id, name, kind, boxed })

// Title, heading 2, Quote, List Bullet, List Number and caption are Word's own; the others are ours.
export const PARAGRAPH_STYLES: readonly WordStyle[] = [
  style('Vignette', 'Vignette', 'vignette'),
  style('Title', 'Title', 'headline'),
  style('Lead', 'Lead', 'lead'),
  style('Dateline', 'Dateline', 'dateline'),
  style('BodyText', 'Body Text', 'paragraph'),
  style('Heading2', 'heading 2', 'subhead'),
  style('Question', 'Question', 'question'),
  style('Quote', 'Quote', 'quote'),
  style('ListBullet', 'List Bullet', 'bullet'),
  style('ListNumber', 'List Number', 'number'),
  style('FactboxTitle', 'Factbox Title', 'box-title', true),
  style('FactboxText', 'Factbox Text', 'paragraph', true),
  style('FactboxHeading', 'Factbox Heading', 'subhead', true),
  style('FactboxQuestion', 'Factbox Question', 'question', true),
  style('FactboxBullet', 'Factbox Bullet', 'bullet', true),
  style('FactboxNumber', 'Factbox Number', 'number', true),
  style('TableHeading', 'Table Heading', 'heading-cell'),
  style('TableText', 'Table Text', 'cell'),
  style('Embed', 'Embed', 'embed'),
  style('EmbedAddress', 'Embed Address', 'embed-address'),
  style('Correction', 'Correction', 'correction'),
]

/** Lines made of several pieces: the paragraph has one of these styles, each piece a style of its own. */
export const LINE_STYLES = {
  byline: 'Byline',
  picture: 'Picture',
  caption: 'Caption',
  /** The words of a picture that is not in the file. */
  captionAlone: 'CaptionAlone',
  tags: 'Tags',
} as const

export const CHARACTER_STYLES: readonly WordStyle[] = [
  style('Person', 'Person', 'person'),
  style('Agency', 'Agency', 'agency'),
  style('Adapter', 'Adapter', 'adapter'),
  style('CaptionText', 'Caption Text', 'caption'),
  style('Credit', 'Credit', 'credit'),
  style('Tag', 'Tag', 'tag'),
]

export function paragraphStyleOf(one: Pick<Piece, 'kind' | 'boxed'>): string {
  return PARAGRAPH_STYLES.find((known) => known.kind === one.kind && known.boxed === one.boxed)?.id ?? 'BodyText'
}

const LINE_STYLE_NAMES: Readonly<Record<string, string>> = { Caption: 'caption', CaptionAlone: 'Caption Alone' }
const FONT = 'Georgia'
const BOLD: ReadonlySet<string> = new Set([
  'Question',
  'FactboxTitle',
  'FactboxQuestion',
  'FactboxHeading',
  'TableHeading',
])
const BUILT_IN: ReadonlySet<string> = new Set(['Title', 'Heading2'])

/** `language` is that of the copy: without it a word processor underlines every word in red. */
export function wordStyles(language: string): IStylesOptions {
  const own = PARAGRAPH_STYLES.filter((one) => !BUILT_IN.has(one.id)).map(({ id, name }) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: BOLD.has(id) ? { bold: true } : {},
    paragraph: id === 'Quote' ? { indent: { left: 567 } } : {},
  }))
  const lines = Object.values(LINE_STYLES).map((id) => ({
    id,
    name: LINE_STYLE_NAMES[id] ?? id,
    basedOn: 'Normal',
  }))
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: language } },
        paragraph: { spacing: { after: 160 } },
      },
      title: { run: { font: FONT, size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
      heading2: { run: { font: FONT, size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
    },
    paragraphStyles: [...own, ...lines],
    characterStyles: CHARACTER_STYLES.map(({ id, name }) => ({ id, name, quickFormat: true, run: {} })),
  }
}
