import { alignBlocks } from '#domain/translation/alignment.ts'
import type { Passage } from '#domain/translation/passage.ts'
import type { Block, BlockId, Byline, Document } from '#domain/document/document.ts'
import type { CheckedParticulars, CheckedStory, CheckedText } from './checked-text.ts'
import { blockTextParts, fieldTextParts, picturesOf, tagParts } from './document-parts.ts'
import type { KnownPair } from './pairing.ts'

/** What the desk knows of a story beside its two texts. */
export interface StoryFrame {
  /** The version of the source that the copy is built on; null when the story stands on none. */
  readonly source: Document | null
  /** What people said about which blocks belong together. */
  readonly kept: readonly Passage[]
  /** The planned time, ISO 8601 with offset; null when it is not known. */
  readonly published: string | null
  readonly embargo: string | null
  /** Who or what the copy rests on, as printed. */
  readonly sourceName: string
}

export const EMPTY_FRAME: StoryFrame = { source: null, kept: [], published: null, embargo: null, sourceName: '' }

/** A document of the desk as the checks read it. */
export function readDocumentStory(copy: Document, frame: StoryFrame): CheckedStory {
  return {
    copy: readCopy(copy),
    source: frame.source === null ? null : readSource(frame.source),
    published: frame.published,
    particulars: readParticulars(copy, frame),
  }
}

function readCopy(copy: Document): CheckedText {
  const body = copy.blocks.flatMap((block) => blockTextParts(block, 'copy'))
  return { language: copy.language, parts: [...fieldTextParts(copy.fields), ...body, ...tagParts(copy.fields)] }
}

function readSource(source: Document): CheckedText {
  const body = source.blocks.flatMap((block) => blockTextParts(block, 'source'))
  return { language: source.language, parts: [...fieldTextParts(source.fields), ...body] }
}

function readParticulars(copy: Document, frame: StoryFrame): CheckedParticulars {
  const { byline, tags } = copy.fields
  return {
    byline: readByline(byline),
    tags,
    source: frame.sourceName,
    embargo: frame.embargo,
    pictures: picturesOf(copy),
  }
}

/** Null while nobody is named: that a byline is to come is no fault in its form. */
function readByline(byline: Byline): CheckedParticulars['byline'] {
  const isEmpty = byline.people.length + byline.agencies.length === 0 && byline.adapter === ''
  return isEmpty ? null : { kind: 'fields', ...byline }
}

/**
 * Which parts belong together, from the alignment of the story screen. What lies behind the last passage that has a copy is
 * not left out but not reached yet: the open passages say that already.
 */
export function pairDocuments(copy: Document, frame: StoryFrame): readonly KnownPair[] | null {
  const { source } = frame
  if (source === null) return null
  const passages = alignBlocks(source, copy, frame.kept)
  const positions = positionsOf(source)
  const reached = lastReached(positions, passages)
  const keys = { source: keysOf(source), copy: keysOf(copy) }
  return passages.map((passage) => ({
    source: passage.sourceBlocks.flatMap((id) => keys.source.get(id) ?? []),
    copy: passage.copyBlocks.flatMap((id) => keys.copy.get(id) ?? []),
    isSettled: isSettled(passage) || isUnreached(positions, passage, reached),
  }))
}

function isSettled(passage: Passage): boolean {
  return passage.state === 'omitted' || passage.state === 'added'
}

function isUnreached(positions: Positions, passage: Passage, reached: number): boolean {
  return passage.copyBlocks.length === 0 && passage.sourceBlocks.every((id) => (positions.get(id) ?? 0) > reached)
}

type Positions = ReadonlyMap<BlockId, number>

function positionsOf(document: Document): Positions {
  return new Map(['headline', 'lead', ...document.blocks.map((block) => block.id)].map((id, index) => [id, index]))
}

/** Position of the last source block that has a copy; -1 when none has. */
function lastReached(positions: Positions, passages: readonly Passage[]): number {
  const paired = passages.filter((passage) => passage.copyBlocks.length > 0)
  return Math.max(-1, ...paired.flatMap((passage) => passage.sourceBlocks.map((id) => positions.get(id) ?? -1)))
}

function keysOf(document: Document): ReadonlyMap<BlockId, readonly string[]> {
  const ofBlock = (block: Block) => blockTextParts(block, 'copy').map((part) => part.key)
  return new Map<BlockId, readonly string[]>([
    ['headline', ['headline']],
    ['lead', ['lead']],
    ...document.blocks.map((block): [BlockId, readonly string[]] => [block.id, ofBlock(block)]),
  ])
}
