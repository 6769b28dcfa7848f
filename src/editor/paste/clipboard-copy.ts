import type { Block, LanguageTag } from '#domain/document/document.ts'
import { parseOneBlock } from '#domain/document/parse.ts'
import { blockText } from '#domain/document/text.ts'
import { writeHtml } from './write-html.ts'

/** Our own form on the clipboard, which keeps what HTML cannot say. Read strictly, since any program can write it. */
export const COPY_MEDIA_TYPE = 'application/x-stet-copy'

export interface ClipboardCopy {
  /** Anchors mean something only inside the story they come from. */
  readonly storyId: string
  readonly language: LanguageTag
  readonly blocks: readonly Block[]
}

export function writeClipboard(clipboard: DataTransfer, copy: ClipboardCopy): void {
  clipboard.setData(COPY_MEDIA_TYPE, JSON.stringify(copy))
  clipboard.setData('text/html', writeHtml(copy.blocks, copy.language))
  clipboard.setData('text/plain', copy.blocks.map(blockText).join('\n\n'))
}

/** Null when the clipboard holds none or one that is not in our form. */
export function readClipboardCopy(json: string): ClipboardCopy | null {
  if (json === '') return null
  const value = parseJson(json)
  if (typeof value !== 'object' || value === null) return null
  const { storyId, language, blocks } = value as Readonly<Record<string, unknown>>
  if (typeof storyId !== 'string' || typeof language !== 'string' || !Array.isArray(blocks)) return null
  const parsed = blocks.map((block: unknown) => parseOneBlock(block))
  if (parsed.some((result) => !result.ok)) return null
  return { storyId, language, blocks: parsed.flatMap((result) => (result.ok ? [result.value] : [])) }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Another program's idea of our type: the HTML beside it is read instead.
    return null
  }
}
