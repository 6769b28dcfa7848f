import { fold } from '#features/intake/model/fold.ts'
import type { CountedSource, CountedStretch } from '#features/intake/model/ledger.ts'
import type { XmlNode } from './parse-xml.ts'

/** What a vocabulary of XML calls its parts. Every element that does not run inside a line begins a new stretch. */
export interface CountRules {
  readonly inline: RegExp
  readonly quote: RegExp
  /** A picture with its words; they are no copy of the body. */
  readonly picture: (node: XmlNode) => boolean
}

/** Counts the copy of a body from its own elements, before anything is made of them. */
export function countXml(body: XmlNode, rules: CountRules): CountedSource {
  const counter = new XmlCounter(rules)
  counter.visit(body, false)
  counter.flush(false)
  return { stretches: counter.stretches, pictures: counter.pictures }
}

class XmlCounter {
  readonly stretches: CountedStretch[] = []
  pictures = 0
  private words = ''
  private links = 0
  private readonly rules: CountRules

  constructor(rules: CountRules) {
    this.rules = rules
  }

  visit(node: XmlNode, isQuote: boolean): void {
    for (const child of node.children) {
      if (typeof child === 'string') this.words += child
      else this.visitElement(child, isQuote)
    }
  }

  flush(isQuote: boolean): void {
    const text = fold(this.words)
    if (text !== '') this.stretches.push({ text, links: this.links, isQuote })
    this.words = ''
    this.links = 0
  }

  private visitElement(node: XmlNode, isQuote: boolean): void {
    if (node.name === 'br') this.words += '\n'
    if (this.rules.inline.test(node.name)) return this.visitInline(node, isQuote)
    this.flush(isQuote)
    if (this.rules.picture(node)) {
      this.pictures += 1
      return
    }
    const isSpeech = isQuote || this.rules.quote.test(node.name)
    this.visit(node, isSpeech)
    this.flush(isSpeech)
  }

  private visitInline(node: XmlNode, isQuote: boolean): void {
    const before = this.words.length
    this.visit(node, isQuote)
    const isLink = node.name === 'a' && /^(?:https?:|mailto:|\/)/iu.test(node.attributes['href']?.trim() ?? '')
    if (isLink && this.words.slice(before).trim() !== '') this.links += 1
  }
}
