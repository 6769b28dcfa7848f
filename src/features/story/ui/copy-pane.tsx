import { useCallback } from 'react'
import { CopyEditor } from '#editor/copy-editor.tsx'
import type { CopyHandle } from '#editor/copy-handle.ts'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { FindBar } from './find-bar.tsx'
import { LinkBar } from './link-bar.tsx'
import { storyWords } from './story-words.ts'
import { usePickPicture } from './use-pick-picture.ts'
import type { Workspace } from './use-workspace.ts'

/** The copy, with what stands above it for a moment. */
export function CopyPane(props: { readonly workspace: Workspace }) {
  const { workspace } = props
  const { session, copy, panes } = workspace
  const keepElement = useCallback((element: HTMLElement | null) => panes.keep.copy(element), [panes])
  const say = useMessages(storyWords)
  const locale = useLocale()
  const shell = useShell()
  const report = useReport()
  const pickPicture = usePickPicture(copy)
  return (
    <section className="story-copy" aria-label={say.copy}>
      {copy === null ? null : <Bar workspace={workspace} copy={copy} />}
      <div className="story-copy-page" ref={keepElement}>
        <CopyEditor
          storyId={session.id}
          document={session.opened.document}
          readOnly={session.readOnly}
          interfaceLanguage={locale}
          pictureAddress={(sha256) => `app://stet/original/${sha256}`}
          onReady={workspace.attachCopy}
          onCaretBlock={workspace.moveCaret}
          onOpenLink={(address) => void shell.openLink({ address }).catch(report)}
          onPickPicture={pickPicture}
          onEditLink={(address) => workspace.showBar({ kind: 'link', address })}
        />
      </div>
    </section>
  )
}

function Bar(props: { readonly workspace: Workspace; readonly copy: CopyHandle }) {
  const { workspace, copy } = props
  const { bar, session } = workspace
  const close = (): void => {
    workspace.showBar(null)
    copy.focus()
  }
  if (bar === null) return null
  if (bar.kind === 'find') return <FindBar session={session} copy={copy} onClose={close} />
  return (
    <LinkBar
      address={bar.address}
      onLink={(address) => {
        copy.setLink(address)
        close()
      }}
      onClose={close}
    />
  )
}
