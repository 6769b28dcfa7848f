import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useShell } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { checks, type FileFault } from '../contract.ts'
import { houseStyleWords } from './house-style-words.ts'

export interface ProfileFilesProps {
  readonly profileId: string
  readonly onImported: (id: string) => void
}

/** Profiles come from files and go into files; what a file says that cannot be used is told by line and column. */
export function ProfileFiles({ profileId, onImported }: ProfileFilesProps) {
  const say = useMessages(houseStyleWords)
  const client = useClient(checks)
  const shell = useShell()
  const toast = useToast()
  const report = useReport()
  const [read, setRead] = useState<{ readonly title: string; readonly faults: readonly FileFault[] } | null>(null)
  const takeIn = async (): Promise<void> => {
    const [file] = await shell.chooseFiles({ purpose: 'attachment', many: false })
    if (file === undefined) return
    const text = file.content === null ? null : new TextDecoder().decode(file.content)
    if (text === null || text.length > MOST_TEXT) return setRead({ title: say.tooLarge(file.name), faults: [] })
    const { id, faults } = await client.importProfile({ name: file.name, text })
    const title = id === null ? say.noProfile(file.name) : say.faults(file.name)
    setRead(faults.length === 0 && id !== null ? null : { title, faults })
    if (id === null) return
    toast({ tone: 'good', text: say.imported })
    onImported(id)
  }
  const giveOut = async (): Promise<void> => {
    const folder = await shell.chooseFolder({ purpose: 'export' })
    if (folder === null) return
    const done = await client.exportProfile({ id: profileId, folder })
    if (done.ok) toast({ tone: 'good', text: say.exported(done.value) })
    else toast({ tone: 'warning', text: say.exportProblems[done.problem] })
  }
  return (
    <>
      <span className="checks-row-acts">
        <Button onClick={() => void takeIn().catch(report)}>{say.importFile}</Button>
        <Button onClick={() => void giveOut().catch(report)}>{say.exportFile}</Button>
      </span>
      {read === null ? null : (
        <Notice tone="warning" role="status" title={read.title}>
          <FaultList faults={read.faults} />
        </Notice>
      )}
    </>
  )
}

const MOST_TEXT = 4_000_000

export function FaultList({ faults }: { readonly faults: readonly (FileFault & { readonly file?: string })[] }) {
  const say = useMessages(houseStyleWords)
  return (
    <ul className="house-style-faults">
      {faults.map(({ file, line, column, kind, text }) => (
        <li key={`${file ?? ''} ${line} ${column} ${kind} ${text}`}>
          {file === undefined ? '' : `${file} – `}
          {say.fault(line, column, say.faultKinds[kind] ?? kind, text)}
        </li>
      ))}
    </ul>
  )
}
