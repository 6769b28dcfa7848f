import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import type { LexicalEditor } from 'lexical'
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import { CopyCore } from './copy-core.ts'
import { createCopyExtension } from './copy-extension.ts'
import type { CopyEditorProps, CopyHandle } from './copy-handle.ts'
import { COPY_WORDS } from './copy-words.ts'
import { createCopyHandle } from './create-copy-handle.ts'
import { parseHtml } from './paste/parse-html.ts'
import { CopyToolbar } from './toolbar/copy-toolbar.tsx'
import './copy-editor.css'
import './copy-highlights.css'
import './copy-objects.css'

/** The copy of one story: its bar of formats and the page that is written on. Give it a `key` of the story. */
export function CopyEditor(props: CopyEditorProps) {
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const [copy] = useState(() => new OpenCopy(latest))
  const [handle, setHandle] = useState<CopyHandle | null>(null)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => copy.open(() => page.current, setHandle), [copy])
  useEffect(() => copy.setReadOnly(props.readOnly), [copy, props.readOnly])
  const words = COPY_WORDS[props.interfaceLanguage]
  return (
    <div className="copy-editor">
      <LexicalExtensionComposer extension={copy.extension} contentEditable={null}>
        {handle === null || props.readOnly ? null : (
          <CopyToolbar handle={handle} interfaceLanguage={props.interfaceLanguage} />
        )}
        <div className="copy-scroll" ref={page}>
          <ContentEditable
            className="copy-text"
            lang={props.document.language}
            aria-label={words.copy}
            spellCheck={false}
            style={placeholderStyle(words.body)}
          />
        </div>
      </LexicalExtensionComposer>
    </div>
  )
}

function placeholderStyle(words: string): CSSProperties {
  // React knows no custom properties in its type of styles.
  return { '--copy-body-placeholder': JSON.stringify(words) } as CSSProperties
}

/** What lives as long as the component; the callbacks it calls are always those of the last render. */
class OpenCopy {
  readonly extension
  readonly #latest: RefObject<CopyEditorProps>
  #core: CopyCore | null = null

  constructor(latest: RefObject<CopyEditorProps>) {
    this.#latest = latest
    const { document, readOnly, interfaceLanguage } = latest.current
    this.extension = createCopyExtension({
      document,
      isEditable: !readOnly,
      display: {
        words: COPY_WORDS[interfaceLanguage],
        pictureAddress: (sha256) => this.#latest.current.pictureAddress(sha256),
      },
      register: (editor) => this.#register(editor),
    })
  }

  #register(editor: LexicalEditor): () => void {
    this.#core = new CopyCore(editor, {
      storyId: this.#latest.current.storyId,
      onOpenLink: (address) => this.#latest.current.onOpenLink?.(address),
      parseHtml,
    })
    return this.#core.register()
  }

  setReadOnly(isReadOnly: boolean): void {
    this.#core?.editor.setEditable(!isReadOnly)
  }

  open(page: () => HTMLElement | null, setHandle: (handle: CopyHandle | null) => void): () => void {
    const core = this.#core
    if (core === null) throw new Error('The copy was opened before its editor was built')
    const handle = createCopyHandle(core, {
      page,
      onPickPicture: () => this.#latest.current.onPickPicture?.(),
      onEditLink: (address) => this.#latest.current.onEditLink?.(address),
      onOpenLink: (address) => this.#latest.current.onOpenLink?.(address),
    })
    const unsubscribe = [
      core.textChanged.add(() => this.#latest.current.onChange?.()),
      handle.subscribe(createCaretWatcher(handle, (blockId) => this.#latest.current.onCaretBlock?.(blockId))),
    ]
    setHandle(handle)
    this.#latest.current.onReady(handle)
    return () => {
      for (const leave of unsubscribe) leave()
      setHandle(null)
    }
  }
}

function createCaretWatcher(handle: CopyHandle, tell: (blockId: string | null) => void): () => void {
  let last: string | null = null
  return () => {
    const blockId = handle.caretBlock()
    if (blockId === last) return
    last = blockId
    tell(blockId)
  }
}
