import { useState } from 'react'
import { Checkbox } from '#ui/primitives/checkbox.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useLocale } from '#workbench/messages.ts'
import { acceptStyleValue, type StyleSetting } from '../model/style-settings.ts'

export interface StyleFieldProps {
  readonly setting: StyleSetting
  readonly value: unknown
  /** Told only values that the setting takes. */
  readonly onChange: (value: unknown) => void
}

/** One choice of the house style with its explanation, in the form that fits its kind. */
export function StyleField(props: StyleFieldProps) {
  const locale = useLocale()
  const { setting, value, onChange } = props
  const title = setting.title[locale]
  const why = setting.why[locale]
  const { of } = setting
  if (of.kind === 'yes-no') {
    return <Checkbox checked={value === true} label={title} hint={why} onChange={onChange} />
  }
  if (of.kind === 'choice') {
    const options = of.choices.map((choice) => ({ value: choice.value, label: choice.title[locale] }))
    return (
      <Field label={title} hint={why}>
        {(control) => <Select {...control} value={String(value)} options={options} onChange={onChange} />}
      </Field>
    )
  }
  return <TypedField {...props} title={title} why={why} />
}

/** What is typed is taken when the field is left, so that a half-typed number is nobody's rule. */
function TypedField(props: StyleFieldProps & { readonly title: string; readonly why: string }) {
  const { setting, value, onChange } = props
  const shown = Array.isArray(value) ? value.join('\n') : String(value)
  const [typed, setTyped] = useState(shown)
  const [known, setKnown] = useState(shown)
  if (shown !== known) {
    setKnown(shown)
    setTyped(shown)
  }
  const isList = setting.of.kind === 'words'
  const take = (): void => {
    const next = acceptStyleValue(setting, isList ? toLines(typed) : Number(typed))
    if (next === null) setTyped(shown)
    else if (JSON.stringify(next) !== JSON.stringify(value)) onChange(next)
  }
  return (
    <Field label={props.title} hint={props.why}>
      {(control) =>
        isList ? (
          <TextArea
            {...control}
            rows={3}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={take}
          />
        ) : (
          <TextField
            {...control}
            inputMode="numeric"
            className="house-style-number"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={take}
          />
        )
      }
    </Field>
  )
}

export function toLines(text: string): readonly string[] {
  const lines = text.split(/[\n,]/u).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
