import type { StoryId } from '#lib/ids.ts'
import { CAUSES, type Cause } from '#domain/publication/causes.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import { useCommand } from '#workbench/use-command.ts'
import type { ExportPreview } from '../contract.ts'
import { CopyFields } from './copy-fields.tsx'
import { ExportOutcome } from './export-outcome.tsx'
import { exportsWords } from './exports-words.ts'
import { FormatChoice } from './format-choice.tsx'
import { isBlocked, STATES_OUT, useExportForm, type ExportFormState } from './use-export-form.ts'
import { useSayRefusal } from './use-say-refusal.ts'
import './exports.css'

export interface ExportFormProps {
  readonly storyId: StoryId
  /** What stands at the top: the headline where the story is not beside the form. */
  readonly heading: 'headline' | 'none'
  /** Resolves when the text shown is on disk. */
  readonly beforeExport: () => Promise<void>
}

/** From what stands in the way, over the forms and what each loses, to the folder and what was written. */
export function ExportForm(props: ExportFormProps) {
  const form = useExportForm(props.storyId, props.beforeExport)
  const say = useMessages(exportsWords)
  const { preview } = form
  useCommand('exports.run', form.canRun && !form.isBusy ? form.run : null)
  if (preview === null) return null
  return (
    <div className="exports-form">
      {props.heading === 'headline' ? <h3 className="exports-copy-headline">{preview.headline}</h3> : null}
      <Standing preview={preview} />
      {form.outcome === null || form.isBusy ? null : <ExportOutcome outcome={form.outcome} />}
      {STATES_OUT.includes(preview.state) ? <CauseChoice form={form} /> : null}
      <FormatChoice form={form} preview={preview} />
      <FolderChoice form={form} name={preview.name} />
      <div className="exports-act">
        <Button tone="primary" isBusy={form.isBusy} disabled={!form.canRun} onClick={form.run}>
          {form.isBusy ? say.writing : say.exportFiles}
        </Button>
      </div>
      <CopyFields storyId={props.storyId} preview={preview} beforeCopy={props.beforeExport} />
    </div>
  )
}

function Standing({ preview }: { readonly preview: ExportPreview }) {
  const say = useMessages(exportsWords)
  const locale = useLocale()
  const sayRefusal = useSayRefusal()
  const { approval, outlet, state } = preview
  return (
    <>
      <p className="exports-standing">
        <Badge look="dot" tone={state === 'unpublished' ? 'neutral' : 'accent'}>
          {say.states[state]}
        </Badge>
        <span>{outlet.name}</span>
      </p>
      {approval === null ? null : (
        <p className="exports-approval">
          {say.approvedBy(approval.by, showMoment(approval.at, locale, outlet.zone))}
          {approval.alone ? ` (${say.approvedAlone})` : ''}
        </p>
      )}
      {preview.refusal === null || !isBlocked(preview) ? null : (
        <Notice tone="warning">
          <p>{sayRefusal(preview.refusal)}</p>
        </Notice>
      )}
    </>
  )
}

function CauseChoice({ form }: { readonly form: ExportFormState }) {
  const say = useMessages(exportsWords)
  const options = [
    { value: '' as Cause | '', label: say.chooseCause },
    ...CAUSES.map((cause) => ({ value: cause as Cause | '', label: say.causes[cause] })),
  ]
  return (
    <>
      <Field label={say.cause}>
        {(control) => (
          <Select
            {...control}
            value={form.cause ?? ''}
            options={options}
            onChange={(value) => form.setCause(value === '' ? null : value)}
          />
        )}
      </Field>
      {form.cause === 'correction' ? <ReaderNote form={form} /> : null}
    </>
  )
}

function ReaderNote({ form }: { readonly form: ExportFormState }) {
  const say = useMessages(exportsWords)
  const { note, setNote } = form
  return (
    <>
      <Field label={say.wasWrong}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={note.wasWrong}
            onChange={(event) => setNote({ ...note, wasWrong: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say.isRight}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={note.isRight}
            onChange={(event) => setNote({ ...note, isRight: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say.place} hint={say.placeHint}>
        {(control) => (
          <TextField
            {...control}
            value={note.place}
            onChange={(event) => setNote({ ...note, place: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  )
}

function FolderChoice({ form, name }: { readonly form: ExportFormState; readonly name: string }) {
  const say = useMessages(exportsWords)
  return (
    <section className="exports-part" aria-label={say.folder}>
      <h3 className="exports-head">{say.folder}</h3>
      <div className="exports-folder">
        <span className={form.folder === null ? 'exports-faint' : 'exports-path'} title={form.folder ?? undefined}>
          {form.folder ?? say.noFolder}
        </span>
        <Button onClick={form.chooseFolder}>{say.choose}</Button>
      </div>
      <p className="exports-hint">{say.into(name)}</p>
    </section>
  )
}
