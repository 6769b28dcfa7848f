import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient, useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { exportsContract, type ExportEntry, type FileVerdict } from '../contract.ts'
import { exportsWords } from './exports-words.ts'
import { FileList } from './file-list.tsx'

/** What one export left, whether it is still so, and the way back to the story. */
export function ExportDetails({ entry }: { readonly entry: ExportEntry }) {
  const say = useMessages(exportsWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const shell = useShell()
  const report = useReport()
  const client = useClient(exportsContract)
  const [verdicts, setVerdicts] = useState<readonly FileVerdict[]>([])
  const check = () => void client.verifyFiles({ exportId: entry.id }).then(setVerdicts).catch(report)
  return (
    <div className="exports-form">
      <div>
        <h3 className="exports-copy-headline">{entry.headline}</h3>
        <p className="exports-approval">
          {say.approvedBy(entry.approvedBy, showMoment(entry.approvedAt, locale, entry.zone))}
          {entry.alone ? ` (${say.approvedAlone})` : ''}
        </p>
        <p className="exports-approval">
          {say.exportedBy(
            entry.exportedBy === '' ? say.system : entry.exportedBy,
            showMoment(entry.exportedAt, locale, entry.zone),
          )}
        </p>
      </div>
      <section className="exports-part" aria-label={say.files}>
        <h3 className="exports-head">{say.files}</h3>
        <FileList files={entry.files} verdicts={verdicts} />
        {verdicts.length > 0 && verdicts.every((one) => one.verdict === 'same') ? (
          <p className="exports-whole" role="status">
            {say.allSame}
          </p>
        ) : null}
        <p className="exports-hint">
          {say.textHash} <code className="exports-hash">{entry.textHash.slice(0, 16)}</code>
        </p>
        <span className="exports-path" title={entry.folder}>
          {entry.folder}
        </span>
      </section>
      <div className="exports-act">
        <Button onClick={check}>{say.check}</Button>
        <Button onClick={() => void shell.revealFile({ path: entry.folder }).catch(report)}>{say.show}</Button>
        <Button onClick={() => navigate('exports', { story: entry.storyId })}>{say.exportAgain}</Button>
        <Button onClick={() => navigate('story', { id: entry.storyId })}>{say.openStory}</Button>
      </div>
    </div>
  )
}
