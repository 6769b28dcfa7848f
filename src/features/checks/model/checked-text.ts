import type { TextRange } from '#lib/text-range.ts'
import type { LanguageTag } from '#domain/document/document.ts'

/** Where on the page a part stands. Several parts can share a field: every paragraph is `body`. */
export type PartField =
  | 'headline'
  | 'lead'
  | 'body'
  | 'caption'
  | 'credit'
  | 'alt'
  | 'byline'
  | 'tags'
  | 'source'
  | 'embargo'
  | 'page'

/** How a part is printed: `line` is what stands alone (headline, credit, alt text, title of a factbox). */
export type PartForm = 'paragraph' | 'subhead' | 'question' | 'quote' | 'item' | 'cell' | 'line'

/**
 * A stretch of text that is checked as a whole. Offsets of findings are UTF-16 units in `text`.
 */
export interface TextPart {
  /** Unique in its text: the id of the block, item or cell, `headline`, `lead`, `byline`, or `<picture>.caption`, `.credit`, `.alt`. */
  readonly key: string
  readonly field: PartField
  readonly form: PartForm
  readonly text: string
  /**
   * Of a block of form `quote` in a source, whose marks are not stored: what was said and who said it. Absent where the text
   * itself shows the speech (a dash, quotation marks).
   */
  readonly quote?: { readonly speaker: string; readonly speech: readonly TextRange[] }
}

/** A source or a copy as the checks read it, in reading order: headline, lead, body with pictures. */
export interface CheckedText {
  readonly language: LanguageTag
  readonly parts: readonly TextPart[]
}

export interface CheckedPicture {
  /** Findings about what is missing are placed at `<key>.caption`, `.credit` or `.alt`. */
  readonly key: string
  readonly caption: string
  readonly credit: string
  readonly alt: string
}

/** A byline as fields of the desk, or as it was printed on a page. */
export type CheckedByline =
  | {
      readonly kind: 'fields'
      readonly people: readonly string[]
      readonly agencies: readonly string[]
      readonly adapter: string
    }
  | { readonly kind: 'printed'; readonly text: string }

/** What belongs to a story beside its text. */
export interface CheckedParticulars {
  readonly byline: CheckedByline | null
  readonly tags: readonly string[]
  /** Who or what the copy rests on, as printed (`TT`); empty when nothing is named. */
  readonly source: string
  /** ISO 8601 with offset, as given; null when there is none. */
  readonly embargo: string | null
  readonly pictures: readonly CheckedPicture[]
}

export interface CheckedStory {
  readonly copy: CheckedText
  /** Null when there is nothing to compare with. */
  readonly source: CheckedText | null
  /** The planned time, ISO 8601 with offset; null when it is not known. */
  readonly published: string | null
  /** Null for a mere passage: checks on particulars stay silent. */
  readonly particulars: CheckedParticulars | null
}
