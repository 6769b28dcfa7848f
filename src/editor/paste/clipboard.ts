import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $getState,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  isDOMNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  REMOVE_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { $isTableSelection } from '@lexical/table'
import type { Block, Document, Run } from '#domain/document/document.ts'
import { $findLink, $setLink } from '../behaviour/links.ts'
import { $findCarrier, $getCarrierId } from '../conversion/carriers.ts'
import { $getCarrierSize, $readSelection } from '../conversion/places.ts'
import { $getBlockId, documentLanguageState } from '../nodes/states.ts'
import { COPY_MEDIA_TYPE, readClipboardCopy, writeClipboard } from './clipboard-copy.ts'
import { $insertBlocks } from './insert-blocks.ts'
import { mapRuns } from './map-runs.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'
import { sliceDocument } from './slice-document.ts'
import { isLinkAddress } from '#domain/document/link-address.ts'

export interface ClipboardOptions {
  readonly storyId: string
  readonly readDocument: () => Document
  /** HTML as an inert tree: `parse-html.ts` in a window. */
  readonly parseHtml: (html: string) => Pick<globalThis.Document, 'body'>
}

/** Copy, cut, paste and drop over our own form of the text, so that nothing enters the copy but what the document knows. */
export function registerClipboard(editor: LexicalEditor, options: ClipboardOptions): () => void {
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event, options), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const isCopied = $copy(event, options)
        if (isCopied && editor.isEditable()) $removeSelected(editor)
        return isCopied
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const clipboard = 'clipboardData' in event ? event.clipboardData : null
        if (clipboard === null || isInControl(event.target)) return false
        event.preventDefault()
        if (editor.isEditable()) $paste(clipboard, options)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Text is moved with cut and paste; a drag would bypass what is kept above. Files are taken by the story screen.
    editor.registerCommand(DRAGSTART_COMMAND, (event) => refuse(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DROP_COMMAND, (event) => refuse(event), COMMAND_PRIORITY_HIGH),
  )
}

function refuse(event: Event): true {
  event.preventDefault()
  return true
}

function isInControl(target: EventTarget | null): boolean {
  return isDOMNode(target) && (target.nodeName === 'TEXTAREA' || target.nodeName === 'INPUT')
}

function $copy(event: ClipboardEvent | KeyboardEvent | null, { storyId, readDocument }: ClipboardOptions): boolean {
  const clipboard = event !== null && 'clipboardData' in event ? event.clipboardData : null
  const blocks = $sliceSelected(readDocument())
  if (event === null || clipboard === null || isInControl(event.target) || blocks.length === 0) return false
  event.preventDefault()
  writeClipboard(clipboard, { storyId, language: $language(), blocks })
  return true
}

function $sliceSelected(document: Document): readonly Block[] {
  const nodes = $getSelection()?.getNodes() ?? []
  const selected = new Set(nodes.filter($isDecoratorNode).map($getBlockId))
  const places = $readSelection()?.places ?? $cellPlaces(nodes)
  return sliceDocument(document, places, selected)
}

/** Cells chosen as cells, not as text. */
function $cellPlaces(nodes: readonly LexicalNode[]) {
  if (!$isTableSelection($getSelection())) return []
  const carriers = new Map(
    nodes.flatMap((node) => {
      const carrier = $findCarrier(node)
      return carrier === null ? [] : [[carrier.getKey(), carrier] as const]
    }),
  )
  return [...carriers.values()].map((carrier) => ({
    blockId: $getCarrierId(carrier),
    start: 0,
    end: $getCarrierSize(carrier),
  }))
}

function $removeSelected(editor: LexicalEditor): void {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) selection.deleteNodes()
  else editor.dispatchCommand(REMOVE_TEXT_COMMAND, null)
}

function $language(): string {
  return $getState($getRoot(), documentLanguageState)
}

export function $paste(clipboard: Pick<DataTransfer, 'getData'>, options: ClipboardOptions): void {
  $addUpdateTag(PASTE_TAG)
  const text = clipboard.getData('text/plain')
  if ($pasteAddress(text.trim())) return
  $insertBlocks(readBlocks(clipboard, text, options))
}

/** An address pasted over words makes them a link. */
function $pasteAddress(text: string): boolean {
  const selection = $getSelection()
  if (!isLinkAddress(text) || !$isRangeSelection(selection) || selection.isCollapsed()) return false
  const isOneBlock = ($readSelection()?.places.length ?? 0) === 1
  return isOneBlock && $findLink(selection.anchor.getNode()) === null && $setLink(text)
}

function readBlocks(
  clipboard: Pick<DataTransfer, 'getData'>,
  text: string,
  { storyId, parseHtml }: ClipboardOptions,
): readonly Block[] {
  const copy = readClipboardCopy(clipboard.getData(COPY_MEDIA_TYPE))
  if (copy !== null) return copy.storyId === storyId ? copy.blocks : copy.blocks.map(dropAnchors)
  const html = clipboard.getData('text/html')
  const blocks = html === '' ? [] : readHtml(parseHtml(html), $language())
  // Some programs put an empty page beside their text.
  return (blocks.length > 0 ? blocks : readText(text, $language())).map(markAsWeb)
}

function dropAnchors(block: Block): Block {
  return mapRuns(block, (run): Run => ({ ...run, anchors: [] }))
}

/** What comes from outside was not written at this desk: an editor should see that. */
function markAsWeb(block: Block): Block {
  return mapRuns(block, (run): Run => ({ ...run, provenance: 'web' }))
}
