import { sniffRoot } from './xml/sniff-root.ts'

/** What decoded text is, by its content and never by its name. */
export type Recognised =
  | { readonly kind: 'html' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly format: string }

const HTML_TAG =
  /<(?:!doctype html|html|head|body|meta|article|main|section|div|p|h[1-6]|span|b|br|ul|table|a\s)[\s/>]/iu

export function recognise(text: string): Recognised {
  const start = text.slice(0, 4000).trimStart()
  const xml = otherXml(text, start)
  if (xml !== null) return { kind: 'other', format: xml }
  if (/^\{\\rtf/u.test(start)) return { kind: 'other', format: 'RTF' }
  if (/^[{[]/u.test(start) && isJson(text)) return { kind: 'other', format: 'JSON (a wire item or a feed)' }
  if (/^(?:from|received|return-path|mime-version): .*\n(?:[\w-]+:|\s)/iu.test(start))
    return { kind: 'other', format: 'an e-mail' }
  const tags = text.slice(0, 60_000).match(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/giu)?.length ?? 0
  const isHtml = /^(?:<!doctype html|<html|<!--)/iu.test(start) || (HTML_TAG.test(text) && tags >= 3)
  return isHtml ? { kind: 'html' } : { kind: 'text' }
}

/** The elements that a page or a piece of one may begin with. Names with a hyphen are a page's own. */
const HTML_NAMES = new Set(
  [
    'html head body title meta link style script base noscript template a abbr address article aside audio b bdi bdo big blockquote br button',
    'canvas center cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3',
    'h4 h5 h6 header hgroup hr i iframe img input ins kbd label li main map mark nav ol p picture pre q s samp section select small source span',
    'strike strong sub summary sup svg table tbody td tfoot th thead time tr tt u ul var video wbr',
  ].flatMap((line) => line.split(' ')),
)

/** XML that no reader knows, named by its first element; null for a page or a text. */
function otherXml(text: string, start: string): string | null {
  const root = sniffRoot(text)
  const isDeclared = /^<\?xml/u.test(start)
  if (root === null) {
    const breaksOff = isDeclared && !/<html/iu.test(start)
    return breaksOff || /^<[\w.:-]+\s+xmlns[:=]/iu.test(start) ? 'XML whose first element cannot be read' : null
  }
  if (HTML_NAMES.has(root.name.toLowerCase()) || root.name.includes('-')) return null
  const isElement =
    isDeclared || text.includes(`${root.name}>`, start.length > 0 ? text.indexOf(root.name) + root.name.length : 0)
  return isElement || root.namespace !== '' ? `XML whose first element is ${root.name.slice(0, 60)}` : null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
