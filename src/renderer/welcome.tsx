import { useState, type FormEvent } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { DeskStatus } from '#workbench/shell-contract.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { DeskProblemNotice } from './desk-problem-notice.tsx'
import { RecentDesks } from './recent-desks.tsx'
import { welcomeWords } from './welcome-words.ts'
import './welcome.css'

type ClosedStatus = Exclude<DeskStatus, { kind: 'opening' | 'open' | 'restarting' }>

/** The window without a desk: how to get one, and why the last one did not open. */
export function Welcome(props: { readonly status: ClosedStatus }) {
  const say = useMessages(welcomeWords)
  const { status } = props
  return (
    <main className="welcome">
      <div className="welcome-inside">
        <header>
          <h1 className="welcome-name">Stet</h1>
          <p className="welcome-motto">{say.motto}</p>
        </header>
        {status.kind === 'problem' ? <DeskProblemNotice status={status} /> : null}
        <p className="welcome-intro">{say.intro}</p>
        <WelcomeActions />
        <RecentDesks />
      </div>
    </main>
  )
}

function WelcomeActions() {
  const say = useMessages(welcomeWords)
  const open = useCommandButton('window.openDesk')
  const [isCreating, setCreating] = useState(false)
  if (isCreating) return <CreateDesk onCancel={() => setCreating(false)} />
  return (
    <div className="welcome-actions">
      <Button tone="primary" size="large" onClick={open.run}>
        {say.open}
      </Button>
      <Button size="large" onClick={() => setCreating(true)}>
        {say.create}
      </Button>
    </div>
  )
}

function CreateDesk(props: { readonly onCancel: () => void }) {
  const say = useMessages(welcomeWords)
  const client = useShell()
  const report = useReport()
  const [name, setName] = useState('')
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    client
      .chooseFolder({ purpose: 'create-desk' })
      .then((folder) => (folder === null ? null : client.createDesk({ folder, name, confirmShared: false })))
      .catch(report)
  }
  return (
    <form className="welcome-create" onSubmit={handleSubmit}>
      <Field label={say.name} hint={say.nameHint}>
        {(control) => (
          <TextField
            {...control}
            autoFocus
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="welcome-actions">
        <Button type="submit" tone="primary" size="large" disabled={name.trim() === ''}>
          {say.chooseFolder}
        </Button>
        <Button tone="quiet" size="large" onClick={props.onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  )
}
