import {
  $applyNodeReplacement,
  $getNodeByKey,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { PictureSource } from '../copy-handle.ts'
import { displayOf } from './copy-display.ts'
import { createPlainField, showPlainValue } from './plain-field.ts'

const PICTURE_PARTS = ['caption', 'credit', 'alt', 'rights'] as const
export type PicturePart = (typeof PICTURE_PARTS)[number]

const NO_PICTURE: PictureSource = { sha256: null, address: '', caption: '', credit: '', alt: '', rights: '' }

/** One use of a picture. Its words are plain strings edited in controls; the thumbnail comes from the desk, never the net. */
export class PictureNode extends DecoratorNode<null> {
  __picture: PictureSource = NO_PICTURE

  override $config() {
    return this.config('copy-picture', { extends: DecoratorNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__picture = previous.__picture
  }

  getPicture(): PictureSource {
    return this.getLatest().__picture
  }

  setPicture(picture: PictureSource): this {
    const writable = this.getWritable()
    writable.__picture = picture
    return writable
  }

  setPart(part: PicturePart, value: string): this {
    return this.setPicture({ ...this.getPicture(), [part]: value })
  }

  override createDOM(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const figure = document.createElement('figure')
    figure.className = 'copy-block copy-picture'
    const words = document.createElement('div')
    words.className = 'copy-picture-words'
    words.append(...PICTURE_PARTS.map((part) => this.createPartField(config, editor, part)))
    figure.append(this.createView(config), words)
    return figure
  }

  private createPartField(config: EditorConfig, editor: LexicalEditor, part: PicturePart): HTMLElement {
    const key = this.__key
    return createPlainField(editor, {
      name: part,
      label: displayOf(config).words[part],
      value: this.__picture[part],
      $write: (value) => $getPicture(key)?.setPart(part, value),
      $leave: () => $getPicture(key)?.selectNext(0, 0),
    })
  }

  private createView(config: EditorConfig): HTMLElement {
    const { sha256, address, alt } = this.__picture
    const display = displayOf(config)
    const source = sha256 === null ? null : display.pictureAddress(sha256)
    const view = document.createElement('div')
    view.className = 'copy-picture-view'
    if (source === null) {
      showMissing(view, address === '' ? display.words.noPicture : `${display.words.noPicture}: ${address}`)
      return view
    }
    const image = document.createElement('img')
    image.src = source
    image.alt = alt
    image.draggable = false
    image.addEventListener('error', () => showMissing(view, display.words.lostPicture))
    view.append(image)
    return view
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    const was = previous.__picture
    const is = this.__picture
    if (was.sha256 !== is.sha256 || was.address !== is.address) return true
    for (const part of PICTURE_PARTS) showPlainValue(dom, part, is[part])
    dom.querySelector('img')?.setAttribute('alt', is.alt)
    return false
  }

  override decorate(): null {
    return null
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return ''
  }
}

function showMissing(view: HTMLElement, words: string): void {
  view.classList.add('copy-picture-view--missing')
  view.textContent = words
}

function $getPicture(key: string): PictureNode | null {
  const node = $getNodeByKey(key)
  return $isPictureNode(node) ? node : null
}

export function $createPictureNode(picture: PictureSource): PictureNode {
  return $applyNodeReplacement(new PictureNode()).setPicture(picture)
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode
}
