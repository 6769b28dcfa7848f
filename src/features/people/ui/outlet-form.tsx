import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Checkbox } from '#ui/primitives/checkbox.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { OutletLine, OutletProblem } from '../contract.ts'
import { peopleWords } from './people-words.ts'

export type OutletDraft = Omit<OutletLine, 'id'>

export interface OutletFormProps {
  /** Null for a new one. */
  readonly outlet: OutletLine | null
  readonly onSave: (draft: OutletDraft) => Promise<OutletProblem | null>
  readonly onCancel: () => void
}

/** Names of the styles as the exports know them, shown by an example of both levels. */
const QUOTATIONS = [
  { value: 'english-double', label: '“English ‘double’ marks”' },
  { value: 'english-single', label: '‘English “single” marks’' },
  { value: 'swedish', label: '”Svenska ’citattecken’”' },
  { value: 'swedish-guillemets', label: '»Svenska ’gåsögon’»' },
] as const

const NEW_OUTLET: OutletDraft = {
  name: '',
  language: 'en-GB',
  zone: 'Europe/Stockholm',
  quotation: null,
  isActive: true,
}

export function OutletForm(props: OutletFormProps) {
  const say = useMessages(peopleWords)
  const [draft, setDraft] = useState<OutletDraft>(props.outlet ?? NEW_OUTLET)
  const [problem, setProblem] = useState<OutletProblem | null>(null)
  const words = problem === null ? undefined : say.outletProblems[problem]
  const change = (part: Partial<OutletDraft>): void => setDraft({ ...draft, ...part })
  return (
    <form
      className="people-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.name.trim() !== '') void props.onSave(draft).then(setProblem)
      }}
    >
      <Field label={say.outletName} error={problem === 'needs-admin' || problem === 'last-outlet' ? words : undefined}>
        {(control) => (
          <TextField
            {...control}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say.language} error={problem === 'no-such-language' ? words : undefined}>
        {(control) => (
          <TextField
            {...control}
            value={draft.language}
            onChange={(event) => change({ language: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say.zone} hint={say.zoneHint} error={problem === 'no-such-zone' ? words : undefined}>
        {(control) => (
          <>
            <TextField
              {...control}
              list="people-zones"
              value={draft.zone}
              onChange={(event) => change({ zone: event.currentTarget.value })}
            />
            <datalist id="people-zones">
              {Intl.supportedValuesOf('timeZone').map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={say.quotation}>
        {(control) => (
          <Select
            {...control}
            value={draft.quotation ?? ''}
            options={[{ value: '', label: say.quotationUsual }, ...QUOTATIONS]}
            onChange={(quotation) => change({ quotation: quotation === '' ? null : quotation })}
          />
        )}
      </Field>
      {props.outlet === null ? null : (
        <Checkbox checked={draft.isActive} onChange={(isActive) => change({ isActive })} label={say.isOutletActive} />
      )}
      <div className="people-form-acts">
        <Button onClick={props.onCancel}>{say.cancel}</Button>
        <Button type="submit" tone="primary" disabled={draft.name.trim() === ''}>
          {props.outlet === null ? say.addOutlet : say.save}
        </Button>
      </div>
    </form>
  )
}
