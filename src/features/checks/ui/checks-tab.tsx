import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { CheckCheck } from 'lucide-react'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { stepThrough } from '#ui/primitives/roving.ts'
import { Spinner } from '#ui/primitives/spinner.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useStore } from '#workbench/store.ts'
import { isCheckId, SEVERITIES } from '../model/check-ids.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import { checkNames } from './check-names.ts'
import type { ChecksSession, ChecksState } from './checks-session.ts'
import { checksWords } from './checks-words.ts'
import { FindingGroup } from './finding-group.tsx'
import { useChecksSession } from './use-checks-session.ts'
import { useFindingActs } from './use-finding-acts.ts'
import { WaivedGroup } from './waived-group.tsx'
import './checks.css'

/** The inspector's tab: everything that was found, the gravest first. */
export function ChecksTab({ surface }: StorySlotProps) {
  const session = useChecksSession(surface)
  const state = useStore(session.state)
  return (
    <div className="checks-tab" data-phase={state.phase}>
      <Notices state={state} language={surface.document().language} />
      <Findings session={session} state={state} />
      <WaivedGroup session={session} />
      <Stopped state={state} />
    </div>
  )
}

function Notices({ state, language }: { readonly state: ChecksState; readonly language: string }) {
  const say = useMessages(checksWords)
  const isReadLanguage = /^(?:en|sv)(?:-|$)/u.test(language)
  return (
    <>
      {state.phase === 'failed' ? <Notice tone="warning">{say.failed}</Notice> : null}
      {state.phase === 'too_large' ? <Notice tone="warning">{say.tooLarge}</Notice> : null}
      {state.hasSource === false ? <p className="checks-quiet">{say.noSource}</p> : null}
      {isReadLanguage ? null : <p className="checks-quiet">{say.otherLanguage}</p>}
    </>
  )
}

function Stopped({ state }: { readonly state: ChecksState }) {
  const say = useMessages(checksWords)
  const names = useMessages(checkNames)
  if (state.stopped.length === 0) return null
  return (
    <ul className="checks-stopped">
      {state.stopped.map(({ check, why }) => (
        <li key={check}>
          {isCheckId(check) ? names[check] : check} – {say.stopped[why]}
        </li>
      ))}
    </ul>
  )
}

function Findings({ session, state }: { readonly session: ChecksSession; readonly state: ChecksState }) {
  const say = useMessages(checksWords)
  const list = useRef<HTMLDivElement>(null)
  const handleKey = useCallback((event: KeyboardEvent) => moveFocus(event, list.current), [])
  const keepPlace = useCallback((finding: ShownFinding) => keepFocus(list.current, finding), [])
  const acts = useFindingActs(session, keepPlace)
  useAskedFinding(session, list)
  const current = useStore(session.standing)
  const { findings, phase } = state
  if (phase === 'starting') return <Waiting words={say.starting} />
  if (findings.length === 0) return <Nothing phase={phase} />
  const groups = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity))
  const stop = findings.find((finding) => finding.id === current) ?? groups.flat()[0]
  return (
    <div ref={list} className="checks-list">
      {groups.map((group, index) => (
        <FindingGroup
          key={SEVERITIES[index]}
          severity={SEVERITIES[index] ?? 'advice'}
          findings={group}
          session={session}
          current={current}
          stop={stop?.id ?? null}
          acts={acts}
          onKey={handleKey}
        />
      ))}
    </div>
  )
}

/** Goes to the finding that was asked for; the tab itself has taken the focus a moment before. */
function useAskedFinding(session: ChecksSession, list: RefObject<HTMLElement | null>): void {
  const asked = useStore(session.asked)
  useEffect(() => {
    if (asked === null) return undefined
    const frame = requestAnimationFrame(() => {
      const row = rowsIn(list.current).find((one) => one.dataset['finding'] === asked)
      row?.focus()
      session.asked.set(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [session, asked, list])
}

function Waiting({ words }: { readonly words: string }) {
  return (
    <div className="checks-waiting">
      <Spinner />
      <span className="checks-quiet">{words}</span>
    </div>
  )
}

function Nothing({ phase }: { readonly phase: ChecksState['phase'] }) {
  const say = useMessages(checksWords)
  if (phase === 'failed' || phase === 'too_large') return null
  if (phase === 'working') return <Waiting words={say.working} />
  return (
    <EmptyState title={say.none} icon={<CheckCheck size={22} aria-hidden />}>
      {say.noneHint}
    </EmptyState>
  )
}

function rowsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>('[data-finding]')]
}

/** The arrow keys go through the findings of all groups. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const rows = rowsIn(list)
  const row = event.target instanceof Element ? event.target.closest('.checks-row') : null
  const index = rows.findIndex((one) => row?.contains(one))
  const next = rows[stepThrough(event.key, index, rows.length, 'vertical')]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** A row that was settled goes away: who stood in it goes on at the next, or at the last that is left. */
function keepFocus(list: HTMLElement | null, finding: ShownFinding): void {
  if (list === null || !list.contains(document.activeElement)) return
  const index = rowsIn(list).findIndex((row) => row.dataset['finding'] === finding.id)
  requestAnimationFrame(() => {
    const rows = rowsIn(list)
    if (document.activeElement === document.body) rows[Math.min(index, rows.length - 1)]?.focus()
  })
}
