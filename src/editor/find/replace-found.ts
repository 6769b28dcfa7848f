import { $isTextNode, type LexicalNode } from 'lexical'
import { assertNever } from '#lib/assert-never.ts'
import type { FoundPlace } from '../copy-handle.ts'
import { $getIdentifiedNodes } from '../conversion/carriers.ts'
import { $createRange, $findCarrierById, $getLeaves } from '../conversion/places.ts'
import { $isCopyBlockNode } from '../nodes/copy-block-node.ts'
import { $isFactboxNode } from '../nodes/factbox-node.ts'
import { $isPictureNode } from '../nodes/picture-node.ts'
import { $getBlockId } from '../nodes/states.ts'

/** Puts the same words in every place. Later places go first, so that the offsets of the others stay right. */
export function $replaceFound(places: readonly FoundPlace[], replacement: string): void {
  for (const place of places.toReversed()) {
    if (place.part === 'text') $replaceText(place, replacement)
    else $replacePart(place, replacement)
  }
}

/** The new words have the format and anchors of the first letter they replace. */
function $replaceText({ blockId, start, end }: FoundPlace, replacement: string): void {
  const carrier = $findCarrierById(blockId)
  if (carrier === null) return
  const leaf = $getLeaves(carrier).find(({ node, start: at }) => start >= at && start < at + node.getTextContentSize())
  if (leaf === undefined || !$isTextNode(leaf.node)) return
  const within = end - leaf.start <= leaf.node.getTextContentSize()
  if (within) {
    leaf.node.spliceText(start - leaf.start, end - start, replacement)
    return
  }
  const inFirst = leaf.node.getTextContentSize() - (start - leaf.start)
  $createRange(carrier, start + inFirst, end).removeText()
  leaf.node.getLatest().spliceText(start - leaf.start, inFirst, replacement)
}

function $replacePart(place: FoundPlace, replacement: string): void {
  const node = $getIdentifiedNodes().find((candidate) => $getBlockId(candidate) === place.blockId)
  if (node !== undefined) $writePart(node, place, replacement)
}

function $writePart(node: LexicalNode, { part, start, end }: FoundPlace, replacement: string): void {
  const change = (text: string): string => text.slice(0, start) + replacement + text.slice(end)
  switch (part) {
    case 'speaker':
      if ($isCopyBlockNode(node)) node.setSpeaker(change(node.getSpeaker()))
      return
    case 'title':
      if ($isFactboxNode(node)) node.setTitle(change(node.getTitle()))
      return
    case 'caption':
    case 'credit':
    case 'alt':
    case 'rights':
      if ($isPictureNode(node)) node.setPart(part, change(node.getPicture()[part]))
      return
    case 'text':
      return
    default:
      assertNever(part)
  }
}
