import type { ExtractedPicture } from '#domain/sources/extraction.ts'
import { captionOf } from '../wire/body-markup.ts'
import { wordsOf } from '../wire/read-body.ts'
import { childrenOf, rawXmlText, type XmlNode } from '../xml/parse-xml.ts'

export interface Attachment extends ExtractedPicture {
  readonly id: string
  readonly parent: string
}

/** The media of a site's export, which are items of their own beside the posts that show them. */
export interface Library {
  readonly picture: (id: string) => Attachment | undefined
  /** The markup of a block that several posts share. */
  readonly shared: (id: string) => string
  /** The featured picture first, then those that were added while writing the post. */
  readonly ofPost: (postId: string, thumbnail: string) => readonly Attachment[]
  /** Addresses of media that no post has named. */
  readonly unused: () => readonly string[]
}

export function readLibrary(items: readonly XmlNode[]): Library {
  const media = items.filter((item) => word(item, 'post_type') === 'attachment').map(readAttachment)
  const pictures = new Map(media.map((one) => [one.id, one]))
  const byParent = Map.groupBy(media.filter(isPicture), (one) => one.parent)
  const blocks = new Map(
    items
      .filter((item) => word(item, 'post_type') === 'wp_block')
      .map((item) => [word(item, 'post_id'), encodedOf(item, false)]),
  )
  const used = new Set<Attachment>()
  const mark = (one: Attachment): Attachment => {
    used.add(one)
    return one
  }
  const picture = (id: string): Attachment | undefined => {
    const found = pictures.get(id)
    return found === undefined ? undefined : mark(found)
  }
  return {
    picture,
    shared: (id) => blocks.get(id) ?? '',
    ofPost: (postId, thumbnail) => {
      const featured = picture(thumbnail)
      const own = postId === '' || postId === '0' ? [] : (byParent.get(postId) ?? [])
      const rest = own.filter((one) => one !== featured).map(mark)
      return featured === undefined ? rest : [featured, ...rest]
    },
    unused: () => media.filter((one) => !used.has(one)).map((one) => one.src ?? one.id),
  }
}

function readAttachment(item: XmlNode): Attachment {
  const alt = childrenOf(item, 'postmeta').find((meta) => word(meta, 'meta_key') === '_wp_attachment_image_alt')
  const address = word(item, 'attachment_url') || word(item, 'guid')
  return {
    id: word(item, 'post_id'),
    parent: word(item, 'post_parent'),
    src: address === '' ? null : address,
    alt: alt === undefined ? '' : wordsOf(word(alt, 'meta_value')),
    ...captionOf(wordsOf(encodedOf(item, true)), ''),
  }
}

function isPicture({ src }: Attachment): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?)(?:[?#]|$)/iu.test(src ?? '')
}

/** `content:encoded` and `excerpt:encoded` differ in their namespaces only. */
export function encodedOf(item: XmlNode, isExcerpt: boolean): string {
  const found = childrenOf(item, 'encoded').find(({ namespace = '' }) => namespace.includes('excerpt') === isExcerpt)
  return found === undefined ? '' : rawXmlText(found)
}

function word(item: XmlNode, name: string): string {
  const [first] = childrenOf(item, name)
  return first === undefined ? '' : rawXmlText(first).trim()
}
