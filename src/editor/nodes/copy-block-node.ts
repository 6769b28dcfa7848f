import {
  $applyNodeReplacement,
  $getNodeByKey,
  $getState,
  $setState,
  ParagraphNode,
  type EditorConfig,
  type ElementDOMSlot,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { displayOf } from './copy-display.ts'
import { createPlainField, showPlainValue } from './plain-field.ts'
import { speakerState } from './states.ts'

export type CopyBlockKind = 'paragraph' | 'subhead' | 'question' | 'quote'

const TAGS = { paragraph: 'p', subhead: 'h2', question: 'p', quote: 'blockquote' } as const

/**
 * A block of running text. One class for four kinds, so that changing the kind keeps the node with its id, its runs
 * and its place in the undo history: lexical's own way (`$setBlocksType`) makes a new node and loses the id.
 * It stands in for lexical's paragraph, which lexical makes in many places.
 */
export class CopyBlockNode extends ParagraphNode {
  __kind: CopyBlockKind = 'paragraph'

  override $config() {
    return this.config('copy-block', { extends: ParagraphNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__kind = previous.__kind
  }

  getKind(): CopyBlockKind {
    return this.getLatest().__kind
  }

  setKind(kind: CopyBlockKind): this {
    if (this.getKind() === kind) return this
    const writable = this.getWritable()
    writable.__kind = kind
    return writable
  }

  getSpeaker(): string {
    return $getState(this, speakerState)
  }

  setSpeaker(speaker: string): this {
    return $setState(this, speakerState, speaker)
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = document.createElement(TAGS[this.__kind])
    element.className = `copy-block copy-${this.__kind}`
    if (this.__kind === 'quote' && editor !== undefined) {
      const text = document.createElement('p')
      text.className = 'copy-quote-text'
      element.append(this.createSpeakerField(config, editor), text)
    }
    return element
  }

  private createSpeakerField(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const key = this.__key
    return createPlainField(editor, {
      name: 'speaker',
      label: displayOf(config).words.speaker,
      value: this.getSpeaker(),
      $write: (value) => $getCopyBlock(key)?.setSpeaker(value),
      $leave: () => $getCopyBlock(key)?.selectStart(),
    })
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (previous.__kind !== this.__kind) return true
    if (this.__kind === 'quote') showPlainValue(dom, 'speaker', this.getSpeaker())
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const text = this.__kind === 'quote' ? element.lastElementChild : null
    const slot = super.getDOMSlot(element)
    return text instanceof HTMLElement ? slot.withElement(text) : slot
  }

  /** A paragraph follows what is finished; in the middle the rest stays of its kind, with the same speaker. */
  override insertNewAfter(selection: RangeSelection, restoreSelection?: boolean): CopyBlockNode {
    const next = $createCopyBlockNode(isAtEnd(this, selection) ? 'paragraph' : this.getKind())
    if (next.getKind() === 'quote') next.setSpeaker(this.getSpeaker())
    this.insertAfter(next, restoreSelection)
    return next
  }

  /** Backspace at the start of a subhead, question or quote makes it a paragraph before it merges with anything. */
  override collapseAtStart(): boolean {
    if (this.getKind() === 'paragraph') return false
    this.setKind('paragraph')
    return true
  }

  override canIndent(): false {
    return false
  }
}

function isAtEnd(block: CopyBlockNode, selection: RangeSelection): boolean {
  const last = block.getLastDescendant()
  const { anchor } = selection
  if (last === null) return true
  if (anchor.key === block.getKey()) return anchor.offset >= block.getChildrenSize()
  return anchor.key === last.getKey() && anchor.offset >= last.getTextContentSize()
}

function $getCopyBlock(key: string): CopyBlockNode | null {
  const node = $getNodeByKey(key)
  return $isCopyBlockNode(node) ? node : null
}

export function $createCopyBlockNode(kind: CopyBlockKind): CopyBlockNode {
  return $applyNodeReplacement(new CopyBlockNode()).setKind(kind)
}

export function $isCopyBlockNode(node: LexicalNode | null | undefined): node is CopyBlockNode {
  return node instanceof CopyBlockNode
}
