import { $applyNodeReplacement, DecoratorNode, type EditorConfig, type LexicalNode } from 'lexical'
import { displayOf } from './copy-display.ts'

/** Something that lives elsewhere, shown as its text and address and never loaded. */
export class EmbedNode extends DecoratorNode<null> {
  __address = ''
  __text = ''

  override $config() {
    return this.config('copy-embed', { extends: DecoratorNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__address = previous.__address
    this.__text = previous.__text
  }

  getAddress(): string {
    return this.getLatest().__address
  }

  getText(): string {
    return this.getLatest().__text
  }

  setEmbed(address: string, text: string): this {
    const writable = this.getWritable()
    writable.__address = address
    writable.__text = text
    return writable
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div')
    element.className = 'copy-block copy-embed'
    element.append(
      textElement('copy-embed-name', displayOf(config).words.embed),
      textElement('copy-embed-text', this.__text),
      textElement('copy-embed-address', this.__address),
    )
    return element
  }

  override updateDOM(previous: this): boolean {
    return previous.__address !== this.__address || previous.__text !== this.__text
  }

  override decorate(): null {
    return null
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return this.__text
  }
}

function textElement(className: string, text: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  return element
}

export function $createEmbedNode(address: string, text: string): EmbedNode {
  return $applyNodeReplacement(new EmbedNode()).setEmbed(address, text)
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode
}
