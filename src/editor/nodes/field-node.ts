import { $applyNodeReplacement, ElementNode, type EditorConfig, type LexicalNode, type RangeSelection } from 'lexical'
import { displayOf } from './copy-display.ts'

export type FieldName = 'headline' | 'lead'

/**
 * The headline or the lead: always the first two blocks of the copy, exactly one of each. What keeps them there is in
 * `behaviour/fixed-fields.ts` and `behaviour/keep-structure.ts`.
 */
export class FieldNode extends ElementNode {
  __field: FieldName = 'headline'

  override $config() {
    return this.config('copy-field', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__field = previous.__field
  }

  getField(): FieldName {
    return this.getLatest().__field
  }

  setField(field: FieldName): this {
    const writable = this.getWritable()
    writable.__field = field
    return writable
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement(this.__field === 'headline' ? 'h1' : 'p')
    element.className = `copy-${this.__field}`
    element.dataset.block = this.__field
    element.dataset.placeholder = displayOf(config).words[this.__field]
    return element
  }

  override updateDOM(previous: this): boolean {
    return previous.__field !== this.__field
  }

  override insertNewAfter(_selection: RangeSelection): null {
    return null
  }

  override canBeEmpty(): true {
    return true
  }

  override canIndent(): false {
    return false
  }

  /** Backspace in an empty headline must not turn it into a paragraph. */
  override collapseAtStart(): true {
    return true
  }
}

export function $createFieldNode(field: FieldName): FieldNode {
  return $applyNodeReplacement(new FieldNode()).setField(field)
}

export function $isFieldNode(node: LexicalNode | null | undefined): node is FieldNode {
  return node instanceof FieldNode
}
