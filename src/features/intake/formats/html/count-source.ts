import { Parser } from 'htmlparser2'
import { fold } from '#features/intake/model/fold.ts'
import type { CountedSource, CountedStretch } from '#features/intake/model/ledger.ts'

// The counter's own lists: it must not lean on the reader's.
const BREAKS =
  /^(?:address|article|aside|blockquote|body|button|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|dialog|img|picture)$/u
const UNSEEN =
  /^(?:script|style|template|noscript|head|title|svg|math|object|canvas|select|textarea|iframe|applet|colgroup)$/u
const SMALLEST = 48

/** Counts what a reader of the page sees, from the tokenizer's events. */
export function countMarkup(markup: string): CountedSource {
  const counter = new Counter()
  const parser = new Parser({
    onopentag: (name, attributes) => counter.open(name, attributes),
    ontext: (text) => counter.text(text),
    onclosetag: (name) => counter.close(name),
  })
  parser.end(markup)
  counter.end()
  return { stretches: counter.stretches, pictures: counter.pictures }
}

class Counter {
  readonly stretches: CountedStretch[] = []
  pictures = 0
  private words = ''
  private links = 0
  private linkWords: string | null = null
  private unseen = 0
  private quotes = 0
  /** Stretches inside a figure are its caption; they are copy only when the figure holds no picture. */
  private figure: { stretches: CountedStretch[]; hasPicture: boolean } | null = null
  private lineBreaks = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.test(name)) this.unseen += 1
    if (this.unseen > 0) return
    if (name === 'br') this.lineBreak()
    else this.lineBreaks = 0
    if (BREAKS.test(name)) this.flush()
    if (name === 'blockquote') this.quotes += 1
    if (name === 'figure') this.figure ??= { stretches: [], hasPicture: false }
    if (name === 'img' && isSeen(attributes)) this.countPicture()
    if (name === 'a') this.linkWords = isAddress(attributes['href'] ?? '') ? '' : null
  }

  text(text: string): void {
    if (this.unseen > 0) return
    if (text.trim() !== '') this.lineBreaks = 0
    this.words += text
    if (this.linkWords !== null) this.linkWords += text
  }

  close(name: string): void {
    if (UNSEEN.test(name)) this.unseen = Math.max(0, this.unseen - 1)
    if (this.unseen > 0) return
    if (name === 'a') this.closeLink()
    if (BREAKS.test(name)) this.flush()
    if (name === 'blockquote') this.quotes = Math.max(0, this.quotes - 1)
    if (name === 'figure') this.closeFigure()
    if (name === 'time') this.words += ' '
  }

  end(): void {
    this.flush()
    this.closeFigure()
  }

  private closeLink(): void {
    if (this.linkWords !== null && this.linkWords.trim() !== '') this.links += 1
    this.linkWords = null
  }

  private countPicture(): void {
    if (this.figure?.hasPicture !== true) this.pictures += 1
    if (this.figure !== null) this.figure.hasPicture = true
  }

  private closeFigure(): void {
    if (this.figure !== null && !this.figure.hasPicture) this.stretches.push(...this.figure.stretches)
    this.figure = null
  }

  private lineBreak(): void {
    this.lineBreaks += 1
    if (this.lineBreaks >= 2) this.flush()
    else this.words += '\n'
  }

  private flush(): void {
    // A link around several blocks belongs to the first that has words.
    if (this.linkWords !== null && this.linkWords.trim() !== '') this.closeLink()
    const text = fold(this.words)
    if (text !== '')
      (this.figure?.stretches ?? this.stretches).push({ text, links: this.links, isQuote: this.quotes > 0 })
    this.words = ''
    this.links = 0
    this.lineBreaks = 0
  }
}

function isSeen(attributes: Readonly<Record<string, string>>): boolean {
  const small = [attributes['width'], attributes['height']].some((size) => Number.parseInt(size ?? '', 10) < SMALLEST)
  const named = /\b(?:avatar|icon|logo|emoji|byline|author)\b/iu.test(
    `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
  )
  const source = attributes['src'] ?? ''
  const address = [
    source,
    attributes['data-src'],
    attributes['srcset'],
    attributes['data-srcset'],
    attributes['data-original'],
    attributes['data-lazy-src'],
  ]
  return (
    !small &&
    !named &&
    !/\.svg(?:\?|$)/iu.test(source) &&
    address.some((one) => (one ?? '') !== '' && !/^data:/iu.test(one ?? ''))
  )
}

function isAddress(href: string): boolean {
  const address = href.trim()
  return address !== '' && !address.startsWith('#') && !/^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/iu.test(address)
}
