import { useEffect, useState } from 'react'
import type { FormFieldName, FormFields } from '#editor/copy-handle.ts'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { Field } from '#ui/primitives/field.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { people as peopleContract } from '#features/people/contract.ts'
import { story, type StoryDetails } from '../contract.ts'
import { FIELD_LIMITS } from '../model/limits.ts'
import { joinNames, splitNames } from '../model/names.ts'
import { sessionOf } from './open-sessions.ts'
import { storyWords } from './story-words.ts'
import './details-tab.css'

/** Fields that are edited in forms: those published with the story, and what the desk keeps about it. */
export function DetailsTab(props: StorySlotProps) {
  const say = useMessages(storyWords)
  const { surface } = props
  const details = useQuery(story, 'details', { id: surface.storyId }, [`story:${surface.storyId}`])
  return (
    <div className="story-details">
      <h3 className="story-details-head">{say.published}</h3>
      <PublishedFields {...props} />
      <h3 className="story-details-head">{say.desk}</h3>
      {details.value === undefined || details.value === null ? null : (
        <DeskFields details={details.value} readOnly={surface.readOnly} />
      )}
    </div>
  )
}

function PublishedFields(props: StorySlotProps) {
  const say = useMessages(storyWords)
  const { surface } = props
  const [fields, setField] = useFormFields(surface)
  if (fields === null) return null
  const { byline } = fields
  const disabled = surface.readOnly
  return (
    <>
      <Field label={say.slugline} aside={countOf(fields.slugline, FIELD_LIMITS.slugline, say)}>
        {(control) => (
          <TextField
            {...control}
            readOnly={disabled}
            value={fields.slugline}
            onChange={(event) => setField('slugline', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say.vignette}>
        {(control) => (
          <TextField
            {...control}
            readOnly={disabled}
            value={fields.vignette}
            onChange={(event) => setField('vignette', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say.dateline}>
        {(control) => (
          <TextField
            {...control}
            readOnly={disabled}
            value={fields.dateline}
            onChange={(event) => setField('dateline', event.currentTarget.value)}
          />
        )}
      </Field>
      <NamesField
        label={say.bylinePeople}
        hint={say.bylinePeopleHint}
        separator=";"
        readOnly={disabled}
        names={byline.people}
        onChange={(people) => setField('byline', { ...byline, people })}
      />
      <NamesField
        label={say.agencies}
        separator=";"
        readOnly={disabled}
        names={byline.agencies}
        onChange={(agencies) => setField('byline', { ...byline, agencies })}
      />
      <Field label={say.adapter}>
        {(control) => (
          <TextField
            {...control}
            readOnly={disabled}
            value={byline.adapter}
            onChange={(event) => setField('byline', { ...byline, adapter: event.currentTarget.value })}
          />
        )}
      </Field>
      <NamesField
        label={say.tags}
        hint={say.tagsHint}
        separator=","
        readOnly={disabled}
        names={fields.tags}
        onChange={(tags) => setField('tags', tags)}
      />
      <Field label={say.notes} hint={say.notesHint}>
        {(control) => (
          <TextArea
            {...control}
            readOnly={disabled}
            rows={3}
            value={fields.notes}
            onChange={(event) => setField('notes', event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  )
}

interface NamesFieldProps {
  readonly label: string
  readonly hint?: string
  readonly separator: ';' | ','
  readonly names: readonly string[]
  readonly readOnly: boolean
  readonly onChange: (names: readonly string[]) => void
}

/** Several names, in as many lines as they need. What is typed stays as typed until the field is left. */
function NamesField(props: NamesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <TextArea
          {...control}
          className="story-names"
          rows={1}
          readOnly={props.readOnly}
          value={typed ?? joinNames(props.names, props.separator)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          onChange={(event) => {
            // A pasted list has a name on each line.
            const names = event.currentTarget.value.replace(/\s*\n+\s*/gu, `${props.separator} `)
            setTyped(names)
            props.onChange(splitNames(names, props.separator))
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  )
}

function countOf(text: string, limit: number, say: { overLimit: (count: number, limit: number) => string }) {
  const count = [...text].length
  return <span className={count > limit ? 'story-over-limit' : undefined}>{say.overLimit(count, limit)}</span>
}

type SetField = <Name extends FormFieldName>(name: Name, value: FormFields[Name]) => void

/** The form fields live in the copy, so that undo covers them like every other word of the story. */
function useFormFields(surface: StorySlotProps['surface']): readonly [FormFields | null, SetField] {
  const copy = sessionOf(surface.storyId)?.copy ?? null
  const [fields, setFields] = useState<FormFields | null>(() => copy?.formFields() ?? null)
  useEffect(() => {
    const read = () => setFields(sessionOf(surface.storyId)?.copy?.formFields() ?? null)
    read()
    return surface.subscribe(read)
  }, [surface])
  return [
    fields,
    (name, value) => {
      const handle = sessionOf(surface.storyId)?.copy
      handle?.setFormField(name, value)
      setFields(handle?.formFields() ?? null)
    },
  ]
}

const PRIORITIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

function DeskFields(props: { readonly details: StoryDetails; readonly readOnly: boolean }) {
  const say = useMessages(storyWords)
  const { details } = props
  const client = useClient(story)
  const report = useReport()
  const people = useQuery(peopleContract, 'list', null, ['people'])
  const save = (changes: Omit<Parameters<typeof client.saveDetails>[0], 'storyId'>): void => {
    client.saveDetails({ storyId: details.id, ...changes }).catch(report)
  }
  const assignees = [
    { value: '', label: say.nobody },
    ...(people.value ?? []).map((person) => ({ value: person.id as string, label: person.name })),
  ]
  const urgencies = [
    { value: '', label: say.none },
    ...PRIORITIES.map((value) => ({ value: value as string, label: value })),
  ]
  return (
    <>
      <Field label={say.assignee} layout="row">
        {(control) => (
          <Select
            {...control}
            value={details.assigneeId ?? ''}
            options={assignees}
            onChange={(value) => save({ assigneeId: value === '' ? null : value })}
          />
        )}
      </Field>
      <Field label={say.priority} layout="row">
        {(control) => (
          <Select
            {...control}
            value={String(details.priority)}
            options={PRIORITIES.map((value) => ({ value: value as string, label: value }))}
            onChange={(value) => save({ priority: Number(value) })}
          />
        )}
      </Field>
      <Field label={say.urgency} layout="row">
        {(control) => (
          <Select
            {...control}
            value={details.urgency === null ? '' : String(details.urgency)}
            options={urgencies}
            onChange={(value) => save({ urgency: value === '' ? null : Number(value) })}
          />
        )}
      </Field>
      <Field label={say.deadline} layout="row">
        {(control) => (
          <TextField
            {...control}
            type="datetime-local"
            value={details.deadlineWall ?? ''}
            onChange={(event) =>
              save({ deadlineWall: event.currentTarget.value === '' ? null : event.currentTarget.value.slice(0, 16) })
            }
          />
        )}
      </Field>
      <SavedText label={say.section} value={details.section} onSave={(section) => save({ section })} />
      <SavedText label={say.genre} value={details.genre} onSave={(genre) => save({ genre })} />
    </>
  )
}

/** Saved when it is left or Enter is pressed. */
function SavedText(props: {
  readonly label: string
  readonly value: string
  readonly onSave: (value: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const finish = (): void => {
    if (typed !== null && typed !== props.value) props.onSave(typed)
    setTyped(null)
  }
  return (
    <Field label={props.label} layout="row">
      {(control) => (
        <TextField
          {...control}
          value={typed ?? props.value}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish()
          }}
        />
      )}
    </Field>
  )
}
