import { escapeHtml } from '../html/escape-html.ts'
import { asList, member, textMember } from '../json/parse-json.ts'

export function dataText(block: unknown, name: string): string {
  return textMember(member(block, 'data'), name)
}

/** What a role of `core/text` is in HTML; the classes are read again by `roleOf`. */
const TEXT_ROLES: Readonly<Record<string, readonly [string, string]>> = {
  'heading-1': ['<h1>', '</h1>'],
  'heading-2': ['<h2>', '</h2>'],
  'heading-3': ['<h3>', '</h3>'],
  'heading-4': ['<h4>', '</h4>'],
  preamble: ['<p class="lead">', '</p>'],
  vignette: ['<p class="vignette">', '</p>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  quote: ['<blockquote>', '</blockquote>'],
  dateline: ['<p class="dateline">', '</p>'],
}

/** Blocks as the HTML that says the same: texts, captions and cells of NewsDoc hold inline HTML themselves. */
export function blocksHtml(blocks: unknown): string {
  return asList(blocks).map(blockHtml).join('')
}

function blockHtml(block: unknown): string {
  const type = textMember(block, 'type').replace(/^[^/]*\//u, '')
  switch (type) {
    case 'text':
      return textHtml(textMember(block, 'role'), dataText(block, 'text'))
    case 'question':
      return wrap('<p class="question">', dataText(block, 'text'), '</p>')
    case 'dateline':
      return textHtml('dateline', dataText(block, 'text'))
    case 'blockquote':
    case 'quote':
      return wrap('<blockquote>', dataText(block, 'text'), '</blockquote>') + innerHtml(block)
    case 'unordered-list':
      return wrap('<ul>', itemsHtml(block), '</ul>')
    case 'ordered-list':
      return wrap('<ol>', itemsHtml(block), '</ol>')
    case 'table':
      return (
        wrap('<table>', ['thead', 'tbody', 'tfoot'].map((part) => dataText(block, part)).join(''), '</table>') +
        wrap('<p>', dataText(block, 'caption'), '</p>')
      )
    case 'factbox':
    case 'factBox':
      return wrap(
        '<aside class="facts">',
        wrap('<h2>', escapeHtml(textMember(block, 'title')), '</h2>') + innerHtml(block),
        '</aside>',
      )
    case 'image':
    case 'visual':
    case 'picture':
      return pictureHtml(block)
    case 'htmlembed':
      return dataText(block, 'text')
    case 'youtube':
    case 'socialembed':
      return embedHtml(block)
    default:
      return textHtml('', dataText(block, 'text')) + innerHtml(block)
  }
}

function innerHtml(block: unknown): string {
  return blocksHtml(member(block, 'content'))
}

function textHtml(role: string, text: string): string {
  const [start, end] = Object.hasOwn(TEXT_ROLES, role) ? (TEXT_ROLES[role] ?? ['<p>', '</p>']) : ['<p>', '</p>']
  return wrap(start, text, end)
}

function wrap(start: string, inner: string, end: string): string {
  return inner === '' ? '' : `${start}${inner}${end}`
}

function itemsHtml(block: unknown): string {
  return asList(member(block, 'content'))
    .map((item) => wrap('<li>', dataText(item, 'text'), '</li>'))
    .join('')
}

/** A picture's words stand in the block or in its link, by several names. */
function pictureHtml(block: unknown): string {
  const link = pictureLink(block)
  const say = (...names: readonly string[]) =>
    names.flatMap((name) => [dataText(block, name), dataText(link, name)]).find((words) => words !== '') ?? ''
  const author = asList(member(link, 'links')).find((one) => textMember(one, 'rel') === 'author')
  const credit = say('credit', 'byline') || textMember(author, 'title')
  const src = textMember(link, 'url') || textMember(block, 'url') || textMember(link, 'uri') || textMember(block, 'uri')
  const caption = wrap('<figcaption>', say('caption', 'html_caption', 'text'), '</figcaption>')
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(say('alttext', 'alt'))}" data-uri="${escapeHtml(pictureUri(block))}">`
  return `<figure>${img}${wrap('<div class="byline">', credit, '</div>')}${caption}</figure>`
}

export function isPicture(block: unknown): boolean {
  return /\/(?:image|visual|picture)$/u.test(textMember(block, 'type'))
}

export function pictureUri(block: unknown): string {
  const link = pictureLink(block)
  return (
    textMember(link, 'uri') ||
    textMember(link, 'uuid') ||
    textMember(block, 'uri') ||
    textMember(block, 'uuid') ||
    textMember(link, 'url')
  )
}

function pictureLink(block: unknown): unknown {
  const links = asList(member(block, 'links'))
  return links.find((one) => ['self', 'image'].includes(textMember(one, 'rel'))) ?? links[0]
}

function embedHtml(block: unknown): string {
  const links = asList(member(block, 'links'))
  const own =
    links.find((one) => textMember(one, 'rel') === 'self') ??
    links.find((one) => textMember(one, 'type') === 'text/html')
  const address = textMember(block, 'url') || textMember(block, 'uri') || textMember(own, 'url')
  return address === '' ? '' : `<iframe src="${escapeHtml(address)}"></iframe>`
}
