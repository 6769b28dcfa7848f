import { useState } from 'react'
import type { OutletId } from '#lib/ids.ts'
import { Button } from '#ui/primitives/button.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { people, type OutletLine, type OutletProblem } from '../contract.ts'
import { OutletForm, type OutletDraft } from './outlet-form.tsx'
import { peopleWords } from './people-words.ts'
import './people.css'

/** Where the desk's stories go. */
export function OutletsSection() {
  const say = useMessages(peopleWords)
  const list = useQuery(people, 'outlets', null, ['settings']).value ?? []
  const save = useSaveOutlet()
  const [open, setOpen] = useState<OutletId | 'new' | null>(null)
  const saveAndClose = async (id: OutletId | null, draft: OutletDraft): Promise<OutletProblem | null> => {
    const problem = await save(id, draft)
    if (problem === null) setOpen(null)
    return problem
  }
  return (
    <div className="people">
      <ul aria-label={say.outlets}>
        {list.map((outlet) => (
          <li key={outlet.id} className="people-row">
            <OutletHead outlet={outlet} onEdit={() => setOpen(outlet.id)} />
            {open === outlet.id ? (
              <OutletForm
                outlet={outlet}
                onCancel={() => setOpen(null)}
                onSave={(draft) => saveAndClose(outlet.id, draft)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <OutletForm outlet={null} onCancel={() => setOpen(null)} onSave={(draft) => saveAndClose(null, draft)} />
      ) : (
        <Button onClick={() => setOpen('new')}>{say.addOutlet}</Button>
      )}
    </div>
  )
}

function OutletHead(props: { readonly outlet: OutletLine; readonly onEdit: () => void }) {
  const say = useMessages(peopleWords)
  const { outlet } = props
  return (
    <div className="people-head">
      <span className="people-name">{outlet.name}</span>
      <span className="people-of">{`${outlet.language} · ${outlet.zone}`}</span>
      <Button tone="quiet" onClick={props.onEdit} aria-label={`${say.edit}: ${outlet.name}`}>
        {say.edit}
      </Button>
    </div>
  )
}

function useSaveOutlet(): (id: OutletId | null, draft: OutletDraft) => Promise<OutletProblem | null> {
  const client = useClient(people)
  const report = useReport()
  return async (id, { isActive, ...form }) => {
    try {
      const done = id === null ? await client.addOutlet(form) : await client.changeOutlet({ ...form, id, isActive })
      return done.ok ? null : done.problem
    } catch (error) {
      report(error)
      return null
    }
  }
}
