/**
 * The text of an article as the desk stores it: fields and typed blocks with stable ids.
 *
 * Every value is immutable. Checks, difference, merge, exports and the command line read this form;
 * the editor converts to and from it (`src/editor/conversion`). Canonical JSON and hashes are in
 * `canonical.ts`; what a reader sees of it is in `text.ts`.
 */

/** Raised when the shape changes; older documents are upgraded when read, never in place. */
export const DOCUMENT_FORMAT = 1

/** BCP 47, for example `en-GB` or `sv`. */
export type LanguageTag = string

/** UUIDv7; `headline` and `lead` are the fixed ids of the two fields that are edited as text. */
export type BlockId = string

export type AnchorId = string

/** Where a run of text came from. Absent means typed at this desk. */
export type Provenance = 'wire' | 'machine' | 'web'

/** In a source quote: what was said, and who the reporter says said it. */
export type RunRole = 'speech' | 'attribution'

/**
 * A stretch of text with the same properties throughout. `\n` inside a run is a line break within the block.
 * Absent properties are never written as `false`, `''` or `[]`: one text has one form.
 */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** An address with the scheme https, http or mailto. */
  readonly link?: string
  /** Only where it differs from the document's language. */
  readonly language?: LanguageTag
  /** Citations and comments that cover this run: ids only, sorted, their rows are elsewhere. */
  readonly anchors?: readonly AnchorId[]
  readonly role?: RunRole
  readonly provenance?: Provenance
}

export interface Byline {
  readonly people: readonly string[]
  readonly agencies: readonly string[]
  /** Who translated or adapted the text, as printed; empty when nobody is named. */
  readonly adapter: string
}

export interface Fields {
  readonly headline: readonly Run[]
  readonly lead: readonly Run[]
  readonly byline: Byline
  readonly dateline: string
  /** The one or two words above the headline in Nordic wire copy. */
  readonly vignette: string
  readonly tags: readonly string[]
  readonly slugline: string
  /** For editors only: never published, never part of the text's hash. */
  readonly notes: string
}

export interface ParagraphBlock {
  readonly id: BlockId
  readonly type: 'paragraph' | 'subhead' | 'question'
  readonly runs: readonly Run[]
}

/**
 * A paragraph of speech. In a source its marks (dash or quotation marks around the whole) are not stored;
 * in the copy quotation marks are characters, because writers see and type them.
 */
export interface QuoteBlock {
  readonly id: BlockId
  readonly type: 'quote'
  /** Empty when the text does not say. */
  readonly speaker: string
  readonly runs: readonly Run[]
}

export interface ListItem {
  readonly id: BlockId
  readonly runs: readonly Run[]
}

export interface ListBlock {
  readonly id: BlockId
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}

export interface FactboxBlock {
  readonly id: BlockId
  readonly type: 'factbox'
  readonly title: string
  readonly blocks: readonly (ParagraphBlock | ListBlock)[]
}

/** One use of a picture. The bytes are kept by the desk under their hash; the words belong to this use. */
export interface PictureBlock {
  readonly id: BlockId
  readonly type: 'picture'
  /** Lower-case hex SHA-256 of the original bytes; null when the source names a picture that did not come along. */
  readonly sha256: string | null
  /** Where the source says the picture is. Shown as text, never fetched. */
  readonly address: string
  readonly caption: string
  readonly credit: string
  readonly alt: string
  readonly rights: string
}

export interface TableBlock {
  readonly id: BlockId
  readonly type: 'table'
  /** Whether the first row holds headings. */
  readonly header: boolean
  /** Rows of cells; every row has the same number of cells. */
  readonly rows: readonly (readonly TableCell[])[]
}

export interface TableCell {
  readonly id: BlockId
  readonly runs: readonly Run[]
}

/** Something that lives elsewhere: its address and the text around it, never loaded. */
export interface EmbedBlock {
  readonly id: BlockId
  readonly type: 'embed'
  readonly address: string
  readonly text: string
}

export type Block = ParagraphBlock | QuoteBlock | ListBlock | FactboxBlock | PictureBlock | TableBlock | EmbedBlock
export type BlockType = Block['type']

export interface Document {
  readonly format: typeof DOCUMENT_FORMAT
  readonly language: LanguageTag
  readonly fields: Fields
  readonly blocks: readonly Block[]
}

export const EMPTY_FIELDS: Fields = {
  headline: [],
  lead: [],
  byline: { people: [], agencies: [], adapter: '' },
  dateline: '',
  vignette: '',
  tags: [],
  slugline: '',
  notes: '',
}

export function emptyDocument(language: LanguageTag): Document {
  return { format: DOCUMENT_FORMAT, language, fields: EMPTY_FIELDS, blocks: [] }
}

/** The words of some runs, without any property. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
