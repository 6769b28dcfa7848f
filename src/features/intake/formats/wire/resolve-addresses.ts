import type { ExtractedBlock, ExtractedPicture, Link } from '#domain/sources/extraction.ts'

/** Feeds write addresses as their own pages do, without the site: they are told from where the item is published. */
export function resolveBlocks(blocks: readonly ExtractedBlock[], base: string): readonly ExtractedBlock[] {
  return isBase(base) ? blocks.map((block) => resolveBlock(block, base)) : blocks
}

export function resolvePictures(pictures: readonly ExtractedPicture[], base: string): readonly ExtractedPicture[] {
  return isBase(base)
    ? pictures.map((one) => ({ ...one, src: one.src === null ? null : resolve(one.src, base) }))
    : pictures
}

function resolveBlock(block: ExtractedBlock, base: string): ExtractedBlock {
  if (block.type === 'image') return { ...block, src: block.src === null ? null : resolve(block.src, base) }
  if (block.type === 'embed') return { ...block, src: resolve(block.src, base) }
  if (block.links === undefined) return block
  return { ...block, links: block.links.map((link): Link => ({ ...link, href: resolve(link.href, base) })) }
}

function isBase(base: string): boolean {
  return /^https?:\/\//iu.test(base) && URL.canParse(base)
}

/** What has a scheme is left as it was written. */
function resolve(address: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address) || !URL.canParse(address, base)) return address
  return new URL(address, base).href
}
