import { FAULT_ORIGINS, KILL_CLASSES } from '#domain/publication/causes.ts'
import { Checkbox } from '#ui/primitives/checkbox.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { OutletStanding, StoryStanding } from '../contract.ts'
import type { FormPart } from '../model/act-form.ts'
import type { ActDraft } from '../model/act-statement.ts'
import { formWords } from './form-words.ts'
import { publicationWords } from './publication-words.ts'
import { useShowClock } from './show-clock.ts'
import { WaiverList } from './waiver-list.tsx'
import { ZonedTimeField, type ZoneChoice } from './zoned-time-field.tsx'

export interface ActFieldsProps {
  readonly parts: readonly FormPart[]
  readonly draft: ActDraft
  readonly standing: StoryStanding
  readonly outlet: OutletStanding | null
  readonly onChange: (change: Partial<ActDraft>) => void
}

/** The fields that an act asks for. */
export function ActFields(props: ActFieldsProps) {
  return props.parts.map((part) => <PartFields key={part} {...props} part={part} />)
}

function PartFields(props: ActFieldsProps & { readonly part: FormPart }) {
  const say = useMessages(formWords)
  const { part, draft, onChange } = props
  switch (part) {
    case 'reason':
      return <Words label={say.reason} value={draft.reason} onChange={(reason) => onChange({ reason })} />
    case 'outcome':
      return <Words label={say.outcome} value={draft.outcome} onChange={(outcome) => onChange({ outcome })} />
    case 'reader_text':
      return (
        <>
          <Notice tone="warning">{say.withdrawWarning}</Notice>
          <Words label={say.readerText} value={draft.readerText} onChange={(readerText) => onChange({ readerText })} />
        </>
      )
    case 'fault':
      return <FaultFields {...props} />
    case 'kill':
      return <KillFields {...props} />
    case 'passages':
      return <PassageFields {...props} />
    case 'ends_schedule':
      return <EndsSchedule {...props} />
    case 'waivers':
      return <WaiverList waivers={props.standing.waivers} />
    case 'live':
    case 'schedule':
    case 'embargo':
      return <TimeFields {...props} />
  }
}

function Words(props: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows?: number
  readonly onChange: (value: string) => void
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <TextArea
          {...control}
          rows={props.rows ?? 3}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

function FaultFields({ draft, onChange }: ActFieldsProps) {
  const say = useMessages(formWords)
  const { faults } = useMessages(publicationWords)
  const options = FAULT_ORIGINS.map((value) => ({ value, label: faults[value] }))
  return (
    <>
      <Field label={say.madeWhere}>
        {(control) => (
          <Select
            {...control}
            value={draft.madeWhere}
            options={[{ value: '', label: say.unknown }, ...options]}
            onChange={(madeWhere) => onChange({ madeWhere })}
          />
        )}
      </Field>
      <Field label={say.foundBy}>
        {(control) => (
          <TextField
            {...control}
            value={draft.foundBy}
            onChange={(event) => onChange({ foundBy: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  )
}

function KillFields({ draft, onChange }: ActFieldsProps) {
  const say = useMessages(formWords)
  const { kills } = useMessages(publicationWords)
  return (
    <>
      <Notice tone="danger">{say.killWarning}</Notice>
      <Field label={say.killClass}>
        {(control) => (
          <Select
            {...control}
            value={draft.killClass}
            options={KILL_CLASSES.map((value) => ({ value, label: kills[value] }))}
            onChange={(killClass) => onChange({ killClass })}
          />
        )}
      </Field>
      <Words label={say.killNotice} value={draft.notice} onChange={(notice) => onChange({ notice })} />
      <Words label={say.killPlaces} value={draft.places} onChange={(places) => onChange({ places })} />
    </>
  )
}

function PassageFields({ draft, standing, onChange }: ActFieldsProps) {
  const say = useMessages(formWords)
  const toggle = (key: string, isTicked: boolean): void =>
    onChange({ passages: isTicked ? [...draft.passages, key] : draft.passages.filter((other) => other !== key) })
  return (
    <fieldset className="publication-passages">
      <legend>{say.passages}</legend>
      <p className="publication-hint">{say.passagesHint}</p>
      {standing.factPassages.map((passage) => (
        <Checkbox
          key={passage.key}
          checked={draft.passages.includes(passage.key)}
          onChange={(isTicked) => toggle(passage.key, isTicked)}
          label={
            passage.before === '' && passage.after === '' ? (
              say.nothingSaid
            ) : (
              <span className="publication-passage" lang="sv">
                {passage.before === '' ? null : <del>{passage.before}</del>}
                {passage.after === '' ? null : <ins>{passage.after}</ins>}
              </span>
            )
          }
          hint={passage.sourceTitle}
        />
      ))}
    </fieldset>
  )
}

function EndsSchedule({ standing }: ActFieldsProps) {
  const say = useMessages(formWords)
  const showClock = useShowClock()
  const times = standing.outlets.flatMap((outlet) => outlet.scheduled ?? [])
  return times.map((time) => (
    <Notice key={time.at} tone="warning">
      {say.endsSchedule(showClock(time.at, standing.deskZone))}
    </Notice>
  ))
}

function TimeFields(props: ActFieldsProps & { readonly part: FormPart }) {
  const say = useMessages(formWords)
  const { part, draft, standing, outlet, onChange } = props
  const labels = { live: say.liveSince, schedule: say.goesOut, embargo: say.embargoUntil }
  const clocks: readonly ZoneChoice[] = [
    { zone: standing.deskZone, name: say.deskClock },
    ...(outlet === null ? standing.outlets : [outlet]).map(({ zone, name }) => ({ zone, name })),
  ]
  return (
    <>
      {part === 'live' ? (
        <Field label={say.address} hint={say.addressHint}>
          {(control) => (
            <TextField
              {...control}
              value={draft.address}
              onChange={(event) => onChange({ address: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
      <ZonedTimeField
        label={labels[part as keyof typeof labels]}
        {...(part === 'embargo' ? { hint: say.noEmbargo } : {})}
        value={draft.time}
        clocks={clocks}
        onChange={(time) => onChange({ time })}
      />
      {part === 'schedule' ? <Notice>{say.mustRun}</Notice> : null}
    </>
  )
}
