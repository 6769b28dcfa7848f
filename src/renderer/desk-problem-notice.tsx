import { assertNever } from '#lib/assert-never.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import type { DeskBackup, DeskStatus } from '#workbench/shell-contract.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { welcomeWords } from './welcome-words.ts'

type ProblemStatus = Extract<DeskStatus, { kind: 'problem' }>

/** Why a desk did not open, what is safe, and what to do next. */
export function DeskProblemNotice({ status }: { readonly status: ProblemStatus }) {
  const say = useMessages(welcomeWords)
  const client = useShell()
  const report = useReport()
  const explained = useExplanation(status)
  const { problem } = status
  const retry = (): void => void client.openDesk({ folder: status.folder, confirmShared: false }).catch(report)
  const canRetry = problem.kind === 'missing' || problem.kind === 'failed' || problem.kind === 'in-use'
  return (
    <Notice
      tone={problem.kind === 'damaged' ? 'danger' : 'warning'}
      role="alert"
      title={explained.title}
      actions={canRetry ? <Button onClick={retry}>{say.tryAgain}</Button> : undefined}
    >
      <p>{explained.hint}</p>
      <p className="welcome-folder">{status.folder}</p>
      {problem.kind === 'damaged' || problem.kind === 'failed' ? (
        <p className="welcome-detail">{problem.detail}</p>
      ) : null}
      {problem.kind === 'damaged' ? <BackupList folder={status.folder} backups={problem.backups} /> : null}
    </Notice>
  )
}

function BackupList(props: { readonly folder: string; readonly backups: readonly DeskBackup[] }) {
  const say = useMessages(welcomeWords)
  const locale = useLocale()
  const client = useShell()
  const report = useReport()
  if (props.backups.length === 0) return <p>{say.noBackups}</p>
  return (
    <section className="welcome-backups" aria-label={say.backups}>
      <h2 className="welcome-heading">{say.backups}</h2>
      <ul>
        {props.backups.map((backup) => (
          <li key={backup.name} className="welcome-backup">
            <span>
              {new Date(backup.takenAt).toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' })}
              <span className="welcome-size">{say.size(showMegabytes(backup.bytes, locale))}</span>
            </span>
            <Button
              onClick={() => void client.restoreDesk({ folder: props.folder, backup: backup.name }).catch(report)}
            >
              {say.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function showMegabytes(bytes: number, locale: string): string {
  return (bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })
}

function useExplanation(status: ProblemStatus): { readonly title: string; readonly hint: string } {
  const say = useMessages(welcomeWords).problems
  const { name, problem } = status
  switch (problem.kind) {
    case 'missing':
      return { title: say.missing(name), hint: say.missingHint }
    case 'not-a-desk':
      return { title: say.notADesk(name), hint: say.notADeskHint }
    case 'newer':
      return { title: say.newer, hint: say.newerHint(problem.deskVersion, problem.ownVersion) }
    case 'damaged':
      return { title: say.damaged(name), hint: say.damagedHint }
    case 'not-empty':
      return { title: say.notEmpty, hint: say.notEmptyHint }
    case 'no-space':
      return { title: say.noSpace, hint: say.noSpaceHint }
    case 'not-writable':
      return { title: say.notWritable, hint: say.notWritableHint }
    case 'shared-folder':
      return { title: say.sharedFolder, hint: say.sharedFolderHint }
    case 'in-use':
      return { title: say.inUse(name), hint: say.inUseHint }
    case 'failed':
      return { title: say.failed(name), hint: say.failedHint }
    default:
      return assertNever(problem)
  }
}
