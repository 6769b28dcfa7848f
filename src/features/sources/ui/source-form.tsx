import { useState } from 'react'
import { RELIABILITIES, SOURCE_KINDS, type Reliability, type SourceKind } from '#domain/sources/source-kinds.ts'
import type { Rights } from '#domain/publication/rights.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { sourcesWords } from './sources-words.ts'

export interface SourceDetails {
  readonly kind: SourceKind
  readonly title: string
  readonly creator: string
  readonly agency: string
  readonly address: string
  readonly occurredAt: string | null
  readonly retrievedAt: string
  readonly rights: Rights
  readonly reliability: Reliability
}

export function emptyDetails(now: string): SourceDetails {
  return {
    kind: 'interview',
    title: '',
    creator: '',
    agency: '',
    address: '',
    occurredAt: null,
    retrievedAt: now,
    rights: {},
    reliability: 'unrated',
  }
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d.*)?$/u

/** Who, what, where, when; saved together. */
export function SourceForm(props: {
  readonly details: SourceDetails
  readonly onSave: (details: SourceDetails) => void
  readonly onCancel?: () => void
}) {
  const say = useMessages(sourcesWords)
  const [draft, setDraft] = useState(props.details)
  const set = <Key extends keyof SourceDetails>(key: Key, value: SourceDetails[Key]): void =>
    setDraft({ ...draft, [key]: value })
  const isMomentGood = draft.occurredAt === null || MOMENT.test(draft.occurredAt)
  const line = (key: 'title' | 'creator' | 'agency' | 'address') => (
    <Field label={say.form[key]}>
      {(control) => (
        <TextField
          {...control}
          // A new source begins with its title.
          autoFocus={key === 'title' && props.details.title === ''}
          value={draft[key]}
          onChange={(event) => set(key, event.target.value)}
        />
      )}
    </Field>
  )
  const handleSubmit = (event: React.FormEvent): void => {
    event.preventDefault()
    if (draft.title.trim() !== '' && isMomentGood) props.onSave(draft)
  }
  return (
    <form className="sources-form" onSubmit={handleSubmit}>
      {line('title')}
      <div className="sources-pair">
        <Field label={say.form.kind}>
          {(control) => (
            <Select
              {...control}
              value={draft.kind}
              options={SOURCE_KINDS.map((value) => ({ value, label: say.kinds[value] }))}
              onChange={(kind) => set('kind', kind)}
            />
          )}
        </Field>
        <Field label={say.form.reliability}>
          {(control) => (
            <Select
              {...control}
              value={draft.reliability}
              options={RELIABILITIES.map((value) => ({ value, label: say.reliabilities[value] }))}
              onChange={(reliability) => set('reliability', reliability)}
            />
          )}
        </Field>
      </div>
      {line('creator')}
      {line('agency')}
      {line('address')}
      <Field label={say.form.occurredAt} hint={say.form.occurredHint} error={isMomentGood ? undefined : say.badMoment}>
        {(control) => (
          <TextField
            {...control}
            value={draft.occurredAt ?? ''}
            onChange={(event) => set('occurredAt', event.target.value === '' ? null : event.target.value)}
          />
        )}
      </Field>
      <RightsFields rights={draft.rights} onChange={(rights) => set('rights', rights)} />
      <div className="sources-acts">
        <Button type="submit" tone="primary" disabled={draft.title.trim() === '' || !isMomentGood}>
          {say.save}
        </Button>
        {props.onCancel === undefined ? null : <Button onClick={props.onCancel}>{say.cancel}</Button>}
      </div>
    </form>
  )
}

function RightsFields(props: { readonly rights: Rights; readonly onChange: (rights: Rights) => void }) {
  const say = useMessages(sourcesWords)
  const { rights } = props
  const set = (key: keyof Rights, value: string): void => props.onChange({ ...rights, [key]: value })
  return (
    <>
      <Field label={say.form.usageTerms}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={rights.usageTerms ?? ''}
            onChange={(event) => set('usageTerms', event.target.value)}
          />
        )}
      </Field>
      <div className="sources-pair">
        {(['expiry', 'notArchivedAfter'] as const).map((key) => (
          <Field key={key} label={say.form[key]}>
            {(control) => (
              <TextField
                {...control}
                type="date"
                value={rights[key] ?? ''}
                onChange={(event) => set(key, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </>
  )
}
