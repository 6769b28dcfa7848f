import { $getNearestNodeFromDOMNode, $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import { $findCarrier, $getCarrierId } from './conversion/carriers.ts'
import { $getLeaves, $getOffset } from './conversion/places.ts'
import type { CopyCore } from './copy-core.ts'
import type { CopyHandle } from './copy-handle.ts'
import type { CopyPlace } from './story-surface.ts'

/** Where the caret and the pointer are, and where places are drawn. */
export function createPlaceReader(core: CopyCore): Pick<CopyHandle, 'caret' | 'placeAt' | 'boxesOf'> {
  const { editor, highlights } = core
  return {
    caret: () => editor.read('latest', $readCaret),
    placeAt: (x, y) => readPlaceAt(core, x, y),
    boxesOf: (place) => highlights.createRanges(place.blockId, [place]).flatMap((range) => [...range.getClientRects()]),
  }
}

function $readCaret(): CopyPlace | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const carrier = $findCarrier(selection.focus.getNode())
  if (carrier === null) return null
  const offset = $getOffset(carrier, selection.focus)
  return { blockId: $getCarrierId(carrier), start: offset, end: offset }
}

/** The place between two letters that is nearest to a point of the window; null where no running text is. */
function readPlaceAt({ editor }: CopyCore, x: number, y: number): CopyPlace | null {
  const found = document.caretPositionFromPoint(x, y)
  const root = editor.getRootElement()
  if (found === null || root === null || !root.contains(found.offsetNode)) return null
  return editor.read('latest', () => $placeOf(found))
}

function $placeOf({ offsetNode, offset }: CaretPosition): CopyPlace | null {
  const node = $getNearestNodeFromDOMNode(offsetNode)
  const carrier = node === null ? null : $findCarrier(node)
  if (carrier === null || !$isTextNode(node) || !(offsetNode instanceof Text)) return null
  const leaf = $getLeaves(carrier).find((candidate) => candidate.node.is(node))
  if (leaf === undefined) return null
  const at = leaf.start + offset
  return { blockId: $getCarrierId(carrier), start: at, end: at }
}
