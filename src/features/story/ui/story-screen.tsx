import { useEffect, useRef, useState } from 'react'
import type { StoryId } from '#lib/ids.ts'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { Spinner } from '#ui/primitives/spinner.tsx'
import { useBeforeClose } from '#workbench/use-before-close.ts'
import { useMessages } from '#workbench/messages.ts'
import { useShellQuery, useClient, useQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { story } from '../contract.ts'
import { addSession } from './open-sessions.ts'
import { StorySession } from './story-session.ts'
import { storyWords } from './story-words.ts'
import { StoryWorkspace } from './story-workspace.tsx'

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'open'; readonly session: StorySession }

/** Opens a story: reads it once, then lives from the editor. A change of its state (approved, reopened) opens it anew. */
export function StoryScreen(props: { readonly params: Readonly<Record<string, string>> }) {
  const id = (props.params['id'] ?? '') as StoryId
  const isEditable = useIsEditable(id)
  if (isEditable === null) return <Waiting />
  return <OpenedStory key={`${id} ${String(isEditable)}`} id={id} isEditable={isEditable} />
}

/** Null until it is known. */
function useIsEditable(id: StoryId): boolean | null {
  const details = useQuery(story, 'details', { id }, [`story:${id}`])
  const desk = useShellQuery('deskStatus', null, ['desk'])
  if (details.value === undefined || desk.value === undefined) return null
  const review = details.value?.review
  const isDeskReadOnly = 'readOnly' in desk.value && desk.value.readOnly !== null
  return !isDeskReadOnly && (review === 'draft' || review === 'in_review')
}

function OpenedStory(props: { readonly id: StoryId; readonly isEditable: boolean }) {
  const say = useMessages(storyWords)
  const opening = useOpening(props.id, props.isEditable)
  switch (opening.kind) {
    case 'opening':
      return <Waiting />
    case 'missing':
      return <EmptyState title={say.notFound}>{say.notFoundHint}</EmptyState>
    case 'unreadable':
      return <EmptyState title={say.damaged}>{say.damagedHint}</EmptyState>
    case 'open':
      return <ClosingStory session={opening.session} />
  }
}

function ClosingStory(props: { readonly session: StorySession }) {
  const { session } = props
  useBeforeClose(() =>
    session.close().then(
      () => true,
      () => false,
    ),
  )
  return <StoryWorkspace session={session} />
}

function useOpening(id: StoryId, isEditable: boolean): Opening {
  const say = useMessages(storyWords)
  const client = useClient(story)
  const report = useReport()
  const toast = useToast()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  const tellMerged = useRef<((conflicts: number) => void) | null>(null)
  useEffect(() => {
    tellMerged.current = (conflicts) =>
      toast({ tone: 'warning', text: conflicts === 0 ? say.merged : say.mergedConflicts(conflicts) })
  })
  useEffect(() => {
    let session: StorySession | null = null
    let isGone = false
    let forget: (() => void) | null = null
    client.open({ id }).then(
      (answer) => {
        if (isGone) return
        if (!answer.ok) {
          setOpening({ kind: 'missing' })
          return
        }
        session = new StorySession({
          client,
          opened: answer.value,
          readOnly: !isEditable,
          onMerged: (conflicts) => tellMerged.current?.(conflicts),
        })
        forget = addSession(session)
        setOpening({ kind: 'open', session })
      },
      (error: unknown) => {
        setOpening({ kind: 'unreadable' })
        report(error)
      },
    )
    return () => {
      isGone = true
      session
        ?.close()
        .catch(report)
        .finally(() => forget?.())
    }
    // A story is opened once for each id and state; how failures are told may change meanwhile.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, id, isEditable])
  return opening
}

function Waiting() {
  return (
    <div className="story-waiting">
      <Spinner />
    </div>
  )
}
