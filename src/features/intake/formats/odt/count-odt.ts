import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { startsWithDash } from '#domain/sources/speech.ts'
import { fold } from '#features/intake/model/fold.ts'
import type { CountedSource, CountedStretch } from '#features/intake/model/ledger.ts'

const UNSEEN =
  /^(?:annotation|tracked-changes|note-citation|title|desc|sequence-decls|forms|variable-decls|user-field-decls|covered-table-cell|binary-data|automatic-styles|font-face-decls)$/u

/** Counts what an OpenDocument text shows, from the events of its XML. */
export function countOdt(xml: string): CountedSource {
  const counter = new OdtCounter()
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => counter.open(local(tag.name), tag))
  parser.on('text', (text) => counter.add(text))
  parser.on('closetag', (tag) => counter.close(local(tag.name)))
  parser.write(xml.replace(/^\uFEFF/u, '')).close()
  return { stretches: counter.stretches, pictures: counter.pictures }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

class OdtCounter {
  readonly stretches: CountedStretch[] = []
  pictures = 0
  private readonly paragraphs: { text: string; links: number; breaks: number }[] = []
  private readonly frames: boolean[] = []
  private readonly cells: number[] = []
  private unseen = 0
  private notes = 0

  open(name: string, tag: SaxesTagPlain): void {
    if (UNSEEN.test(name)) this.unseen += 1
    if (this.unseen > 0) return
    if (name === 'table-cell') this.cells.push(0)
    const isCell = name === 'table-cell' && this.cells.length === 1
    const isParagraph = (name === 'p' || name === 'h') && this.cells.length === 0
    if (isCell || isParagraph) this.paragraphs.push({ text: '', links: 0, breaks: 0 })
    if (name === 'frame') this.frames.push(false)
    if (name === 'image') this.picture()
    if (name === 'note') this.add(`[${++this.notes}]`)
    if (name === 's' || name === 'tab') this.add(' ')
    if (name === 'line-break') this.lineBreak()
    if (name === 'a') this.link(tag)
  }

  close(name: string): void {
    if (UNSEEN.test(name)) this.unseen -= 1
    if (this.unseen > 0) return
    if (name === 'frame') this.frames.pop()
    if (name === 'table-cell') this.cells.pop()
    const isParagraph = name === 'p' || name === 'h'
    if (isParagraph && this.cells.length > 0) this.add(' ')
    if ((isParagraph || name === 'table-cell') && this.cells.length === 0) this.flush(this.paragraphs.pop())
  }

  add(text: string): void {
    const open = this.paragraphs.at(-1)
    if (this.unseen > 0 || open === undefined) return
    if (text.trim() !== '') open.breaks = 0
    open.text += text
  }

  /** One frame may hold the same picture in several formats. */
  private picture(): void {
    if (this.frames.at(-1) !== true) this.pictures += 1
    if (this.frames.length > 0) this.frames[this.frames.length - 1] = true
  }

  private lineBreak(): void {
    this.add('\n')
    const open = this.paragraphs.at(-1)
    if (open === undefined) return
    open.breaks += 1
    if (open.breaks < 2 || this.cells.length > 0) return
    this.flush(open)
    open.text = ''
    open.links = 0
  }

  private link(tag: SaxesTagPlain): void {
    const href = Object.entries(tag.attributes).find(([name]) => local(name) === 'href')?.[1] ?? ''
    const open = this.paragraphs.at(-1)
    if (open !== undefined && /^(?:https?|mailto):/iu.test(String(href))) open.links += 1
  }

  private flush(open: { readonly text: string; readonly links: number } | undefined): void {
    const text = fold(open?.text ?? '')
    if (open !== undefined && text !== '')
      this.stretches.push({ text, links: open.links, isQuote: startsWithDash(text) })
  }
}
