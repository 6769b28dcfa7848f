import type { Attachment, Library } from './attachments.ts'

export interface MendedBody {
  readonly markup: string
  /** Blocks that WordPress fills when the page is shown: they hold no text here. */
  readonly unread: readonly string[]
}

/**
 * What WordPress keeps of a post as the markup of its page: its short codes and blocks are written out, and lines of the older
 * editor become paragraphs as they do there (`wpautop`).
 */
export function mendBody(content: string, library: Library): MendedBody {
  const shared = content.replaceAll(
    /<!--\s*wp:block\s*\{"ref":\s*(\d{1,12})[^>]{0,500}?\/-->/gu,
    (_block, id: string) => library.shared(id),
  )
  const unread = [...shared.matchAll(/<!--\s*wp:([a-z][\w/-]{0,60})(?:\s+\{[^>]{0,2000}\})?\s*\/-->/gu)].map(
    (found) => `wp:${found[1] ?? ''}`,
  )
  const written = [writeCaptions, writeFrames, (text: string) => writeGalleries(text, library)].reduce(
    (text, write) => write(text),
    shared,
  )
  const isOld = !/<!--\s*wp:|<p[\s>]/iu.test(written)
  return { markup: isOld ? writeParagraphs(written) : written, unread: [...new Set(unread)] }
}

/** `[caption width="300"]<img> The words[/caption]` */
function writeCaptions(text: string): string {
  return text.replaceAll(
    /\[(?:wp_)?caption([^\]]{0,500})\]([\s\S]{0,5000}?)\[\/(?:wp_)?caption\]/gu,
    (whole, attributes: string, inner: string) => {
      const picture = /^\s*(?:<a\s[^>]*>\s*)?<img[^>]*>(?:\s*<\/a>)?/iu.exec(inner)?.[0]
      if (picture === undefined) return whole
      const words = inner.slice(picture.length).trim() || (/caption="([^"]*)"/u.exec(attributes)?.[1] ?? '')
      return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`
    },
  )
}

/** Films and posts of other sites are addresses in the copy. */
function writeFrames(text: string): string {
  return text
    .replaceAll(/\[embed[^\]]{0,200}\]\s*(https?:\/\/[^\s<\]"]+)\s*\[\/embed\]/gu, frame)
    .replaceAll(/(?<=wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<"]+)\s*(?=<\/div>)/gu, frame)
    .replaceAll(
      /\[(?:video|audio)[^\]]{0,300}?\b(?:src|mp4|mp3|m4a)="(https?:\/\/[^\s"<]+)"[^\]]{0,300}\](?:\s*\[\/(?:video|audio)\])?/gu,
      frame,
    )
}

function frame(_whole: string, address: string): string {
  return `\n\n<iframe src="${address}"></iframe>\n\n`
}

/** `[gallery ids="4,5"]` names media of the site. */
function writeGalleries(text: string, library: Library): string {
  return text.replaceAll(/\[gallery[^\]]{0,300}\bids="([\d,\s]{1,2000})"[^\]]{0,300}\]/gu, (whole, ids: string) => {
    const pictures = ids.split(',').flatMap((id) => library.picture(id.trim()) ?? [])
    return pictures.length === 0 ? whole : `\n\n${pictures.map(writePicture).join('')}\n\n`
  })
}

function writePicture({ src, alt, caption, credit }: Attachment): string {
  const words = [
    caption === '' ? '' : `<figcaption>${escape(caption)}</figcaption>`,
    credit === '' ? '' : `<span class="credit">${escape(credit)}</span>`,
  ]
  return `<figure><img src="${escape(src ?? '')}" alt="${escape(alt)}">${words.join('')}</figure>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const BLOCK =
  /^\s*<\/?(?:address|article|aside|blockquote|div|dl|figure|footer|form|h[1-6]|header|hr|iframe|li|main|ol|pre|section|table|tbody|td|tr|ul|video)\b/iu

function writeParagraphs(text: string): string {
  return text
    .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/u)
    .map((part) =>
      BLOCK.test(part) || part.trim() === '' ? part : `<p>${part.trim().replaceAll(/\r\n?|\n/gu, '<br>')}</p>`,
    )
    .join('\n')
}
