import type { Instant } from '#lib/clock.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import { sha256Hex } from '#domain/document/canonical.ts'
import { plainText, type Block, type Document, type PictureBlock } from '#domain/document/document.ts'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import type { DeskContext } from '#desk/context.ts'
import { listCorrections } from '#desk/corrections.ts'
import type { Outlet } from '#desk/outlets.ts'
import { findPublication } from '#desk/publications.ts'
import type { Story } from '#desk/stories.ts'
import { type UnreadQuotation } from '../contract.ts'
import { publicPicture } from '../formats/pictures/public-picture.ts'
import { correctionNote } from '../model/correction-note.ts'
import type { ExportInput, ExportPicture, PublicCorrection } from '../model/export-input.ts'
import { exportName } from '../model/file-names.ts'
import { makePublicCopy } from '../model/public-copy.ts'
import { isPublicSource, type SourceFacts } from '../model/public-source.ts'
import { dayIn } from '../model/public-time.ts'
import { firstExportAt } from './export-rows.ts'
import { exportOutlet, namePatternOf, quotationStyleOf } from './outlet-style.ts'
import { readPicture } from './read-picture.ts'
import { storySources } from './story-sources.ts'

/** A text that is to leave, as the desk knows it. */
export interface Leaving {
  readonly story: Story
  readonly outlet: Outlet
  readonly document: Document
  readonly cause: Cause | null
  readonly statement: Statement
}

export interface Gathered {
  readonly input: ExportInput
  readonly unread: readonly UnreadQuotation[]
  /** All of them, for the manifest, which says less of those that were not public. */
  readonly sources: readonly SourceFacts[]
}

/** A picture of the text whose bytes are gone or damaged, or cannot be read well enough to take out what is private. */
export interface PictureProblem {
  readonly kind: 'picture-missing' | 'picture-unreadable'
  readonly words: string
}

export function gatherInput(context: DeskContext, leaving: Leaving): Result<Gathered, PictureProblem> {
  const pictures = gatherPictures(context, leaving.document)
  if (!pictures.ok) return pictures
  const { story, outlet } = leaving
  const { database, clock } = context
  const now = clock.now()
  const { document, unread } = makePublicCopy(leaving.document, quotationStyleOf(outlet))
  const sources = storySources(database, story.id)
  const input: ExportInput = {
    document: { ...document, blocks: document.blocks.map((block) => withPublicPicture(block, pictures.value)) },
    outlet: exportOutlet(outlet),
    name: nameOf(leaving, now),
    published: publishedAt(context, leaving) ?? now,
    modified: now,
    sources: sources.filter(isPublicSource),
    corrections: publicCorrections(context, leaving, now),
    pictures: new Map([...pictures.value.values()].map(({ sha256, ...picture }) => [sha256, picture])),
  }
  return ok({ input, unread, sources })
}

export function nameOf({ story, outlet, document }: Leaving, now: Instant): string {
  return exportName(namePatternOf(outlet), {
    date: dayIn(outlet.zone, now),
    slugline: document.fields.slugline,
    headline: plainText(document.fields.headline),
    language: document.language,
    number: story.number,
  })
}

/** When readers first got it: the confirmed time when somebody confirmed one, else the first export. */
function publishedAt({ database }: DeskContext, { story, outlet }: Leaving): Instant | null {
  return findPublication(database, story.id, outlet.id).liveAt ?? firstExportAt(database, story.id, outlet.id)
}

/** Those on record and the one that this export makes. */
function publicCorrections(context: DeskContext, leaving: Leaving, now: Instant): readonly PublicCorrection[] {
  const { language } = leaving.document
  const known = listCorrections(context.database, leaving.story.id)
    .filter((one) => one.class === 'correction' && one.outletId === leaving.outlet.id)
    .map((one) => ({ readerNote: correctionNote({ ...one, readerText: one.readerNote }, language), at: one.createdAt }))
  const { readerNote, readerText = '' } = leaving.statement
  if (leaving.cause !== 'correction' || readerNote === undefined) return known
  return [...known, { readerNote: correctionNote({ ...readerNote, readerText }, language), at: now }]
}

interface PublicPicture extends ExportPicture {
  readonly sha256: string
}

/** By the SHA-256 of the original, which stays on the desk as it came. */
type PublicPictures = ReadonlyMap<string, PublicPicture>

function gatherPictures(context: DeskContext, document: Document): Result<PublicPictures, PictureProblem> {
  const pictures = new Map<string, PublicPicture>()
  for (const block of document.blocks.filter((one): one is PictureBlock => one.type === 'picture')) {
    if (block.sha256 === null || pictures.has(block.sha256)) continue
    const words = block.caption || block.credit || block.alt
    const original = readPicture(context, block.sha256)
    if (original === null) return fail({ kind: 'picture-missing', words })
    const bytes = publicPicture(original.bytes, original.mediaType)
    if (!bytes.ok) return fail({ kind: 'picture-unreadable', words })
    pictures.set(block.sha256, { bytes: bytes.value, mediaType: original.mediaType, sha256: sha256Hex(bytes.value) })
  }
  return ok(pictures)
}

/** What goes out names the bytes that go out: reading the files again compares them with these. */
function withPublicPicture(block: Block, pictures: PublicPictures): Block {
  if (block.type !== 'picture' || block.sha256 === null) return block
  return { ...block, sha256: pictures.get(block.sha256)?.sha256 ?? null }
}
