/** The browser's sanitizing parser, which TypeScript's library does not know yet. */
interface SanitizingParser {
  parseHTML(html: string, options: { readonly sanitizer: { readonly removeElements: readonly string[] } }): Document
}

/**
 * HTML from a clipboard as an inert tree: nothing in it runs or loads. The page's policy (trusted types) refuses
 * DOMParser; this parser it allows, because it drops scripts and handlers itself. Asking only for pictures to be removed
 * keeps styles and classes, by which Google Docs and Word say what they mean; `readHtml` takes what we know.
 */
export function parseHtml(html: string): Document {
  if (!hasParser(Document)) throw new Error('This browser has no Document.parseHTML')
  return Document.parseHTML(html, { sanitizer: { removeElements: ['img', 'picture', 'svg'] } })
}

function hasParser(value: object): value is SanitizingParser {
  return 'parseHTML' in value
}
