import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { startsWithDash } from '#domain/sources/speech.ts'
import { fold } from '#features/intake/model/fold.ts'
import type { CountedSource, CountedStretch } from '#features/intake/model/ledger.ts'

const UNSEEN = /^(?:del|moveFrom|Fallback|sdtPr|rt|pPrChange|rPrChange)$/u

interface OpenParagraph {
  text: string
  links: number
  breaks: number
}

/** Counts what a Word document shows, from the events of its XML. `isAddress` says whether a relation leads to the web. */
export function countDocx(xml: string, isAddress: (id: string) => boolean): CountedSource {
  const counter = new DocxCounter(isAddress)
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => counter.open(local(tag.name), tag))
  parser.on('text', (text) => counter.text(text))
  parser.on('closetag', (tag) => counter.close(local(tag.name)))
  if (xml !== '') parser.write(xml.replace(/^\uFEFF/u, '')).close()
  return { stretches: counter.stretches, pictures: counter.pictures }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

class DocxCounter {
  readonly stretches: CountedStretch[] = []
  pictures = 0
  private readonly isAddress: (id: string) => boolean
  private readonly paragraphs: OpenParagraph[] = []
  private readonly run: string[] = []
  private unseen = 0
  private isHidden = false
  private isWords = false
  private isCode = false
  private cells = 0
  private notes = 0

  constructor(isAddress: (id: string) => boolean) {
    this.isAddress = isAddress
  }

  open(name: string, tag: SaxesTagPlain): void {
    if (UNSEEN.test(name)) this.unseen += 1
    if (this.unseen > 0) return
    this.openBlock(name)
    if (name === 'vanish' && this.run.length > 0) this.isHidden = !/^(?:0|false|off)$/u.test(valueIn(tag, 'val'))
    if (name === 'r') this.run.push(name)
    this.isWords = name === 't'
    this.isCode = name === 'instrText'
    if (name === 'tab') this.add(' ')
    if (name === 'noBreakHyphen') this.add('\u2011')
    if (name === 'br' || name === 'cr') this.lineBreak(valueIn(tag, 'type'))
    if (name === 'footnoteReference' || name === 'endnoteReference') this.add(`[${++this.notes}]`)
    if (name === 'blip' || name === 'imagedata') this.pictures += 1
    if (name === 'hyperlink' && this.isAddress(valueIn(tag, 'id'))) this.link()
    if (name === 'fldSimple') this.code(valueIn(tag, 'instr'))
  }

  text(text: string): void {
    if (this.unseen > 0) return
    if (this.isCode) this.code(text)
    if (this.isWords && !this.isHidden) this.add(text)
  }

  close(name: string): void {
    if (UNSEEN.test(name)) this.unseen -= 1
    if (this.unseen > 0) return
    this.isWords = false
    this.isCode = false
    if (name === 'r') {
      this.run.pop()
      this.isHidden = false
    }
    if (name === 'p') this.closeParagraph()
    if (name === 'tc') {
      this.cells -= 1
      if (this.cells === 0) this.flush(this.paragraphs.pop())
    }
  }

  /** Cells are one stretch each, whatever stands in them. */
  private openBlock(name: string): void {
    if (name === 'tc') {
      this.cells += 1
      if (this.cells === 1) this.paragraphs.push({ text: '', links: 0, breaks: 0 })
    }
    if (name === 'p' && this.cells === 0) this.paragraphs.push({ text: '', links: 0, breaks: 0 })
  }

  private closeParagraph(): void {
    if (this.cells > 0) this.add(' ')
    else this.flush(this.paragraphs.pop())
  }

  private add(text: string): void {
    const open = this.paragraphs.at(-1)
    if (open === undefined) return
    if (text.trim() !== '') open.breaks = 0
    open.text += text
  }

  private lineBreak(type: string): void {
    const open = this.paragraphs.at(-1)
    if (open === undefined) return
    this.add('\n')
    if (type === 'page' || type === 'column') return
    open.breaks += 1
    if (open.breaks < 2 || this.cells > 0) return
    this.flush(open)
    open.text = ''
    open.links = 0
  }

  private code(code: string): void {
    if (/HYPERLINK\s+"?(?:https?|mailto):/iu.test(code)) this.link()
  }

  private link(): void {
    const open = this.paragraphs.at(-1)
    if (open !== undefined) open.links += 1
  }

  private flush(open: OpenParagraph | undefined): void {
    const text = fold(open?.text ?? '')
    if (open !== undefined && text !== '')
      this.stretches.push({ text, links: open.links, isQuote: startsWithDash(text) })
  }
}

function valueIn(tag: SaxesTagPlain, name: string): string {
  const found = Object.entries(tag.attributes).find(([key]) => local(key) === name)
  return found === undefined ? '' : String(found[1])
}
