import * as v from 'valibot'
import type { Instant, TimeZone } from '#lib/clock.ts'
import type { OutletId, StoryId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import { command, defineContract, query, task } from '#rpc/contract.ts'
import { outletId, storyId } from '#rpc/id-schemas.ts'
import { CAUSES, FAULT_ORIGINS, type Cause } from '#domain/publication/causes.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { PublicationState } from '#domain/publication/publication-machine.ts'

export const EXPORT_FORMATS = ['html', 'markdown', 'text', 'docx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const words = v.pipe(v.string(), v.trim(), v.maxLength(4000))

/** What a person says with an export of a story that has been out before. */
const exportStatement = v.object({
  reason: v.optional(words),
  readerNote: v.optional(v.object({ wasWrong: words, isRight: words, place: words })),
  readerText: v.optional(words),
  madeWhere: v.optional(v.picklist(FAULT_ORIGINS)),
  foundBy: v.optional(words),
})

const exportRequest = v.object({
  storyId,
  outletId: v.optional(outletId),
  formats: v.pipe(v.array(v.picklist(EXPORT_FORMATS)), v.minLength(1), v.maxLength(EXPORT_FORMATS.length)),
  /** A folder that the person picked in the dialog, or the one of the last export. */
  folder: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
  cause: v.nullable(v.picklist(CAUSES)),
  statement: exportStatement,
})

/** Final copy: what may leave, in which form, and what has left. Topics: `exports`, `story:<id>`. */
export const exportsContract = defineContract('exports', {
  /** Whether the text may go out now, and what each format would lose. */
  preview: query(
    v.object({ storyId, outletId: v.optional(outletId), cause: v.nullable(v.picklist(CAUSES)) }),
  ).returns<ExportPreview | null>(),
  /** Writes the approved text into a folder of its own, reads it again, and moves the story. Nothing is left behind when it is refused. */
  exportStory: task(exportRequest).returns<Result<ExportDone, ExportProblem>>(),
  /** One field of the approved text for the clipboard; written into the record. */
  copyField: command(
    v.object({ storyId, outletId: v.optional(outletId), field: v.pipe(v.string(), v.maxLength(40)) }),
  ).returns<Result<CopyPayload, Refusal>>(),
  /** Newest first, a page at a time. */
  list: query(v.object({ storyId: v.optional(storyId), before: v.optional(v.pipe(v.number(), v.integer())) })).returns<
    readonly ExportEntry[]
  >(),
  /** Reads the files of an export once more from where they were written. */
  verifyFiles: task(v.object({ exportId: v.pipe(v.string(), v.uuid()) })).returns<readonly FileVerdict[]>(),
})

export interface ExportPreview {
  readonly headline: string
  /** Null when nothing stands against it. */
  readonly refusal: Refusal | null
  readonly state: PublicationState
  readonly outlet: { readonly id: OutletId; readonly name: string; readonly zone: TimeZone }
  readonly approval: {
    readonly by: string
    readonly at: Instant
    readonly alone: boolean
    readonly textHash: string
  } | null
  readonly formats: readonly { readonly format: ExportFormat; readonly losses: readonly Loss[] }[]
  /** Paragraphs whose quotation marks could not be read and stay as they are. */
  readonly unread: readonly UnreadQuotation[]
  readonly name: string
  /** Where the last export went; null when none did. */
  readonly folder: string | null
  /** Whether copying is allowed, and of what. The words are cut short; `copyField` gives them whole. */
  readonly copyRefusal: Refusal | null
  readonly fields: readonly CopyField[]
}

export interface CopyField {
  /** `story`, `headline`, `caption-1` … */
  readonly field: string
  readonly preview: string
}

export interface CopyPayload {
  readonly text: string
  readonly html: string | null
}

export interface ExportDone {
  readonly id: string
  readonly folder: string
  readonly files: readonly ExportedFile[]
  readonly losses: readonly { readonly format: ExportFormat; readonly losses: readonly Loss[] }[]
  readonly unread: readonly UnreadQuotation[]
  /** Where the story stands now. */
  readonly to: string
}

export interface ExportedFile {
  readonly name: string
  /** `manifest` for the manifest itself. */
  readonly format: ExportFormat | 'manifest'
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

export type FolderProblem = 'missing' | 'not-writable' | 'no-space' | 'not-granted' | 'inside-desk' | 'failed'

export type ExportProblem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'differs'; readonly format: ExportFormat; readonly differences: readonly Difference[] }
  | { readonly kind: 'picture-missing' | 'picture-unreadable'; readonly words: string }
  | { readonly kind: 'folder'; readonly why: FolderProblem; readonly detail: string }

export interface ExportEntry {
  readonly sequence: number
  readonly id: string
  readonly storyId: StoryId
  readonly number: number
  readonly headline: string
  readonly outlet: string
  /** The outlet's. */
  readonly zone: TimeZone
  readonly exportedAt: Instant
  readonly exportedBy: string
  readonly approvedBy: string
  readonly approvedAt: Instant
  readonly alone: boolean
  readonly cause: Cause | null
  readonly folder: string
  readonly textHash: string
  readonly files: readonly ExportedFile[]
}

export interface FileVerdict {
  readonly name: string
  readonly verdict: 'same' | 'changed' | 'missing'
}

/** A mark of running text. `break` is a line break inside a paragraph. */
export type Mark = 'bold' | 'italic' | 'link' | 'language' | 'break'

/** What a piece of final copy is. */
export type PieceKind =
  | 'vignette'
  | 'headline'
  | 'lead'
  | 'person'
  | 'agency'
  | 'adapter'
  | 'dateline'
  | 'slugline'
  | 'paragraph'
  | 'subhead'
  | 'question'
  | 'quote'
  | 'speaker'
  | 'bullet'
  | 'number'
  | 'box-title'
  | 'picture'
  | 'caption'
  | 'credit'
  | 'alt'
  | 'rights'
  | 'heading-cell'
  | 'cell'
  | 'embed'
  | 'embed-address'
  | 'link'
  | 'tag'
  | 'correction'

/** One thing of the copy that a format has no place for. */
export interface Loss {
  readonly what: Mark | PieceKind
  /** The field or the kind of block it stands in. */
  readonly place: PieceKind
  /** The words concerned, so that a person finds them. */
  readonly content: string
  readonly outcome: 'left-out' | 'listed' | 'bold-paragraph'
}

/** Where a file says something else than the approved text. */
export interface Difference {
  readonly kind: 'missing' | 'extra' | 'words' | 'marks' | 'place'
  readonly place: PieceKind | 'file'
  readonly expected: string
  readonly found: string
}

export type QuotationProblem = 'unbalanced' | 'ambiguous'

/** A paragraph whose quotation marks could not be read and were left as they stand. */
export interface UnreadQuotation {
  readonly problem: QuotationProblem
  readonly words: string
}
