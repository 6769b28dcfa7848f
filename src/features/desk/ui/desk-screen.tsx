import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { useLocale, useMessages, type Locale } from '#workbench/messages.ts'
import { useCommand, useCommandButton } from '#workbench/use-command.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useQuery } from '#workbench/use-query.ts'
import { COUNT_LIMIT, desk, type DeskChoices, type DeskRow } from '../contract.ts'
import { listSearchWords } from '../model/search-query.ts'
import { DeadlineDialog } from './deadline-dialog.tsx'
import { DeskFilters } from './desk-filters.tsx'
import { CHOICES_TOPICS } from './desk-questions.ts'
import { useDeskState, useNow, type DeskState } from './desk-state.ts'
import { DeskToolbar } from './desk-toolbar.tsx'
import { deskWords } from './desk-words.ts'
import { useListCursor, type ListCursor } from './list-cursor.ts'
import { NewStoryPanel } from './new-story-panel.tsx'
import { AssignPicker, PriorityPicker } from './row-editors.tsx'
import { showCount, warmFormats } from './show-time.ts'
import { StoryGrid } from './story-grid.tsx'
import { useHitCount, useSearchList, useViewList, type StoryList } from './story-list.ts'
import { useStoryActs, type StoryActs } from './use-story-acts.ts'
import './desk.css'
import './desk-list.css'

type Editor = 'assignee' | 'priority' | 'deadline'

/** What is where, whose it is, when it is due. */
export function DeskScreen(props: { readonly params: Readonly<Record<string, string>> }) {
  const state = useDeskState(props.params)
  const isSearch = state.text !== ''
  const all = useViewList(state.view, !isSearch)
  const found = useSearchList(state.text, state.view.filter)
  const list = isSearch ? found : all
  const listed = `${JSON.stringify(state.view)} ${state.text}`
  const cursor = useListCursor(list, listed)
  const acts = useStoryActs()
  const choices = useQuery(desk, 'choices', null, CHOICES_TOPICS).value
  const now = useNow()
  const locale = useLocale()
  useWarmFormats(locale)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isNew, setNew] = useState(false)
  const screen = useRef<HTMLDivElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const searchWords = useMemo(() => listSearchWords(state.text), [state.text])
  const open = useOpenStory(cursor)
  useRowCommands({ cursor, acts, choices, edit: setEditor, open })
  useScreenCommands({ state, choices, searchField, startStory: () => setNew(true) })
  const focusList = (): void => screen.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  return (
    <div ref={screen} className="desk">
      <div className="desk-main">
        <DeskToolbar typed={state.typed} onType={state.setTyped} searchField={searchField} onLeave={focusList} />
        <DeskFilters
          filter={state.view.filter}
          counts={all.counts}
          choices={choices}
          onFilter={state.setFilter}
          summary={useSummary(list, state, cursor.selected.size)}
        />
        {list.total === 0 ? (
          <NoStories list={list} state={state} hasStories={hasStories(all)} startStory={() => setNew(true)} />
        ) : (
          <StoryGrid
            key={listed}
            list={list}
            cursor={cursor}
            sort={state.view.sort}
            searchWords={searchWords}
            now={now}
            zone={all.zone ?? choices?.zone}
            onSort={isSearch ? null : state.setSort}
            onOpen={open ?? (() => undefined)}
            onEdit={setEditor}
          />
        )}
      </div>
      {isNew && choices !== undefined ? (
        <NewStoryPanel language={choices.language} zone={choices.zone} onClose={() => setNew(false)} />
      ) : null}
      {editor === null || choices === undefined ? null : (
        <RowEditor
          editor={editor}
          choices={choices}
          cursor={cursor}
          acts={acts}
          now={now}
          onClose={() => {
            setEditor(null)
            focusList()
          }}
        />
      )}
    </div>
  )
}

/** In the time in which the first rows are on their way. */
function useWarmFormats(locale: Locale): void {
  useEffect(() => {
    const timer = setTimeout(() => warmFormats(locale), 0)
    return () => clearTimeout(timer)
  }, [locale])
}

function hasStories(all: StoryList): boolean {
  return all.counts !== undefined && Object.values(all.counts).some((count) => count > 0)
}

function useOpenStory(cursor: ListCursor): (() => void) | null {
  const navigate = useNavigate()
  const { current } = cursor
  return current === undefined ? null : () => navigate('story', { id: current.id })
}

interface RowCommandParts {
  readonly cursor: ListCursor
  readonly acts: StoryActs
  readonly choices: DeskChoices | undefined
  readonly edit: (editor: Editor) => void
  readonly open: (() => void) | null
}

function useRowCommands({ cursor, acts, choices, edit, open }: RowCommandParts): void {
  const { targets } = cursor
  const hasTargets = targets.length > 0
  const me = choices?.me ?? null
  const spikeable = targets.filter((row) => row.review !== 'spiked')
  const restorable = targets.filter((row) => row.review === 'spiked')
  useCommand('desk.open', open)
  useCommand('desk.assign', hasTargets ? () => edit('assignee') : null)
  useCommand('desk.assignMe', hasTargets && me !== null ? () => acts.assign(targets, me) : null)
  useCommand('desk.priority', hasTargets ? () => edit('priority') : null)
  useCommand('desk.deadline', hasTargets ? () => edit('deadline') : null)
  const actAndClear = (act: (rows: readonly DeskRow[]) => void, rows: readonly DeskRow[]): void => {
    act(rows)
    cursor.clear()
  }
  useCommand('desk.spike', spikeable.length > 0 ? () => actAndClear(acts.spike, spikeable) : null)
  useCommand('desk.restore', restorable.length > 0 ? () => actAndClear(acts.restore, restorable) : null)
}

interface ScreenCommandParts {
  readonly state: DeskState
  readonly choices: DeskChoices | undefined
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly startStory: () => void
}

function useScreenCommands({ state, choices, searchField, startStory }: ScreenCommandParts): void {
  const me = choices?.me ?? null
  const { filter } = state.view
  useCommand('desk.new', startStory)
  useCommand('desk.search', () => searchField.current?.select())
  useCommand('desk.mine', me === null ? null : () => state.setFilter({ assignee: filter.assignee === me ? null : me }))
  useCommand('desk.overdue', () => state.setFilter({ onlyOverdue: !filter.onlyOverdue }))
}

function useSummary(list: StoryList, state: DeskState, selected: number): string {
  const say = useMessages(deskWords)
  const locale = useLocale()
  const hits = useHitCount(state.text, state.view.filter)
  if (selected > 0) return say.selected(selected)
  if (state.text === '') return say.stories(list.total, showCount(list.total, locale))
  if (hits === undefined) return ''
  const shown = showCount(hits, locale)
  return say.hits(hits, hits >= COUNT_LIMIT ? say.atLeast(shown) : shown)
}

interface RowEditorProps {
  readonly editor: Editor
  readonly choices: DeskChoices
  readonly cursor: ListCursor
  readonly acts: StoryActs
  readonly now: Date
  readonly onClose: () => void
}

function RowEditor({ editor, choices, cursor, acts, now, onClose }: RowEditorProps) {
  const { targets } = cursor
  switch (editor) {
    case 'assignee':
      return <AssignPicker choices={choices} onAssign={(person) => acts.assign(targets, person)} onClose={onClose} />
    case 'priority':
      return <PriorityPicker onChoose={(priority) => acts.setPriority(targets, priority)} onClose={onClose} />
    case 'deadline':
      return (
        <DeadlineDialog
          wall={targets[0]?.deadlineWall ?? null}
          zone={choices.zone}
          now={now}
          onSet={(wall) => acts.setDeadline(targets, wall)}
          onClose={onClose}
        />
      )
  }
}

interface NoStoriesProps {
  readonly list: StoryList
  readonly state: DeskState
  readonly hasStories: boolean
  readonly startStory: () => void
}

function NoStories({ list, state, hasStories: isFilled, startStory }: NoStoriesProps) {
  const say = useMessages(deskWords)
  const takeIn = useCommandButton('intake.open')
  if (list.loading) return <div className="desk-nothing" aria-busy="true" />
  if (state.text !== '') return <EmptyState title={say.noHitTitle}>{say.noHitWords}</EmptyState>
  if (isFilled) return <EmptyState title={say.noMatchTitle}>{say.noMatchWords}</EmptyState>
  return (
    <EmptyState
      title={say.emptyTitle}
      actions={
        <>
          <Button tone="primary" onClick={takeIn.run}>
            {takeIn.title}
          </Button>
          <Button onClick={startStory}>{say.newStory}</Button>
        </>
      }
    >
      {say.emptyWords}
    </EmptyState>
  )
}
