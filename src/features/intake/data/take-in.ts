import type { SourceId } from '#lib/ids.ts'
import type { Document, LanguageTag } from '#domain/document/document.ts'
import { textHash } from '#domain/document/canonical.ts'
import type { SourceCause } from '#domain/publication/source-machine.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { SourceKind } from '#domain/sources/source-kinds.ts'
import type { DeskContext } from '#desk/context.ts'
import { noteOriginal, writeOriginal } from '#desk/originals.ts'
import { addSource, findSourceLike, plainAddress, type Source } from '#desk/sources.ts'
import { addSourceVersion, listSourceVersions, readSourceText } from '#desk/source-versions.ts'
import { listStoriesOn } from '#desk/story-sources.ts'
import { createStory } from '#desk/stories.ts'
import { startCopy } from '#features/intake/model/start-copy.ts'
import type { KnownSource, TakenIn } from '#features/intake/contract.ts'
import type { ReadSource } from './read-foreign.ts'

/** What was read, with the bytes it was read from. */
export interface ReadItem extends ReadSource {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface TakeIn {
  readonly kind: SourceKind
  readonly cause: SourceCause | null
  readonly start: { readonly language: LanguageTag } | null
}

/**
 * Keeps the original, then writes everything that names it in one transaction: the source or a new version of a known one,
 * and the story when one is started. The very same text again is no new version.
 */
export function takeIn(context: DeskContext, item: ReadItem, wanted: TakeIn): TakenIn {
  const sha256 = writeOriginal(context.folder, item.bytes)
  return context.transact(() => {
    noteOriginal(context, sha256, { name: item.name, mediaType: item.mediaType, bytes: item.bytes.length })
    const known = findSourceLike(context.database, identityOf(item.extraction))
    const sourceId = known?.id ?? addSource(context, newSource(item.extraction, wanted.kind))
    const version =
      unchangedVersion(context, known, item.document) ??
      storeVersion(context, {
        sourceId,
        item,
        sha256,
        cause: known === null ? null : (wanted.cause ?? suggestCause(item.extraction)),
      })
    const storyId =
      wanted.start === null
        ? null
        : startStory(context, {
            sourceId,
            versionId: version.id,
            document: item.document,
            language: wanted.start.language,
          })
    return { sourceId, versionId: version.id, versionNumber: version.number, storyId }
  })
}

/** The source of this desk that the item is a new version of, as far as its address says. */
export function findKnown(context: DeskContext, { extraction, document }: ReadSource): KnownSource | null {
  const source = findSourceLike(context.database, identityOf(extraction))
  if (source === null) return null
  return {
    id: source.id,
    title: source.title,
    versions: listSourceVersions(context.database, source.id).length,
    isUnchanged: unchangedVersion(context, source, document) !== null,
    stories: listStoriesOn(context.database, source.id).length,
    suggestedCause: suggestCause(extraction),
  }
}

/** What the item's signals say, else what its text does: a correction on the page is one of a fact. */
function suggestCause(extraction: Extraction): SourceCause {
  return extraction.resentAs ?? (extraction.correction === undefined ? 'development' : 'fact')
}

function identityOf(extraction: Extraction): { readonly externalId: string | null; readonly address: string } {
  return { externalId: extraction.id ?? null, address: extraction.url ?? '' }
}

function newSource(extraction: Extraction, kind: SourceKind): Parameters<typeof addSource>[1] {
  return {
    kind,
    externalId: extraction.id ?? null,
    title: extraction.headline ?? '',
    creator: extraction.byline ?? '',
    agency: extraction.sourceAgency ?? '',
    address: plainAddress(extraction.url ?? ''),
    occurredAt: extraction.published ?? null,
  }
}

function unchangedVersion(context: DeskContext, source: Source | null, document: Document) {
  const newest = source === null ? undefined : listSourceVersions(context.database, source.id)[0]
  if (newest === undefined) return null
  const isSame = textHash(readSourceText(context.database, newest.id)) === textHash(document)
  return isSame ? { id: newest.id, number: newest.number } : null
}

interface VersionToStore {
  readonly sourceId: SourceId
  readonly item: ReadItem
  readonly sha256: string
  readonly cause: SourceCause | null
}

function storeVersion(context: DeskContext, { sourceId, item, sha256, cause }: VersionToStore) {
  const { extraction, document } = item
  const { id } = addSourceVersion(context, sourceId, {
    document,
    originalSha256: sha256,
    ledger: { ...extraction.ledger, removed: extraction.removed },
    cause,
    publishedAt: extraction.versionCreated ?? extraction.updated ?? extraction.published ?? null,
  })
  return { id, number: listSourceVersions(context.database, sourceId)[0]?.number ?? 1 }
}

interface StoryToStart {
  readonly sourceId: SourceId
  readonly versionId: TakenIn['versionId']
  readonly document: Document
  readonly language: LanguageTag
}

function startStory(context: DeskContext, { sourceId, versionId, document, language }: StoryToStart) {
  return createStory(context, {
    document: startCopy(document, language),
    reason: 'imported',
    source: { sourceId, versionId, language: document.language },
  })
}
