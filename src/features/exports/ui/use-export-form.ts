import { useState } from 'react'
import type { StoryId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import type { Cause } from '#domain/publication/causes.ts'
import { useClient, useQuery, useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { publication } from '#features/publication/contract.ts'
import {
  EXPORT_FORMATS,
  exportsContract,
  type ExportDone,
  type ExportFormat,
  type ExportPreview,
  type ExportProblem,
} from '../contract.ts'

export interface ReaderNoteInput {
  readonly wasWrong: string
  readonly isRight: string
  readonly place: string
}

const NO_NOTE: ReaderNoteInput = { wasWrong: '', isRight: '', place: '' }

/** What the person has chosen in the export form, and what came of it. */
export function useExportForm(storyId: StoryId, beforeExport: () => Promise<void>) {
  const [formats, setFormats] = useState<readonly ExportFormat[]>(EXPORT_FORMATS)
  const [chosenFolder, setFolder] = useState<string | null>(null)
  const [cause, setCause] = useState<Cause | null>(null)
  const [note, setNote] = useState(NO_NOTE)
  const [outcome, setOutcome] = useState<Result<ExportDone, ExportProblem> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const client = useClient(exportsContract)
  const rules = useClient(publication)
  const shell = useShell()
  const report = useReport()
  const preview = useQuery(exportsContract, 'preview', { storyId, cause }, [
    `story:${storyId}`,
    'exports',
    'settings',
    'people',
    'sources',
  ])
  const shown = useLastValue(preview.value ?? null)
  const folder = chosenFolder ?? shown?.folder ?? null
  const chooseFolder = () => {
    shell
      .chooseFolder({ purpose: 'export' })
      .then((picked) => (picked === null ? undefined : setFolder(picked)))
      .catch(report)
  }
  const run = async () => {
    if (folder === null) return
    setBusy(true)
    try {
      await beforeExport()
      await rules.prepare({ storyId, action: 'export' })
      const statement = cause === 'correction' ? { readerNote: note } : {}
      const done = await client.exportStory({ storyId, formats: [...formats], folder, cause, statement })
      setOutcome(done)
      if (done.ok) setCause(null)
    } catch (error) {
      report(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    preview: shown,
    formats,
    toggleFormat: (format: ExportFormat, isOn: boolean) => setFormats(withFormat(formats, format, isOn)),
    folder,
    chooseFolder,
    cause,
    setCause,
    note,
    setNote,
    outcome,
    isBusy,
    canRun: preview.value !== undefined && canExport(shown, { formats, folder, cause, note }),
    run: () => void run(),
  }
}

/** While a question is asked anew, for example with another cause, the answer to the last one stays. */
function useLastValue<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}

export type ExportFormState = ReturnType<typeof useExportForm>

function withFormat(formats: readonly ExportFormat[], format: ExportFormat, isOn: boolean): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter((one) => (one === format ? isOn : formats.includes(one)))
}

export const STATES_OUT = ['exported', 'live', 'held', 'withdrawn']

interface Chosen {
  readonly formats: readonly ExportFormat[]
  readonly folder: string | null
  readonly cause: Cause | null
  readonly note: ReaderNoteInput
}

function canExport(preview: ExportPreview | null, { formats, folder, cause, note }: Chosen): boolean {
  if (preview === null || folder === null || formats.length === 0) return false
  const isNoteThere = cause !== 'correction' || Object.values(note).every((words) => words.trim() !== '')
  return isNoteThere && isOpen(preview)
}

/** What a person fills in below is not counted as being in the way. */
export function isOpen(preview: ExportPreview): boolean {
  return preview.refusal === null || preview.refusal.rule === 'reader-note-required'
}

/** Whether something stands in the way that the form does not ask for anyway. */
export function isBlocked(preview: ExportPreview): boolean {
  return !isOpen(preview) && preview.refusal?.rule !== 'cause-required'
}
