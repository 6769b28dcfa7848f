import { LinkExtension, $createLinkNode } from '@lexical/link'
import { ListExtension, $createListItemNode, $createListNode } from '@lexical/list'
import { HistoryExtension } from '@lexical/history'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { $createHeadingNode, $createQuoteNode, RichTextExtension } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  defineExtension,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { useState } from 'react'
import { plainText, type Block, type Run } from '#domain/document/document.ts'
import { createSampleCopy } from './sample-copy.ts'
import './page.css'

/** Lexical's rich text as it comes, with the same words, formats and links: what the copy editor is measured against. */
export function BareEditor({ words }: { readonly words: number }) {
  const [extension] = useState(() =>
    defineExtension({
      name: 'bare',
      dependencies: [RichTextExtension, HistoryExtension, ListExtension, LinkExtension],
      $initialEditorState: () => {
        const copy = createSampleCopy(words)
        const blocks: LexicalNode[] = [
          $createHeadingNode('h1').append($createTextNode(plainText(copy.fields.headline))),
          $createParagraphNode().append($createTextNode(plainText(copy.fields.lead))),
          ...copy.blocks.map($createBare),
        ]
        $getRoot().append(...blocks)
      },
    }),
  )
  return (
    <div className="bench-page">
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <div className="bench-scroll">
          <ContentEditable className="bench-text" aria-label="Bare" />
        </div>
      </LexicalExtensionComposer>
    </div>
  )
}

function $createBare(block: Block): LexicalNode {
  if (block.type === 'list') {
    return $createListNode('bullet').append(
      ...block.items.map((item) => $createListItemNode().append(...$createRuns(item.runs))),
    )
  }
  if (!('runs' in block)) return $createParagraphNode()
  return $createElement(block.type).append(...$createRuns(block.runs))
}

function $createElement(type: string): ElementNode {
  if (type === 'subhead') return $createHeadingNode('h2')
  return type === 'quote' ? $createQuoteNode() : $createParagraphNode()
}

function $createRuns(runs: readonly Run[]): LexicalNode[] {
  return runs.map((run) => {
    const text = $createTextNode(run.text)
    if (run.bold) text.toggleFormat('bold')
    return run.link === undefined ? text : $createLinkNode(run.link).append(text)
  })
}
