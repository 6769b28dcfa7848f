import { useId, type ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import './field.css'

/** What ties a control to its label, hint and error. */
export interface FieldControl {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Says what is wrong and how to mend it; read aloud when it appears. */
  readonly error?: string | undefined
  /** What stands at the right of the label, for example a character count. */
  readonly aside?: ReactNode
  /** `row` puts the label before the control, for dense panels. */
  readonly layout?: 'stack' | 'row'
  readonly children: (control: FieldControl) => ReactNode
}

/**
 * @example
 * <Field label="Slugline" error={problem}>{(control) => <TextField {...control} value={…} onChange={…} />}</Field>
 */
export function Field(props: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = props.error ?? props.hint
  const control: FieldControl = {
    id,
    ...(note === undefined ? {} : { 'aria-describedby': noteId }),
    ...(props.error === undefined ? {} : { 'aria-invalid': true }),
  }
  return (
    <div className={joinClasses('ui-field', props.layout === 'row' && 'ui-field-row')}>
      <div className="ui-field-head">
        <label htmlFor={id} className="ui-field-label">
          {props.label}
        </label>
        {props.aside === undefined ? null : <span className="ui-field-aside">{props.aside}</span>}
      </div>
      <div className="ui-field-body">
        {props.children(control)}
        {note === undefined ? null : (
          <p
            id={noteId}
            className={joinClasses('ui-field-note', props.error !== undefined && 'ui-field-error')}
            role={props.error === undefined ? undefined : 'alert'}
          >
            {note}
          </p>
        )}
      </div>
    </div>
  )
}
