import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { backups, type BackupStatus, type FindingLine } from '../contract.ts'
import { BackupRow } from './backup-row.tsx'
import { backupsWords } from './backups-words.ts'
import { RestoreNote } from './restore-note.tsx'
import './backups.css'

/** The desk's backups, newest first, and whether the desk is as it was written. */
export function BackupsSection() {
  const say = useMessages(backupsWords)
  const status = useQuery(backups, 'status', null, ['backups']).value
  if (status === undefined) return null
  return (
    <div className="backups">
      <p className="backups-hint">{say.hint}</p>
      {status.trouble === null ? null : (
        <Notice tone="danger" role="alert" title={say.troubles[status.trouble.kind]}>
          <p className="backups-detail">{status.trouble.detail}</p>
        </Notice>
      )}
      {status.lastRestore === null ? null : <RestoreNote note={status.lastRestore} />}
      <BackupActs />
      <BackupList status={status} />
    </div>
  )
}

function BackupList(props: { readonly status: BackupStatus }) {
  const say = useMessages(backupsWords)
  const { backups: list, folder } = props.status
  if (list.length === 0) return <p className="backups-hint">{say.none}</p>
  return (
    <ul aria-label={say.list}>
      {list.map((backup) => (
        <BackupRow key={backup.name} backup={backup} folder={folder} />
      ))}
    </ul>
  )
}

type Act = 'make' | 'verify'

function BackupActs() {
  const say = useMessages(backupsWords)
  const client = useClient(backups)
  const report = useReport()
  const toast = useToast()
  const [busy, setBusy] = useState<Act | null>(null)
  const [findings, setFindings] = useState<readonly FindingLine[] | null>(null)
  const run = (act: Act, work: () => Promise<void>): void => {
    setBusy(act)
    void work()
      .catch(report)
      .finally(() => setBusy(null))
  }
  const make = async (): Promise<void> => {
    const made = await client.make(null)
    toast(made.ok ? { tone: 'good', text: say.made } : { tone: 'danger', text: say.troubles[made.problem.kind] })
  }
  const verify = async (): Promise<void> => setFindings(await client.verify(null))
  return (
    <>
      <div className="backups-acts">
        <Button isBusy={busy === 'make'} disabled={busy !== null} onClick={() => run('make', make)}>
          {say.make}
        </Button>
        <Button tone="quiet" isBusy={busy === 'verify'} disabled={busy !== null} onClick={() => run('verify', verify)}>
          {say.verify}
        </Button>
      </div>
      {findings === null ? null : <Findings findings={findings} />}
    </>
  )
}

function Findings(props: { readonly findings: readonly FindingLine[] }) {
  const say = useMessages(backupsWords)
  const { findings } = props
  if (findings.length === 0) {
    return (
      <Notice tone="good" role="status">
        {say.sound}
      </Notice>
    )
  }
  return (
    <Notice tone="danger" role="alert" title={say.findings(findings.length)}>
      <ul className="backups-detail">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.detail}`}>{`${say.kinds[finding.kind]}: ${finding.detail}`}</li>
        ))}
      </ul>
    </Notice>
  )
}
