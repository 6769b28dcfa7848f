import { useLocale, useMessages } from '#workbench/messages.ts'
import { useStore } from '#workbench/store.ts'
import { useCommand } from '#workbench/use-command.ts'
import { markOf } from '../model/check-marks.ts'
import { explainFinding } from '../model/explain-finding.ts'
import { findingsAt, stepFinding, type ShownFinding } from '../model/shown-findings.ts'
import { caretPlace, mendFinding, showInPanel, stepToFinding } from './check-acts.ts'
import type { ChecksSession } from './checks-session.ts'
import { checksWords } from './checks-words.ts'

/** Binds the keys: through the findings, what one means, its mend, and the panel. */
export function useCheckCommands(session: ChecksSession, explain: (findings: readonly ShownFinding[]) => void): void {
  const say = useMessages(checksWords)
  const sayFinding = useSayFinding()
  const { findings } = useStore(session.state)
  const { surface } = session
  const hasFindings = findings.length > 0
  const step = (by: 1 | -1): void => {
    session.catchUp()
    const next = nextFinding(session, by)
    if (next === null) return
    stepToFinding(session, next)
    session.say(sayFinding(next, session))
    explain([next])
  }
  useCommand('checks.next', hasFindings ? () => step(1) : null)
  useCommand('checks.previous', hasFindings ? () => step(-1) : null)
  useCommand('checks.explain', () => {
    const here = findingsHere(session)
    session.say(here.length === 0 ? say.nothingHere : here.map((finding) => sayFinding(finding, session)).join(' '))
    explain(here)
  })
  useCommand('checks.mend', surface.readOnly ? null : () => mendHere(session, say))
  useCommand('checks.show', () => showInPanel(session, findingsHere(session)[0] ?? null))
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

/** From the finding on which the person stands; from the caret where that has been put somewhere else. */
function nextFinding(session: ChecksSession, by: 1 | -1): ShownFinding | null {
  const { findings } = session.state.get()
  const index = findings.findIndex((finding) => finding.id === session.standing.get())
  const shown = findings[index]
  if (shown !== undefined && isStillAt(session, shown)) return findings.at((index + by) % findings.length) ?? null
  return stepFinding(findings, caretPlace(session.surface), { document: session.surface.document(), step: by })
}

function isStillAt({ surface }: ChecksSession, finding: ShownFinding): boolean {
  const isInCopy = document.activeElement?.closest('.copy-text') !== null
  const mark = markOf(finding, surface.document())
  const caret = surface.caret()
  if (!isInCopy || mark === null || caret === null) return true
  return caret.blockId === mark.blockId && caret.start >= mark.start && caret.start <= mark.end
}

/** What the caret stands in, the gravest first; beside all findings, the one on which the person stands in the list. */
function findingsHere(session: ChecksSession): readonly ShownFinding[] {
  session.catchUp()
  const { findings } = session.state.get()
  const caret = caretPlace(session.surface)
  const atCaret = caret === null ? [] : findingsAt(findings, caret)
  return atCaret.length > 0 ? atCaret : findings.filter((finding) => finding.id === session.standing.get())
}

function mendHere(session: ChecksSession, say: typeof checksWords.en): void {
  const here = findingsHere(session)
  const finding = here.find((one) => one.mend !== undefined) ?? here[0]
  if (finding === undefined) {
    session.say(say.nothingHere)
  } else if (finding.mend === undefined) {
    // What it could be is offered in the panel.
    showInPanel(session, finding)
  } else if (mendFinding(session, finding)) {
    session.say(finding.mend.text.trim() === '' ? say.mendedAway : say.mended(finding.mend.text))
  }
}
