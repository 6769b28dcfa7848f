import { FilePlus2 } from 'lucide-react'
import { useEffect, useState, type DragEvent } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { Spinner } from '#ui/primitives/spinner.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useReport } from '#workbench/use-report.ts'
import { IntakeDecision } from './intake-decision.tsx'
import { IntakeStart } from './intake-start.tsx'
import { intakeWords } from './intake-words.ts'
import { ReadArticle } from './read-article.tsx'
import { broughtByDrop, nameOf, useIntake, type Intake, type IntakeState } from './use-intake.ts'
import './intake.css'

/** Paste, drop or choose; look at what was read beside its ledger; take it in or leave it. */
export function IntakeScreen() {
  const say = useMessages(intakeWords)
  const intake = useIntake()
  const drop = useDrop(intake)
  usePaste(intake)
  useCommand('intake.choose', intake.choose)
  const { state } = intake
  return (
    <div className="intake-screen" data-dropping={drop.isOver || undefined} {...drop.handlers}>
      <section className="intake-main" aria-labelledby="intake-title">
        <header className="intake-bar">
          <h1 id="intake-title">{say.title}</h1>
          {intake.queued === 0 ? null : <span className="intake-queue">{say.queue(intake.queued)}</span>}
          {state.kind === 'waiting' ? null : (
            <Button icon={<FilePlus2 size={15} aria-hidden />} onClick={intake.choose}>
              {say.choose}
            </Button>
          )}
        </header>
        <div className="intake-body">
          <IntakeBody intake={intake} state={state} />
        </div>
      </section>
      {state.kind === 'read' ? (
        <IntakeDecision key={state.preview.token} intake={intake} preview={state.preview} />
      ) : null}
      {drop.isOver ? (
        <p className="intake-drop" aria-hidden>
          {say.drop}
        </p>
      ) : null}
    </div>
  )
}

function IntakeBody({ intake, state }: { readonly intake: Intake; readonly state: IntakeState }) {
  const say = useMessages(intakeWords)
  switch (state.kind) {
    case 'waiting':
      return <IntakeStart onBring={intake.bring} onChoose={intake.choose} />
    case 'reading':
      return (
        <p className="intake-reading" role="status">
          <Spinner /> {say.reading(nameOf(state.brought) ?? say.clipboard)}
        </p>
      )
    case 'refused':
      return (
        <div className="intake-refused">
          <Notice
            tone="danger"
            role="alert"
            title={say.problemTitle(nameOf(state.brought) ?? '')}
            actions={<Button onClick={intake.next}>{intake.queued === 0 ? say.again : say.nextFile}</Button>}
          >
            <p>{say.problem(state.problem)}</p>
          </Notice>
        </div>
      )
    case 'read':
      return <ReadArticle extraction={state.preview.extraction} />
  }
}

/** A paste anywhere on the screen, except into a field, is read at once: with its markup, which a text field would lose. */
function usePaste({ bring }: Intake): void {
  const report = useReport()
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData
      const isField =
        event.target instanceof HTMLInputElement ||
        (event.target instanceof HTMLTextAreaElement && !event.target.matches('.intake-paste'))
      if (data === null || isField) return
      event.preventDefault()
      broughtByDrop(data).then(bring).catch(report)
    }
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  }, [bring, report])
}

function useDrop({ bring }: Intake) {
  const [isOver, setOver] = useState(false)
  const report = useReport()
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      broughtByDrop(event.dataTransfer).then(bring).catch(report)
    },
  }
  return { isOver, handlers }
}
