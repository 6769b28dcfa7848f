import type { ExtractedBlock, ExtractedImage, ExtractedPicture } from '#domain/sources/extraction.ts'

export interface LeadPicture {
  readonly image: ExtractedPicture | null
  readonly blocks: readonly ExtractedBlock[]
}

/**
 * The lead picture that an item names, or the one its body begins with. A body often shows the named one again, with its caption:
 * then it stands there once, as the lead picture, and says what either says.
 */
export function leadPicture(blocks: readonly ExtractedBlock[], named: ExtractedPicture | null): LeadPicture {
  const first = blocks[0]
  if (named === null) {
    return first?.type === 'image' ? { image: pictureOf(first), blocks: blocks.slice(1) } : { image: null, blocks }
  }
  const again = blocks.find((block): block is ExtractedImage => block.type === 'image' && isSameFile(block, named))
  if (again === undefined) return { image: named, blocks }
  const image = {
    src: named.src,
    alt: named.alt || again.alt,
    caption: named.caption || again.caption,
    credit: named.credit || again.credit,
  }
  return { image, blocks: blocks.filter((block) => block !== again) }
}

function pictureOf({ src, alt, caption, credit }: ExtractedImage): ExtractedPicture {
  return { src, alt, caption, credit }
}

/** Sizes of one picture differ in the question behind the address, or in `-1024x683` before the ending. */
function isSameFile(a: ExtractedPicture, b: ExtractedPicture): boolean {
  return a.src !== null && b.src !== null && fileOf(a.src) === fileOf(b.src)
}

function fileOf(address: string): string {
  return address.replace(/[?#].*$/u, '').replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/u, '')
}
