import type { StorySurface } from '#editor/story-surface.ts'
import { applyMend } from '../model/apply-mend.ts'
import { markOf } from '../model/check-marks.ts'
import { plainPlace } from '../model/document-parts.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import type { ChecksSession } from './checks-session.ts'

/** The tabs in which particulars are changed. */
const TABS: Readonly<Record<string, string>> = {
  tags: 'details',
  byline: 'details',
  source: 'sources',
  embargo: 'details',
}

/** Takes the person to what a finding is about, be it a field in another tab. */
export function goToFinding(session: ChecksSession, finding: ShownFinding): void {
  session.standing.set(finding.id)
  const tab = TABS[finding.place.key]
  if (tab !== undefined) session.surface.openTab(tab)
  else revealFinding(session.surface, finding)
}

/** Takes the person on through the findings: what is not in the text is shown in the panel, which stays. */
export function stepToFinding(session: ChecksSession, finding: ShownFinding): void {
  session.standing.set(finding.id)
  if (TABS[finding.place.key] !== undefined) showInPanel(session, finding)
  else revealFinding(session.surface, finding)
}

function revealFinding(surface: StorySurface, finding: ShownFinding): void {
  const { place } = finding
  const mark = markOf(finding, surface.document())
  const plain = plainPlace(place.key)
  if (mark !== null) surface.reveal(mark)
  else if (plain !== null) {
    surface.reveal({ blockId: plain.blockId, part: plain.part, start: place.start, end: place.end })
  }
}

/** Opens the panel, at a finding where there is one. */
export function showInPanel({ surface, asked }: ChecksSession, finding: ShownFinding | null): void {
  asked.set(finding?.id ?? null)
  surface.openTab('checks')
}

/** Puts the mend into the text, undoable in one step; false when the text has moved on and there is nothing to mend. */
export function mendFinding(session: ChecksSession, finding: ShownFinding): boolean {
  session.catchUp()
  const now = session.state.get().findings.find((one) => one.id === finding.id)
  const mend = now?.mend
  if (mend === undefined || session.surface.readOnly) return false
  session.surface.edit((document) => applyMend(document, mend))
  return true
}

/** Puts a word in the place of a misspelt one. */
export function replaceWord(session: ChecksSession, finding: ShownFinding, word: string): void {
  session.catchUp()
  const now = session.state.get().findings.find((one) => one.id === finding.id)
  if (now === undefined || session.surface.readOnly) return
  session.surface.edit((document) => applyMend(document, { ...now.place, text: word }))
}

/** The caret as a place of findings. */
export function caretPlace(surface: StorySurface): { readonly key: string; readonly offset: number } | null {
  const caret = surface.caret()
  return caret === null ? null : { key: caret.blockId, offset: caret.end }
}
