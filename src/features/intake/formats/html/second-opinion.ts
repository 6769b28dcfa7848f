import { Readability } from '@mozilla/readability'
import { DefuddleClass } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { skeleton } from '#features/intake/model/fold.ts'

/** What two readers of other people's making take for the article; each is asked whether it kept a passage. */
export interface SecondOpinion {
  readonly defuddle: (text: string) => boolean
  readonly readability: (text: string) => boolean
}

export function askSecondOpinion(markup: string): SecondOpinion {
  return { defuddle: asker(() => readWithDefuddle(markup)), readability: asker(() => readWithReadability(markup)) }
}

function readWithDefuddle(markup: string): string {
  const { document } = parseHTML(markup)
  // Broken linked data is reported on the console otherwise; the article's text is all that is asked for.
  for (const script of document.querySelectorAll('script')) script.remove()
  return textOf(new DefuddleClass(document, { url: 'https://page.invalid/' }).parse().content)
}

function readWithReadability(markup: string): string {
  const { document } = parseHTML(markup)
  return new Readability(document).parse()?.textContent ?? ''
}

function textOf(markup: string): string {
  return (
    parseHTML(`<html><body>${markup.replaceAll(/<\/(?:p|div|li|h\d|blockquote)>/giu, ' $&')}</body></html>`).document
      .body.textContent ?? ''
  )
}

/** Reads once, when first asked. A reader that fails on the page has no opinion: it keeps nothing. */
function asker(read: () => string): (text: string) => boolean {
  let kept: string | null = null
  return (text) => {
    kept ??= readSafely(read)
    return kept.includes(skeleton(text))
  }
}

function readSafely(read: () => string): string {
  try {
    return skeleton(read())
  } catch {
    // Other people's readers throw on odd pages; ours has read the page without them.
    return ''
  }
}
