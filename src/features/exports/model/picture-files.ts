import type { Document } from '#domain/document/document.ts'
import type { ExportFile, ExportPicture } from './export-input.ts'
import type { FormatTraits } from './format.ts'

/** The pictures that go along with a page, by SHA-256. */
export type PictureFiles = ReadonlyMap<string, ExportFile>

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Names the pictures of a document after the export, in the order in which they stand; one used twice goes once. */
export function namePictures(
  name: string,
  document: Document,
  pictures: ReadonlyMap<string, ExportPicture>,
  traits: FormatTraits,
): PictureFiles {
  const files = new Map<string, ExportFile>()
  for (const block of document.blocks) {
    if (block.type !== 'picture' || block.sha256 === null || files.has(block.sha256)) continue
    const picture = pictures.get(block.sha256)
    if (picture === undefined || !traits.pictures.has(picture.mediaType)) continue
    const extension = EXTENSIONS[picture.mediaType] ?? 'bin'
    files.set(block.sha256, { name: `${name}-${files.size + 1}.${extension}`, ...picture })
  }
  return files
}
