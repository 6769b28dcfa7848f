import type { Instant, TimeZone } from '#lib/clock.ts'
import type { Result } from '#lib/result.ts'
import type { Document } from '#domain/document/document.ts'
import type { PublicSource } from './public-source.ts'

/** Everything a writer may know. What must not leave is not in it. */
export interface ExportInput {
  /** Already made public (`public-copy.ts`). */
  readonly document: Document
  readonly outlet: ExportOutlet
  /** The name of all files of this export, without extension (`file-names.ts`). */
  readonly name: string
  /** When it went out first, and when this text did. */
  readonly published: Instant
  readonly modified: Instant
  readonly sources: readonly PublicSource[]
  readonly corrections: readonly PublicCorrection[]
  readonly pictures: ReadonlyMap<string, ExportPicture>
}

export interface ExportOutlet {
  readonly name: string
  readonly language: string
  readonly zone: TimeZone
  /** Its address on the web; empty when it has none. */
  readonly address: string
}

export interface PublicCorrection {
  readonly readerNote: string
  readonly at: Instant
}

export interface ExportPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

export interface ExportFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface WriteProblem {
  readonly kind: 'unwritable'
  readonly detail: string
}

export type WrittenFiles = Result<readonly ExportFile[], WriteProblem>
