import { $getRoot, $getSelection, $getState, $isRangeSelection, $isTextNode, $setState, type TextNode } from 'lexical'
import type { AnchorId, Document } from '#domain/document/document.ts'
import { documentParts } from '#domain/document/text.ts'
import { anchorsState } from '../nodes/states.ts'
import type { CopyPlace } from '../story-surface.ts'

/** Puts an anchor on the selected runs; false when no text is selected. */
export function $addAnchor(anchor: AnchorId): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  const texts = selection.extract().filter($isTextNode)
  for (const text of texts) {
    $setState(text, anchorsState, [...new Set([...$getState(text, anchorsState), anchor])].sort())
  }
  return texts.length > 0
}

export function $removeAnchor(anchor: AnchorId): void {
  for (const text of $textsWith(anchor)) {
    const others = $getState(text, anchorsState).filter((other) => other !== anchor)
    $setState(text, anchorsState, others)
  }
}

function $textsWith(anchor: AnchorId): readonly TextNode[] {
  return $getRoot()
    .getAllTextNodes()
    .filter((text) => $getState(text, anchorsState).includes(anchor))
}

/** Every stretch of text that carries the anchor, in reading order. */
export function findAnchorPlaces(document: Document, anchor: AnchorId): readonly CopyPlace[] {
  return documentParts(document).flatMap(({ id, runs }) => {
    const places: CopyPlace[] = []
    let start = 0
    for (const run of runs) {
      const end = start + run.text.length
      const last = places.at(-1)
      if (run.anchors?.includes(anchor)) {
        if (last?.end === start) places[places.length - 1] = { ...last, end }
        else places.push({ blockId: id, start, end })
      }
      start = end
    }
    return places
  })
}
