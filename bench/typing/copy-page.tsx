import { useState } from 'react'
import { TooltipLayer } from '#ui/primitives/tooltip.tsx'
import { CopyEditor } from '#editor/copy-editor.tsx'
import type { CopyHandle } from '#editor/copy-handle.ts'
import { createSampleCopy } from './sample-copy.ts'
import { createShowCopy } from './show-copy.ts'
import './page.css'

declare global {
  interface Window {
    copy?: CopyHandle
  }
}

export interface CopyPageProps {
  readonly words: number
  /** Every kind of block once, to be looked at. */
  readonly isShow: boolean
  readonly interfaceLanguage: 'en' | 'sv'
}

/** The copy editor with everything on that the story screen has on while somebody types. */
export function CopyPage({ words, isShow, interfaceLanguage }: CopyPageProps) {
  const [document] = useState(() => (isShow ? createShowCopy() : createSampleCopy(words)))
  return (
    <div className="bench-page">
      <CopyEditor
        storyId="bench"
        document={document}
        readOnly={false}
        interfaceLanguage={interfaceLanguage}
        pictureAddress={() => null}
        onReady={openCopy}
      />
      <TooltipLayer />
    </div>
  )
}

/** Marks 500 places, counts, and compares the document at each change as saving does. */
function openCopy(handle: CopyHandle): void {
  window.copy = handle
  const places = handle
    .document()
    .blocks.flatMap((block) => ('runs' in block ? [{ blockId: block.id, start: 3, end: 12 }] : []))
  handle.highlight('claim', places.concat(places.map((place) => ({ ...place, start: 20, end: 31 }))).slice(0, 500))
  handle.highlight(
    'citation',
    places.slice(0, 100).map((place) => ({ ...place, start: 40, end: 60 })),
  )
  handle.onTextChanged(() => handle.document())
  handle.subscribe(() => handle.counts())
}
