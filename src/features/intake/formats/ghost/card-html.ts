import { escapeHtml } from '../html/escape-html.ts'
import { asList, member, textMember } from '../json/parse-json.ts'
import { markdownHtml, parseMarkdown } from '../markdown/markdown-html.ts'

export function element(name: string, inner: string): string {
  return inner === '' ? '' : `<${name}>${inner}</${name}>`
}

/** A card of Ghost's editor as the HTML that says the same. Captions, callouts and toggles hold HTML themselves. */
export function cardHtml(type: string, card: unknown): string {
  const text = (name: string) => textMember(card, name)
  switch (type) {
    case 'image':
      return imageHtml(card)
    case 'gallery':
      return asList(member(card, 'images')).map(imageHtml).join('') + element('p', text('caption'))
    case 'html':
      return text('html')
    case 'markdown':
      return markdownHtml(parseMarkdown(text('markdown')))
    case 'code':
    case 'codeblock':
      return element('p', escapeHtml(text('code'))) + element('p', text('caption'))
    case 'callout':
      return element('aside', element('p', text('calloutText')))
    case 'toggle':
      return element('aside', element('h4', text('heading')) + text('content'))
    case 'header':
      return element('h2', text('header') || text('heading')) + element('p', text('subheader') || text('subheading'))
    default:
      return linkedCardHtml(type, card)
  }
}

/** Cards that lead on to something else. */
function linkedCardHtml(type: string, card: unknown): string {
  const text = (name: string) => textMember(card, name)
  switch (type) {
    case 'button':
      return linkHtml(text('buttonUrl'), escapeHtml(text('buttonText')))
    case 'bookmark':
      return (
        linkHtml(text('url'), escapeHtml(textMember(member(card, 'metadata'), 'title') || text('url'))) +
        element('p', text('caption'))
      )
    case 'embed':
    case 'video':
    case 'audio':
      return frameHtml(text('url') || text('src')) + element('p', text('caption'))
    case 'file':
      return (
        linkHtml(text('src'), escapeHtml(text('fileTitle') || text('fileName'))) +
        element('p', escapeHtml(text('fileCaption')))
      )
    case 'product':
      return element('h4', text('productTitle')) + text('productDescription')
    default:
      return ''
  }
}

function imageHtml(card: unknown): string {
  const src = textMember(card, 'src')
  if (src === '') return ''
  const caption = element('figcaption', textMember(card, 'caption'))
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(textMember(card, 'alt'))}">${caption}</figure>`
}

export function linkHtml(href: string, words: string): string {
  return words === '' ? '' : element('p', `<a href="${escapeHtml(href)}">${words}</a>`)
}

function frameHtml(src: string): string {
  return src === '' ? '' : `<iframe src="${escapeHtml(src)}"></iframe>`
}
