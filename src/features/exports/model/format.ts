import type { ExportFormat, Mark, PieceKind } from '../contract.ts'

/** What a format has room for. Losses, the expected content of the files and the writers all follow from it. */
export interface FormatTraits {
  readonly format: ExportFormat
  readonly extension: string
  readonly mediaType: string
  /** Marks that running text keeps. `break` is a line break inside a paragraph. */
  readonly marks: ReadonlySet<Mark>
  /** Where marks differ from the rest: front matter has words only, a table cell of Markdown no line break. */
  readonly marksIn: Readonly<Partial<Record<PieceKind, ReadonlySet<Mark>>>>
  /** Pieces that it has no place for. */
  readonly omits: ReadonlySet<PieceKind>
  /** Pieces that have a place only beside the picture itself. */
  readonly needsPicture: ReadonlySet<PieceKind>
  /** Media types of pictures that go along. */
  readonly pictures: ReadonlySet<string>
  /** Links are listed with their words at the end instead of standing in the text. */
  readonly listsLinks: boolean
  /** Languages are named with a region: word processors know no other. */
  readonly namesRegions: boolean
  /** Questions are written as bold paragraphs. */
  readonly questionsAreBold: boolean
}

const ALL: ReadonlySet<Mark> = new Set(['bold', 'italic', 'link', 'language', 'break'])
const NONE: ReadonlySet<Mark> = new Set()
const MARKDOWN: ReadonlySet<Mark> = new Set(['bold', 'italic', 'link', 'break'])
const MARKDOWN_LINE: ReadonlySet<Mark> = new Set(['bold', 'italic', 'link'])
const WEB_PICTURES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])

export const FORMAT_TRAITS: Readonly<Record<ExportFormat, FormatTraits>> = {
  html: {
    format: 'html',
    extension: 'html',
    mediaType: 'text/html',
    marks: ALL,
    marksIn: {},
    omits: new Set(),
    needsPicture: new Set(['alt', 'rights']),
    pictures: WEB_PICTURES,
    listsLinks: false,
    namesRegions: false,
    questionsAreBold: false,
  },
  markdown: {
    format: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    marks: MARKDOWN,
    marksIn: { headline: NONE, lead: NONE, subhead: MARKDOWN_LINE, cell: MARKDOWN_LINE, 'heading-cell': MARKDOWN_LINE },
    omits: new Set(['speaker']),
    needsPicture: new Set(['alt', 'rights']),
    pictures: WEB_PICTURES,
    listsLinks: false,
    namesRegions: false,
    questionsAreBold: true,
  },
  text: {
    format: 'text',
    extension: 'txt',
    mediaType: 'text/plain',
    marks: NONE,
    marksIn: {},
    omits: new Set(['speaker', 'slugline', 'rights']),
    needsPicture: new Set(),
    pictures: new Set(),
    listsLinks: true,
    namesRegions: false,
    questionsAreBold: false,
  },
  docx: {
    format: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    marks: ALL,
    marksIn: {},
    omits: new Set(['speaker', 'rights']),
    needsPicture: new Set(['alt']),
    // WordprocessingML readers are only sure to show these.
    pictures: new Set(['image/jpeg', 'image/png', 'image/gif']),
    listsLinks: false,
    namesRegions: true,
    questionsAreBold: false,
  },
}
