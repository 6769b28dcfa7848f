import type { ExtractedPicture } from '#domain/sources/extraction.ts'
import { captionOf } from '../wire/body-markup.ts'
import { childrenOf, findPath, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import { valueOf, type CodeOf } from './codes.ts'

export interface PictureItem {
  readonly item: XmlNode
  readonly picture: ExtractedPicture
}

export function isPictureItem(item: XmlNode, codeOf: CodeOf): boolean {
  return /^(?:picture|graphic|photo)$/u.test(valueOf(codeOf(findPath(item, 'itemMeta', 'itemClass'))))
}

export function readPictureItem(item: XmlNode, codeOf: CodeOf): PictureItem {
  const meta = findPath(item, 'contentMeta') ?? item
  const descriptions = childrenOf(meta, 'description')
  const named = (role: string) => descriptions.find((one) => valueOf(codeOf(one, 'role')) === role)
  const captions = [named('caption'), descriptions.find((one) => valueOf(codeOf(one, 'role')) !== 'altText')]
  const caption = xmlText(captions.find((one) => one !== undefined))
  const alt = xmlText(named('altText') ?? findPath(meta, 'altText'))
  return { item, picture: { src: addressOf(item), alt, ...captionOf(caption, creditOf(meta)) } }
}

/** The name and the agency; one of them may hold both. */
function creditOf(meta: XmlNode): string {
  const line = xmlText(findPath(meta, 'creditline'))
  const people = childrenOf(meta, 'creator').map((one) => xmlText(findPath(one, 'name')) || xmlText(one))
  const name = people[0] ?? ''
  return line === '' || line.includes(name) ? line || name : name === '' ? line : `${name}/${line}`
}

/** The largest of the sizes that have an address, thumbnails last. */
export function addressOf(item: XmlNode): string | null {
  const width = (one: XmlNode) => Number(one.attributes['width'] ?? 0) || 0
  const contents = childrenOf(findPath(item, 'contentSet') ?? item, 'remoteContent')
  const best = contents
    .filter(({ attributes }) => (attributes['href'] ?? attributes['residref'] ?? '') !== '')
    .toSorted((a, b) => width(b) - width(a))[0]
  return best?.attributes['href']?.trim() ?? best?.attributes['residref']?.trim() ?? null
}
