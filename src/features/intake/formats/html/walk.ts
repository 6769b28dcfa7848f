import { fold } from '#features/intake/model/fold.ts'
import type { Link } from '#domain/sources/extraction.ts'
import { aStretch, type Hint, type PrintedTime, type Stretch } from '#features/intake/model/stretch.ts'
import { isSocialEmbed, meaningOf } from './containers.ts'
import { NEVER_TEXT, seenText, visibleText } from './element-text.ts'
import { readLink } from './links.ts'
import { splitMetaLines } from './meta-lines.ts'
import { isNoPicture, pictureAddress, readFigure } from './pictures.ts'
import { readTable } from './tables.ts'
import { rawText, type ElementNode } from './tree.ts'

export interface WalkedStretch {
  readonly stretch: Stretch
  readonly element: ElementNode
}

export interface Walked {
  readonly stretches: readonly WalkedStretch[]
  /** Addresses that were not kept because of their scheme, and frames that were left out. */
  readonly refusedLinks: readonly Link[]
  readonly embeds: readonly string[]
}

export interface WalkOptions {
  readonly base: string | null
  /** Elements that are never furniture whatever their class says: they hold the headline or most of the text. */
  readonly isEssential: (element: ElementNode) => boolean
}

const BLOCKS = new Set(
  'address article aside blockquote body button center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul video audio picture dialog'.split(
    ' ',
  ),
)
interface Place {
  readonly hints: ReadonlySet<Hint>
  readonly removed: string | null
  readonly group: number
  readonly item: boolean
  readonly ordered: boolean
  readonly level: number
  readonly boxes: readonly number[]
}

const NOWHERE: Place = { hints: new Set(), removed: null, group: 0, item: false, ordered: false, level: 0, boxes: [] }

/** Reads the tree in order into stretches. Text is kept; markup, scripts, frames and styles are not. */
export function walkPage(root: ElementNode, options: WalkOptions): Walked {
  const walker = new Walker(options)
  walker.visitChildren(root, NOWHERE)
  walker.flush(root)
  return { stretches: walker.stretches, refusedLinks: walker.refusedLinks, embeds: walker.embeds }
}

class Walker {
  readonly stretches: WalkedStretch[] = []
  readonly refusedLinks: Link[] = []
  readonly embeds: string[] = []
  private readonly options: WalkOptions
  private words = ''
  /** The line with the removed words inside it, and those words. */
  private printed = ''
  private asides: { text: string; why: string }[] = []
  private boldLength = 0
  private links: { text: string; href: string }[] = []
  private times: PrintedTime[] = []
  private groups = 0
  private boxes = 0
  private place: Place = NOWHERE
  private breaks = 0
  private bold = 0

  constructor(options: WalkOptions) {
    this.options = options
  }

  visitChildren(node: ElementNode, place: Place): void {
    for (const child of node.children) {
      if (typeof child === 'string') this.addText(child, place)
      else this.visit(child, place)
    }
  }

  private addText(text: string, place: Place): void {
    if (text.trim() !== '') {
      this.breaks = 0
      this.place = place
      if (this.bold > 0) this.boldLength += fold(text).length
    }
    this.add(text.replaceAll(/[\n\r]/gu, ' '))
  }

  private add(text: string): void {
    this.words += text
    this.printed += text
  }

  private visit(element: ElementNode, outer: Place): void {
    if (NEVER_TEXT.has(element.name)) return
    if (element.name === 'br') return this.lineBreak(element)
    if (element.name === 'iframe')
      return void this.embeds.push(
        [element.attributes['title'], element.attributes['src'] ?? element.attributes['data-src']]
          .filter(Boolean)
          .join(' '),
      )
    if (!BLOCKS.has(element.name)) return this.visitInline(element, outer, this.innerPlace(element, outer))
    this.flush(element)
    this.visitBlock(element, this.innerPlace(element, outer), outer)
    this.flush(element)
  }

  private innerPlace(element: ElementNode, outer: Place): Place {
    const found = meaningOf(element)
    const essential = found.removed !== null && this.options.isEssential(element)
    const removed = outer.removed ?? (essential ? null : found.removed)
    const hints = found.hints.length === 0 || essential ? outer.hints : new Set([...outer.hints, ...found.hints])
    const isBox = BLOCKS.has(element.name) && !/^(?:p|h[1-6]|li|figcaption)$/u.test(element.name)
    return { ...outer, removed, hints, boxes: isBox ? [...outer.boxes, ++this.boxes] : outer.boxes }
  }

  private visitBlock(element: ElementNode, place: Place, outer: Place): void {
    if (element.name === 'figure' && this.addFigure(element, place)) return
    if (element.name === 'table' && this.addTable(element, place)) return
    if (element.name === 'ul' || element.name === 'ol') return this.visitList(element, place)
    if (element.name === 'blockquote' && isSocialEmbed(element)) {
      this.embeds.push(fold(rawText(element)).slice(0, 120))
      return this.visitChildren(element, { ...place, removed: place.removed ?? 'a post of a social network' })
    }
    this.visitChildren(element, this.blockPlace(element, place, outer))
  }

  private blockPlace(element: ElementNode, place: Place, outer: Place): Place {
    if (element.name === 'li') return { ...place, item: true }
    if (/^h[1-6]$/u.test(element.name)) return { ...place, level: Number(element.name[1]) }
    const startsGroup =
      element.name === 'aside' ||
      element.name === 'blockquote' ||
      meaningOf(element).hints.some((hint) => GROUPING.has(hint) && !outer.hints.has(hint))
    const isBox = element.name === 'aside' && !place.hints.has('pullquote') && !place.hints.has('quote')
    const hints = isBox ? new Set([...place.hints, 'factbox' as const]) : place.hints
    return startsGroup ? { ...place, hints, group: ++this.groups } : { ...place, hints }
  }

  private visitList(list: ElementNode, place: Place): void {
    const nested = place.item && place.group !== 0
    const group = nested || place.hints.has('factbox') || place.hints.has('tags') ? place.group : ++this.groups
    this.visitChildren(list, { ...place, group, ordered: list.name === 'ol', item: place.item })
  }

  private visitInline(element: ElementNode, outer: Place, place: Place): void {
    if (element.name === 'img') return this.addPicture(element, place)
    if (place.removed !== null && outer.removed === null) return this.setAside(element, place.removed)
    const isBold = element.name === 'b' || element.name === 'strong' || isBoldStyle(element)
    if (isBold) this.bold += 1
    if (element.name === 'a') this.visitLink(element, place)
    else if (element.name === 'time') this.visitTime(element, place)
    else if (element.name === 'q') this.visitQuoted(element, place)
    else this.visitSpan(element, place)
    if (isBold) this.bold -= 1
  }

  /** Names, roles and addresses of writers stand in elements without a space between: each is a line of its own. */
  private visitSpan(element: ElementNode, place: Place): void {
    const apart =
      (place.hints.has('byline') || place.hints.has('date')) &&
      element.name === 'span' &&
      this.words !== '' &&
      !/\s$/u.test(this.words)
    if (apart) this.words += '\n'
    this.visitChildren(element, place)
  }

  /** Removed words in the middle of a line do not break it. */
  private setAside(element: ElementNode, why: string): void {
    const text = seenText(element)
    this.printed += text
    if (fold(text) !== '') this.asides.push({ text: fold(text), why })
  }

  private visitQuoted(element: ElementNode, place: Place): void {
    this.add('“')
    this.visitChildren(element, place)
    this.add('”')
  }

  private visitTime(element: ElementNode, place: Place): void {
    this.times.push({ datetime: element.attributes['datetime'] ?? '', text: fold(rawText(element)) })
    this.visitChildren(element, { ...place, hints: new Set([...place.hints, 'date' as const]) })
    // Two times side by side, or a time and the next label, are never one word.
    this.add(' ')
  }

  private visitLink(element: ElementNode, place: Place): void {
    const text = fold(visibleText(element))
    if (place.hints.has('byline') && text.includes('@')) return this.setAside(element, 'how to reach a writer')
    const link = readLink(element.attributes['href'] ?? '', this.options.base)
    if (link.kind === 'link' && text !== '') this.links.push({ text, href: link.href })
    if (link.kind === 'refused' && place.removed === null) this.refusedLinks.push({ text, href: link.href })
    this.visitChildren(element, place)
  }

  private lineBreak(element: ElementNode): void {
    this.breaks += 1
    if (this.breaks >= 2) this.flush(element)
    else this.add('\n')
  }

  private addFigure(figure: ElementNode, place: Place): boolean {
    const picture = readFigure(figure, this.options.base)
    if (picture === null) return false
    this.push(
      {
        kind: 'picture',
        picture,
        text: [picture.captionText, picture.creditText].filter((one) => one !== '').join(' '),
      },
      figure,
      place,
    )
    return true
  }

  private addPicture(img: ElementNode, place: Place): void {
    if (isNoPicture(img)) return
    const src = pictureAddress(img, this.options.base)
    const pending = this.words
    this.flush(img)
    if (src === null && pending.trim() === '') return
    if (src !== null)
      this.push(
        { kind: 'picture', picture: { src, alt: fold(img.attributes['alt'] ?? ''), captionText: '', creditText: '' } },
        img,
        place,
      )
  }

  private addTable(table: ElementNode, place: Place): boolean {
    const rows = readTable(table)
    if (rows === null) return false
    this.push({ kind: 'table', rows, text: rows.map((row) => row.join(' ')).join('\n') }, table, place)
    return true
  }

  private push(part: Partial<Stretch>, element: ElementNode, place: Place): void {
    const { hints, removed, group, ordered, boxes } = place
    this.stretches.push({ stretch: aStretch({ hints, removed, group, ordered, boxes, ...part }), element })
  }

  /** Ends the stretch that was being read. */
  flush(element: ElementNode): void {
    const text = fold(this.words)
    if (text !== '') this.pushText(text, element)
    for (const aside of this.asides) {
      this.push({ text: aside.text, printed: text === '' ? null : '', removed: aside.why }, element, this.place)
    }
    this.words = ''
    this.printed = ''
    this.asides = []
    this.boldLength = 0
    this.links = []
    this.times = []
    this.breaks = 0
  }

  private pushText(text: string, element: ElementNode): void {
    const { level, item, hints: placed } = this.place
    const isBold = level === 0 && this.boldLength >= text.length * 0.95
    const hints = isBold ? new Set([...placed, 'bold' as const]) : placed
    const textual = level > 0 ? 'heading' : 'text'
    const kind = item && level === 0 ? 'item' : textual
    const lines = splitMetaLines(this.words, placed.has('byline'))
    const whole = lines.length === 1 && this.asides.length === 0 ? null : fold(this.printed)
    lines.forEach((line, index) => {
      const printed = whole === null || index === 0 ? whole : ''
      const times = this.times.filter((time) => line.includes(time.text))
      const links = lines.length > 1 ? this.links.filter((link) => line.includes(link.text)) : this.links
      const removed = /[\p{L}\p{N}]/u.test(line) ? this.place.removed : (this.place.removed ?? 'a dividing line')
      this.push({ kind, text: line, printed, removed, links, times, level, hints }, element, { ...this.place, hints })
    })
  }
}

const GROUPING: ReadonlySet<Hint> = new Set(['factbox', 'tags', 'byline', 'correction', 'quote'])

function isBoldStyle(element: ElementNode): boolean {
  return /font-weight:(?:bold|[6-9]00)/u.test((element.attributes['style'] ?? '').replaceAll(/\s/gu, ''))
}
