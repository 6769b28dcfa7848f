import { useLocale, useMessages } from '#workbench/messages.ts'
import { useStore } from '#workbench/store.ts'
import { useCommand } from '#workbench/use-command.ts'
import { explainFinding } from '../model/explain-finding.ts'
import { findingAt, stepFinding, type ShownFinding } from '../model/shown-findings.ts'
import { caretPlace, goToFinding, mendFinding } from './check-acts.ts'
import type { ChecksSession } from './checks-session.ts'
import { checksWords } from './checks-words.ts'

/** Binds the keys: through the findings, what one means, its mend, and the panel. */
export function useCheckCommands(session: ChecksSession, explain: (finding: ShownFinding) => void): void {
  const say = useMessages(checksWords)
  const sayFinding = useSayFinding()
  const { findings } = useStore(session.state)
  const { surface } = session
  const hasFindings = findings.length > 0
  const step = (by: 1 | -1): void => {
    session.catchUp()
    const next = stepFinding(session.state.get().findings, placeNow(session), {
      document: surface.document(),
      step: by,
    })
    if (next === null) return
    goToFinding(session, next)
    session.say(sayFinding(next, session))
    explain(next)
  }
  useCommand('checks.next', hasFindings ? () => step(1) : null)
  useCommand('checks.previous', hasFindings ? () => step(-1) : null)
  useCommand('checks.explain', () => {
    const finding = findingHere(session)
    session.say(finding === null ? say.nothingHere : sayFinding(finding, session))
    if (finding !== null) explain(finding)
  })
  useCommand('checks.mend', surface.readOnly ? null : () => mendHere(session, say))
  useCommand('checks.show', () => surface.openTab('checks'))
}

function useSayFinding(): (finding: ShownFinding, session: ChecksSession) => string {
  const say = useMessages(checksWords)
  const locale = useLocale()
  return (finding, session) => {
    const { findings } = session.state.get()
    const position = say.position(findings.findIndex((one) => one.id === finding.id) + 1, findings.length)
    return `${say.severity[finding.severity]}: ${explainFinding(finding.message, locale)} ${position}`
  }
}

/** Where stepping goes on: at the finding shown last when the caret is still in it, else at the caret. */
function placeNow({
  surface,
  state,
  standing,
}: ChecksSession): { readonly key: string; readonly offset: number } | null {
  const shown = state.get().findings.find((finding) => finding.id === standing.get())
  const caret = caretPlace(surface)
  if (shown === undefined) return caret
  const isThere = caret === null || caret.key !== shown.place.key || isNear(caret.offset, shown)
  return isThere ? { key: shown.place.key, offset: shown.place.start } : caret
}

/** Marks of missing things begin at the word before them: so far back the caret was put. */
const REACH = 60

function isNear(offset: number, { place }: ShownFinding): boolean {
  return offset >= place.start - REACH && offset <= place.end
}

function findingHere(session: ChecksSession): ShownFinding | null {
  session.catchUp()
  const { findings } = session.state.get()
  const caret = caretPlace(session.surface)
  const atCaret = caret === null ? null : findingAt(findings, caret)
  return atCaret ?? findings.find((finding) => finding.id === session.standing.get()) ?? null
}

function mendHere(session: ChecksSession, say: typeof checksWords.en): void {
  const finding = findingHere(session)
  if (finding === null) {
    session.say(say.nothingHere)
  } else if (finding.mend === undefined) {
    // What it could be is offered in the panel.
    session.standing.set(finding.id)
    session.surface.openTab('checks')
  } else if (mendFinding(session, finding)) {
    session.say(finding.mend.text.trim() === '' ? say.mendedAway : say.mended(finding.mend.text))
  }
}
