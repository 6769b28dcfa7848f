import { ok, type Result } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'

/** What a file holds: one item, or several of a feed or package, in their order. */
export type ReadItems = Result<readonly Extraction[], ReadProblem>

export interface ItemOptions {
  /** IANA name of the outlet's zone: for times that say none. */
  readonly zone: string
}

/** A reader of JSON: says by content whether a value is its format, and reads it. A value is asked of each in turn. */
export interface JsonReader {
  readonly format: string
  readonly recognises: (value: unknown) => boolean
  readonly read: (value: unknown, options: ItemOptions) => ReadItems
}

/** A reader of XML, by the local name and the namespace of the root element. */
export interface XmlReader {
  readonly format: string
  readonly recognises: (root: { readonly name: string; readonly namespace: string; readonly text: string }) => boolean
  readonly read: (text: string, options: ItemOptions) => ReadItems
}

/** A reader of text that is neither, by its beginning. */
export interface TextReader {
  readonly format: string
  readonly recognises: (text: string) => boolean
  readonly read: (text: string, options: ItemOptions) => ReadItems
}

export interface BytesOptions extends ItemOptions {
  /** For what lies inside: the attachment of a mail. Null when this lies inside of something itself. */
  readonly readInside: ((bytes: Uint8Array) => Promise<ReadItems>) | null
}

/** A reader of bytes that are no text: archives, pictures. Its package is loaded when it is asked. */
export interface BytesReader {
  readonly format: string
  readonly recognises: (bytes: Uint8Array) => boolean
  readonly read: (bytes: Uint8Array, options: BytesOptions) => Promise<ReadItems>
}

/** One item as the list that every reader answers. */
export function one(read: Result<Extraction, ReadProblem>): ReadItems {
  return read.ok ? ok([read.value]) : read
}
