import { useEffect, useRef, useState } from 'react'
import type { StoryId } from '#lib/ids.ts'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { Spinner } from '#ui/primitives/spinner.tsx'
import { useBeforeClose } from '#workbench/use-before-close.ts'
import { useMessages } from '#workbench/messages.ts'
import { useShellQuery, useClient, useQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { story, type StoryDetails } from '../contract.ts'
import { addSession } from './open-sessions.ts'
import { StorySession } from './story-session.ts'
import { storyWords } from './story-words.ts'
import { StoryWorkspace } from './story-workspace.tsx'

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'open'; readonly session: StorySession; readonly turn: number }

/** Opens a story: reads it once, then lives from the editor. A change of its state (approved, reopened) opens it anew. */
export function StoryScreen(props: { readonly params: Readonly<Record<string, string>> }) {
  const id = (props.params['id'] ?? '') as StoryId
  return <OpenedStory key={id} id={id} />
}

function OpenedStory(props: { readonly id: StoryId }) {
  const say = useMessages(storyWords)
  const opening = useOpening(props.id)
  switch (opening.kind) {
    case 'opening':
      return <Waiting />
    case 'missing':
      return <EmptyState title={say.notFound}>{say.notFoundHint}</EmptyState>
    case 'unreadable':
      return <EmptyState title={say.damaged}>{say.damagedHint}</EmptyState>
    case 'open':
      return <ClosingStory key={opening.turn} session={opening.session} />
  }
}

function isEditable(review: StoryDetails['review']): boolean {
  return review === 'draft' || review === 'in_review'
}

/** Whether the desk itself can be written; until it is known it is taken for granted, because the desk refuses by itself. */
function useIsDeskWritable(): boolean {
  const { value } = useShellQuery('deskStatus', null, ['desk'])
  return value === undefined || !('readOnly' in value) || value.readOnly === null
}

/** The session whose story may be written by now and could not be when it was opened, or the other way round. */
function useOutdated(id: StoryId, opening: Opening, isWritable: boolean): StorySession | null {
  const details = useQuery(story, 'details', { id }, [`story:${id}`])
  const [outdated, setOutdated] = useState<StorySession | null>(null)
  const review = details.value?.review
  const session = opening.kind === 'open' ? opening.session : null
  const isOutdated = session !== null && review !== undefined && session.readOnly === (isWritable && isEditable(review))
  if (isOutdated && outdated !== session) setOutdated(session)
  return outdated
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

function useOpening(id: StoryId): Opening {
  const say = useMessages(storyWords)
  const client = useClient(story)
  const report = useReport()
  const toast = useToast()
  const isWritable = useIsDeskWritable()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  const outdated = useOutdated(id, opening, isWritable)
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
          readOnly: !isWritable || !isEditable(answer.value.details.review),
          onMerged: (conflicts) => tellMerged.current?.(conflicts),
        })
        forget = addSession(session)
        const opened = session
        setOpening((before) => ({ kind: 'open', session: opened, turn: before.kind === 'open' ? before.turn + 1 : 0 }))
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
  }, [client, id, outdated, isWritable])
  return opening
}

function Waiting() {
  return (
    <div className="story-waiting">
      <Spinner />
    </div>
  )
}
