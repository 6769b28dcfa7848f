import { escapeHtml } from '../html/escape-html.ts'
import { asList, member } from '../json/parse-json.ts'
import { cardHtml, element } from './card-html.ts'
import { headingName } from './lexical-html.ts'

/** Numbers of the kinds of section (mobiledoc 0.3). */
const MARKUP = 1
const IMAGE = 2
const LIST = 3
const CARD = 10

/** The text of a post as Ghost's editor kept it from 1.0 to 4. */
export function mobiledocHtml(document: unknown): string {
  return asList(member(document, 'sections'))
    .map((section) => sectionHtml(asList(section), document))
    .join('')
}

function sectionHtml([kind, first, second]: readonly unknown[], document: unknown): string {
  switch (kind) {
    case MARKUP:
      return element(sectionName(first), markersHtml(second, document))
    case IMAGE:
      return cardHtml('image', { src: first })
    case LIST:
      return element(
        first === 'ol' ? 'ol' : 'ul',
        asList(second)
          .map((item) => element('li', markersHtml(item, document)))
          .join(''),
      )
    case CARD: {
      const [name, payload] = asList(asList(member(document, 'cards'))[Number(first)])
      return typeof name === 'string' ? cardHtml(name, payload) : ''
    }
    default:
      return ''
  }
}

function sectionName(tag: unknown): string {
  const name = typeof tag === 'string' ? tag.toLowerCase() : 'p'
  if (name === 'blockquote' || name === 'aside' || name === 'pull-quote') return 'blockquote'
  return /^h\d$/u.test(name) ? headingName(name) : 'p'
}

/** A marker opens some of the document's markups, has words or an atom, and closes so many. Only links are kept. */
function markersHtml(markers: unknown, document: unknown): string {
  const open: string[] = []
  let html = ''
  for (const marker of asList(markers)) {
    const [kind, opened, closed, value] = asList(marker)
    for (const at of asList(opened)) {
      const href = linkOf(asList(member(document, 'markups'))[Number(at)])
      open.push(href === null ? '' : '</a>')
      if (href !== null) html += `<a href="${escapeHtml(href)}">`
    }
    html += kind === 1 ? atomHtml(document, value) : escapeHtml(typeof value === 'string' ? value : '')
    for (let left = Math.min(Number(closed) || 0, open.length); left > 0; left -= 1) html += open.pop() ?? ''
  }
  return html + open.toReversed().join('')
}

/** `["a", ["href", "https://…"]]` */
function linkOf(markup: unknown): string | null {
  const [tag, attributes] = asList(markup)
  const pairs = asList(attributes)
  const href = pairs[pairs.indexOf('href') + 1]
  return tag === 'a' && pairs.includes('href') && typeof href === 'string' ? href : null
}

/** `["soft-return", "", {}]` */
function atomHtml(document: unknown, at: unknown): string {
  const [name, words] = asList(asList(member(document, 'atoms'))[Number(at)])
  if (name === 'soft-return') return '<br>'
  return typeof words === 'string' ? escapeHtml(words) : ''
}
