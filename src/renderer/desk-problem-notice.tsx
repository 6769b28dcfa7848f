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
  const explained = useExplanation(status)
  const { problem } = status
  const step = useNextStep(status)
  return (
    <Notice
      tone={problem.kind === 'damaged' ? 'danger' : 'warning'}
      role="alert"
      title={explained.title}
      actions={step === null ? undefined : <Button onClick={step.run}>{step.label}</Button>}
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

/** What can be done at once; null when a person has to mend something first. */
function useNextStep({ folder, name, problem }: ProblemStatus): { readonly label: string; run(): void } | null {
  const say = useMessages(welcomeWords)
  const client = useShell()
  const report = useReport()
  switch (problem.kind) {
    case 'missing':
    case 'failed':
    case 'in-use':
      return {
        label: say.tryAgain,
        run: () => void client.openDesk({ folder, confirmShared: false }).catch(report),
      }
    case 'shared-folder':
      // Only making a desk is refused there: one that is opened is shown to read and asks in a banner.
      return {
        label: say.makeAllTheSame,
        run: () => void client.createDesk({ folder, name, confirmShared: true }).catch(report),
      }
    default:
      return null
  }
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
