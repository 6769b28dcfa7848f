import {
  $applyNodeReplacement,
  $getNodeByKey,
  $getState,
  $setState,
  ElementNode,
  type EditorConfig,
  type ElementDOMSlot,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { displayOf } from './copy-display.ts'
import { createPlainField, showPlainValue } from './plain-field.ts'
import { titleState } from './states.ts'

/** A box of facts beside the story: a title and blocks of its own. A shadow root: nothing merges in or out of it. */
export class FactboxNode extends ElementNode {
  override $config() {
    return this.config('copy-factbox', { extends: ElementNode })
  }

  getTitle(): string {
    return $getState(this, titleState)
  }

  setTitle(title: string): this {
    return $setState(this, titleState, title)
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = document.createElement('aside')
    element.className = 'copy-block copy-factbox'
    const body = document.createElement('div')
    body.className = 'copy-factbox-body'
    if (editor !== undefined) element.append(this.createTitleField(config, editor))
    element.append(body)
    return element
  }

  private createTitleField(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const key = this.__key
    return createPlainField(editor, {
      name: 'title',
      label: displayOf(config).words.factboxTitle,
      value: this.getTitle(),
      $write: (value) => $getFactbox(key)?.setTitle(value),
      $leave: () => $getFactbox(key)?.selectStart(),
    })
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    showPlainValue(dom, 'title', this.getTitle())
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const body = element.lastElementChild
    const slot = super.getDOMSlot(element)
    return body instanceof HTMLElement ? slot.withElement(body) : slot
  }

  override isShadowRoot(): true {
    return true
  }

  override canBeEmpty(): true {
    return true
  }

  override canIndent(): false {
    return false
  }
}

function $getFactbox(key: string): FactboxNode | null {
  const node = $getNodeByKey(key)
  return $isFactboxNode(node) ? node : null
}

export function $createFactboxNode(title: string): FactboxNode {
  return $applyNodeReplacement(new FactboxNode()).setTitle(title)
}

export function $isFactboxNode(node: LexicalNode | null | undefined): node is FactboxNode {
  return node instanceof FactboxNode
}
