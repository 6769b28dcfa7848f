import type { ExtractedBlock, ExtractedImage, ExtractedPicture } from '#domain/sources/extraction.ts'
import { sameWords } from '#features/intake/model/fold.ts'
import { member, textMember } from '../json/parse-json.ts'
import { captionOf } from '../wire/body-markup.ts'
import { wordsOf } from '../wire/read-body.ts'
import { anyText, namedThings, roleTexts } from './shape.ts'

export interface AssociatedPicture extends ExtractedPicture {
  /** Every address of it: the body may show a smaller one. */
  readonly addresses: readonly string[]
}

const PICTURE_TYPES = ['picture', 'image', 'graphic', 'photo']

export function readAssociatedPictures(item: unknown): readonly AssociatedPicture[] {
  return namedThings(member(item, 'associations'))
    .filter(({ thing }) => PICTURE_TYPES.includes(textMember(thing, 'type').toLowerCase()))
    .toSorted((a, b) => Number(isGraphic(a.thing)) - Number(isGraphic(b.thing)))
    .map(({ thing }) => readPicture(thing))
}

/** A logo or a map leads no story while there is a photograph. */
function isGraphic(thing: unknown): boolean {
  return textMember(thing, 'type').toLowerCase() === 'graphic'
}

/** An item that is a picture: its renditions are its own. */
export function readOwnPicture(item: unknown): readonly AssociatedPicture[] {
  return [readPicture(item), ...readAssociatedPictures(item)]
}

function readPicture(thing: unknown): AssociatedPicture {
  const renditions = readRenditions(thing)
  const descriptions = roleTexts(thing, 'descriptions', 'description')
  const called = (...roles: readonly string[]) =>
    wordsOf(descriptions.find(({ role }) => roles.includes(role))?.value ?? '')
  const by = wordsOf(anyText(thing, 'by', 'byline'))
  const line = called('creditline', 'credit')
  const credit = line === '' || sameWords(by, line) ? by : by === '' ? line : `${by}/${line}`
  return {
    src:
      renditions[0] ??
      (/^https?:.*\.(?:jpe?g|png|webp|gif)$/iu.test(textMember(thing, 'uri')) ? textMember(thing, 'uri') : null),
    alt: called('alttext', 'alt') || wordsOf(anyText(thing, 'altText', 'alt_text')),
    ...captionOf(called('caption', 'main', 'text', '', 'richtext', 'xhtml'), credit),
    addresses: [...renditions, textMember(thing, 'uri')].filter((address) => address !== ''),
  }
}

/** Addresses of what can be shown, the widest first. */
function readRenditions(thing: unknown): readonly string[] {
  return namedThings(member(thing, 'renditions'))
    .filter(({ thing: one }) => /^(?:image\/.*)?$/u.test(anyText(one, 'contentType', 'mimetype')))
    .toSorted((a, b) => width(b.thing) - width(a.thing))
    .map(({ thing: one }) => textMember(one, 'href'))
    .filter((address) => address !== '')
}

function width(rendition: unknown): number {
  const found = Number(member(rendition, 'width') ?? 0)
  return Number.isFinite(found) ? found : 0
}

/**
 * The body says where a picture stands and what it is called there; an association that it does not show comes first, as the lead
 * picture, and the others behind the text.
 */
export function placePictures(
  blocks: readonly ExtractedBlock[],
  pictures: readonly AssociatedPicture[],
): { readonly image: ExtractedPicture | null; readonly blocks: readonly ExtractedBlock[] } {
  const shown = blocks.filter((block): block is ExtractedImage => block.type === 'image')
  const filled = blocks.map((block) => (block.type === 'image' ? fill(block, pictures) : block))
  const unshown = pictures.filter((picture) => !shown.some((one) => isSame(one, picture)))
  const first = filled.find((block) => block.type !== 'subhead')
  if (first?.type === 'image') {
    const { type: _type, ...image } = first
    return { image, blocks: [...filled.filter((block) => block !== first), ...unshown.map(toBlock)] }
  }
  const [lead, ...rest] = unshown
  return { image: lead === undefined ? null : bare(lead), blocks: [...filled, ...rest.map(toBlock)] }
}

function isSame(shown: ExtractedImage, picture: AssociatedPicture): boolean {
  if (shown.src !== null && picture.addresses.some((one) => nameOf(one) === nameOf(shown.src ?? ''))) return true
  return shown.caption !== '' && sameWords(shown.caption, picture.caption)
}

function nameOf(address: string): string {
  return address.replace(/[?#].*$/u, '')
}

/** What the body leaves out of a picture, the association may say. */
function fill(block: ExtractedImage, pictures: readonly AssociatedPicture[]): ExtractedImage {
  const same = pictures.find((picture) => isSame(block, picture))
  if (same === undefined) return block
  return {
    ...block,
    alt: block.alt || same.alt,
    caption: block.caption || same.caption,
    credit: block.credit || same.credit,
  }
}

function bare({ src, alt, caption, credit }: AssociatedPicture): ExtractedPicture {
  return { src, alt, caption, credit }
}

function toBlock(picture: AssociatedPicture): ExtractedImage {
  return { type: 'image', ...bare(picture) }
}
