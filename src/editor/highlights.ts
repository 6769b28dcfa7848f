import { $getNodeByKey, getDOMTextNode, $isElementNode, $isTextNode, type LexicalEditor, type NodeKey } from 'lexical'
import type { BlockId } from '#domain/document/document.ts'
import type { BlockIndex } from './block-index.ts'
import { $findCarrier, $isCarrier } from './conversion/carriers.ts'
import { $getLeaves } from './conversion/places.ts'
import type { CopyPlace, HighlightName } from './story-surface.ts'

/** Ranges are made for blocks this far outside the window too, so that scrolling does not show bare text first. */
const NEAR_VIEWPORT = '60% 0px'

/**
 * Marks of findings, citations and searches, drawn by the browser over the text (CSS Custom Highlight API) so that the
 * document stays as it is. Only blocks near the viewport have ranges: measured, the browser pays 4–6 ms a frame for
 * 500 of them in 10,000 words and next to nothing for those of one screen.
 */
export class CopyHighlights {
  readonly #editor: LexicalEditor
  readonly #index: BlockIndex
  readonly #places = new Map<HighlightName, ReadonlyMap<BlockId, readonly CopyPlace[]>>()
  readonly #ranges = new Map<HighlightName, Map<BlockId, readonly Range[]>>()
  readonly #near = new Set<BlockId>()
  readonly #watched = new Map<Element, BlockId>()
  readonly #observer: IntersectionObserver | null

  constructor(editor: LexicalEditor, index: BlockIndex) {
    this.#editor = editor
    this.#index = index
    this.#observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => this.#handleSeen(entries), { rootMargin: NEAR_VIEWPORT })
  }

  /** Replaces what the name marked before. */
  mark(name: HighlightName, places: readonly CopyPlace[]): void {
    this.#places.set(
      name,
      Map.groupBy(places, (place) => place.blockId),
    )
    for (const blockId of this.#ranges.get(name)?.keys() ?? []) this.#drop(name, blockId)
    this.watch()
    for (const blockId of this.#places.get(name)?.keys() ?? []) {
      if (this.#near.has(blockId)) this.#draw(name, blockId)
    }
  }

  /** After blocks came or went: watches the elements that show marked blocks now. */
  watch(): void {
    if (this.#observer === null) return
    const wanted = new Map<Element, BlockId>()
    for (const blockId of this.#markedBlocks()) {
      const element = this.#index.element(blockId)
      if (element !== null) wanted.set(element, blockId)
    }
    for (const [element, blockId] of this.#watched) {
      if (wanted.has(element)) continue
      this.#observer.unobserve(element)
      this.#watched.delete(element)
      this.#near.delete(blockId)
    }
    for (const [element, blockId] of wanted) {
      if (this.#watched.has(element)) continue
      this.#watched.set(element, blockId)
      this.#observer.observe(element)
    }
  }

  /**
   * While somebody types in a block the browser moves its ranges along. Only where lexical made new text nodes are they
   * made again, from the places as they were given; who gave them gives new ones when the text has settled.
   */
  redraw(changed: ReadonlySet<NodeKey> | null): void {
    if (this.#near.size === 0) return
    for (const blockId of changed === null ? this.#near : this.#blocksOf(changed)) {
      for (const name of this.#places.keys()) {
        if (changed === null || this.#isBroken(name, blockId)) this.#draw(name, blockId)
      }
    }
  }

  #isBroken(name: HighlightName, blockId: BlockId): boolean {
    const ranges = this.#ranges.get(name)?.get(blockId) ?? []
    return ranges.some((range) => range.collapsed || !range.startContainer.isConnected)
  }

  dispose(): void {
    this.#observer?.disconnect()
    for (const [name, blocks] of this.#ranges) {
      for (const blockId of [...blocks.keys()]) this.#drop(name, blockId)
    }
  }

  #markedBlocks(): ReadonlySet<BlockId> {
    return new Set([...this.#places.values()].flatMap((blocks) => [...blocks.keys()]))
  }

  #blocksOf(changed: ReadonlySet<NodeKey>): readonly BlockId[] {
    return [...changed].flatMap((key) => {
      const blockId = this.#index.idOf(key)
      return blockId !== undefined && this.#near.has(blockId) ? [blockId] : []
    })
  }

  #handleSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const blockId = this.#watched.get(target)
      if (blockId === undefined) continue
      if (isIntersecting) this.#near.add(blockId)
      else this.#near.delete(blockId)
      for (const name of this.#places.keys()) {
        if (isIntersecting) this.#draw(name, blockId)
        else this.#drop(name, blockId)
      }
    }
  }

  #draw(name: HighlightName, blockId: BlockId): void {
    this.#drop(name, blockId)
    const places = this.#places.get(name)?.get(blockId) ?? []
    const ranges = this.createRanges(blockId, places)
    if (ranges.length === 0) return
    const highlight = highlightNamed(name)
    for (const range of ranges) highlight.add(range)
    const blocks = this.#ranges.get(name) ?? new Map<BlockId, readonly Range[]>()
    this.#ranges.set(name, blocks.set(blockId, ranges))
  }

  #drop(name: HighlightName, blockId: BlockId): void {
    const blocks = this.#ranges.get(name)
    const highlight = highlightNamed(name)
    for (const range of blocks?.get(blockId) ?? []) highlight.delete(range)
    blocks?.delete(blockId)
  }

  /** DOM ranges of places in one block, cut to the text that is there now. */
  createRanges(blockId: BlockId, places: readonly CopyPlace[]): readonly Range[] {
    const key = this.#index.keyOf(blockId)
    if (key === undefined || places.length === 0) return []
    return this.#editor.getEditorState().read(() => {
      const texts = this.#$textsOf(key)
      return places.flatMap(({ start, end }) => createRange(texts, start, end))
    })
  }

  #$textsOf(key: NodeKey): readonly DomText[] {
    const node = $getNodeByKey(key)
    if (!$isElementNode(node)) return []
    const inner = node.getFirstDescendant()
    const carrier = $isCarrier(node) || inner === null ? node : ($findCarrier(inner) ?? node)
    return $getLeaves(carrier).flatMap(({ node: leaf, start }) => {
      if (!$isTextNode(leaf)) return []
      const text = getDOMTextNode(this.#editor.getElementByKey(leaf.getKey()))
      return text === null ? [] : [{ text, start, end: start + text.length }]
    })
  }
}

interface DomText {
  readonly text: Text
  readonly start: number
  readonly end: number
}

function createRange(texts: readonly DomText[], start: number, end: number): readonly Range[] {
  const first = texts.find((text) => start < text.end)
  const last = texts.findLast((text) => end > text.start)
  if (first === undefined || last === undefined || start >= end || last.end < first.start) return []
  const range = document.createRange()
  range.setStart(first.text, Math.max(0, start - first.start))
  range.setEnd(last.text, Math.min(last.text.length, end - last.start))
  return [range]
}

/** Where two marks meet, the one that was asked for last by a person is seen. */
const PRIORITIES: Readonly<Record<HighlightName, number>> = {
  counterpart: 0,
  claim: 1,
  citation: 2,
  'check-form-advice': 3,
  'check-words-advice': 3,
  'check-source-advice': 3,
  'check-form-warning': 4,
  'check-words-warning': 4,
  'check-source-warning': 4,
  'check-form-error': 5,
  'check-words-error': 5,
  'check-source-error': 5,
  'check-current': 6,
  search: 7,
  'search-current': 8,
  reveal: 9,
}

function highlightNamed(name: HighlightName): Highlight {
  const known = CSS.highlights.get(`copy-${name}`)
  if (known !== undefined) return known
  const highlight = new Highlight()
  highlight.priority = PRIORITIES[name]
  CSS.highlights.set(`copy-${name}`, highlight)
  return highlight
}
