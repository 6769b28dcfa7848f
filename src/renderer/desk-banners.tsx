import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { DeskStatus, ReadOnlyReason } from '#workbench/shell-contract.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { windowWords } from './window-words.ts'

type OpenStatus = Extract<DeskStatus, { kind: 'opening' | 'open' | 'restarting' }>

/** What holds for the whole desk right now, above every screen. */
export function DeskBanners(props: { readonly status: OpenStatus }) {
  const say = useMessages(windowWords)
  const { status } = props
  if (status.kind === 'opening') {
    return (
      <div className="window-opening">
        <Notice role="status">{say.opening(status.name)}</Notice>
      </div>
    )
  }
  return (
    <>
      {status.kind === 'restarting' ? (
        <Notice tone="warning" role="status">
          {say.restarting}
        </Notice>
      ) : null}
      {status.readOnly === null ? null : <ReadOnlyBanner reason={status.readOnly} folder={status.folder} />}
    </>
  )
}

function ReadOnlyBanner(props: { readonly reason: ReadOnlyReason; readonly folder: string }) {
  const say = useMessages(windowWords)
  const client = useShell()
  const report = useReport()
  const text = {
    'open-elsewhere': say.openElsewhere,
    'not-writable': say.notWritable,
    'shared-folder': say.sharedFolder,
  }[props.reason]
  const edit = (): void => void client.openDesk({ folder: props.folder, confirmShared: true }).catch(report)
  return (
    <Notice
      tone="warning"
      role="status"
      actions={props.reason === 'shared-folder' ? <Button onClick={edit}>{say.editAnyway}</Button> : undefined}
    >
      {text}
    </Notice>
  )
}
