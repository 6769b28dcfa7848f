import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import type { BackupLine } from '../contract.ts'
import { backupsWords } from './backups-words.ts'
import { showBytes } from './show-bytes.ts'

/** When, why, how much; and the way back to it, which asks once more in the row itself. */
export function BackupRow(props: { readonly backup: BackupLine; readonly folder: string }) {
  const say = useMessages(backupsWords)
  const locale = useLocale()
  const shell = useShell()
  const report = useReport()
  const [isAsking, setAsking] = useState(false)
  const { backup, folder } = props
  const time = showMoment(backup.madeAt, locale)
  const restore = (): void => {
    setAsking(false)
    void shell.restoreDesk({ folder, backup: backup.name }).catch(report)
  }
  return (
    <li className="backups-row">
      <div className="backups-line">
        <span className="backups-time">{time}</span>
        <span className="backups-of">
          {`${say.reasons[backup.reason]} · ${say.stories(backup.stories)} · ${showBytes(backup.bytes, locale)}`}
        </span>
        <Button
          tone="quiet"
          onClick={() => setAsking(!isAsking)}
          aria-expanded={isAsking}
          aria-label={`${say.restore} ${time}`}
        >
          {say.restore}
        </Button>
      </div>
      {isAsking ? (
        <Notice
          tone="warning"
          actions={
            <>
              <Button tone="danger" onClick={restore}>
                {say.restoreNow}
              </Button>
              <Button tone="quiet" onClick={() => setAsking(false)}>
                {say.cancel}
              </Button>
            </>
          }
        >
          {say.restoreAsk(time)}
        </Notice>
      ) : null}
    </li>
  )
}
