/** What decoded text is, by its content and never by its name. */
export type Recognised =
  | { readonly kind: 'html' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly format: string }

const HTML_TAG =
  /<(?:!doctype html|html|head|body|meta|article|main|section|div|p|h[1-6]|span|b|br|ul|table|a\s)[\s/>]/iu

export function recognise(text: string): Recognised {
  const start = text.slice(0, 4000).trimStart()
  if (/^<\?xml/u.test(start) && !/<html/iu.test(start)) return { kind: 'other', format: 'XML (a wire item or a feed)' }
  if (/^\{\\rtf/u.test(start)) return { kind: 'other', format: 'RTF' }
  if (/^[{[]/u.test(start) && isJson(text)) return { kind: 'other', format: 'JSON (a wire item or a feed)' }
  if (/^(?:from|received|return-path|mime-version): .*\n(?:[\w-]+:|\s)/iu.test(start))
    return { kind: 'other', format: 'an e-mail' }
  const tags = text.slice(0, 60_000).match(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/giu)?.length ?? 0
  const isHtml = /^(?:<!doctype html|<html|<!--)/iu.test(start) || (HTML_TAG.test(text) && tags >= 3)
  return isHtml ? { kind: 'html' } : { kind: 'text' }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
