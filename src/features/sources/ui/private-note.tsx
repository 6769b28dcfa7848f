import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import type { SourceId } from '#lib/ids.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { sources } from '#features/sources/contract.ts'
import { sourcesWords } from './sources-words.ts'

/** The note that never leaves the desk. Asked for only when it is shown. */
export function PrivateNote({ id }: { readonly id: SourceId }) {
  const { value } = useQuery(sources, 'readNote', { id }, [`source:${id}`])
  if (value === undefined) return null
  return <NoteForm key={`${id} ${value.note} ${value.contact}`} id={id} note={value.note} contact={value.contact} />
}

function NoteForm(props: { readonly id: SourceId; readonly note: string; readonly contact: string }) {
  const say = useMessages(sourcesWords)
  const client = useClient(sources)
  const report = useReport()
  const toast = useToast()
  const [note, setNote] = useState(props.note)
  const [contact, setContact] = useState(props.contact)
  const isChanged = note !== props.note || contact !== props.contact
  const handleSave = (): void => {
    client
      .writeNote({ id: props.id, note, contact })
      .then(() => toast({ tone: 'good', text: say.saved }))
      .catch(report)
  }
  return (
    <section className="sources-private" aria-label={say.private}>
      <p className="sources-private-hint">
        <LockKeyhole size={14} aria-hidden /> {say.privateHint}
      </p>
      <Field label={say.private}>
        {(control) => <TextArea {...control} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <Field label={say.contact}>
        {(control) => <TextField {...control} value={contact} onChange={(event) => setContact(event.target.value)} />}
      </Field>
      <div className="sources-acts">
        <Button disabled={!isChanged} onClick={handleSave}>
          {say.savePrivate}
        </Button>
      </div>
    </section>
  )
}
