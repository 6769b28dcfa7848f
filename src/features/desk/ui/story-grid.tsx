import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { useMessages } from '#workbench/messages.ts'
import { usePreferences } from '#workbench/use-preferences.ts'
import type { DeskView, SortKey } from '../contract.ts'
import { usualDirection } from '../model/view-params.ts'
import { deskWords } from './desk-words.ts'
import type { ListCursor } from './list-cursor.ts'
import type { StoryList } from './story-list.ts'
import { StoryRow } from './story-row.tsx'
import { useFixedRows, type FixedRows } from './use-fixed-rows.ts'

export interface StoryGridProps {
  readonly list: StoryList
  readonly cursor: ListCursor
  readonly sort: DeskView['sort']
  readonly searchWords: readonly string[]
  readonly now: Date
  /** The desk's clock, which everything on it is told by. */
  readonly zone: string | undefined
  /** Null where the order is not a choice: hits come newest first. */
  readonly onSort: ((sort: DeskView['sort']) => void) | null
  readonly onOpen: () => void
  readonly onEdit: (cell: 'assignee' | 'priority' | 'deadline') => void
}

/** Heights of a row; the style sheet has the same two. */
const ROW_HEIGHTS = { regular: 46, compact: 32 } as const

/** All rows behind one scroll bar; only what is in sight is drawn. */
export function StoryGrid(props: StoryGridProps) {
  const { list, cursor } = props
  const base = useId()
  const say = useMessages(deskWords)
  const scroller = useRef<HTMLDivElement>(null)
  const { density } = usePreferences().preferences
  const isSearch = props.searchWords.length > 0
  const rowHeight = isSearch ? ROW_HEIGHTS.regular : ROW_HEIGHTS[density]
  const rows = useFixedRows(scroller, { count: list.total, rowHeight })
  useEffect(() => list.show(rows.first, rows.end))
  useFirstFocus(scroller)
  useFirstSight(cursor.index, rows, list.total)
  const move = (index: number, how: 'plain' | 'extend'): void => {
    cursor.moveTo(index, how)
    rows.scrollTo(Math.max(0, Math.min(list.total - 1, index)))
  }
  return (
    // The grid pattern: one stop for Tab, the arrow keys go through its rows.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      role="grid"
      aria-label={say.desk}
      aria-rowcount={list.total + 1}
      aria-multiselectable="true"
      aria-activedescendant={cursor.current === undefined ? undefined : `${base}-${cursor.index}`}
      aria-busy={list.loading}
      tabIndex={0}
      className="desk-grid"
      data-look={isSearch ? 'search' : density}
      onKeyDown={(event) => handleGridKey(event, { cursor, move, pageRows: pageOf(scroller.current, rowHeight) })}
      onClick={(event) => handleGridClick(event, props)}
      onDoubleClick={(event) => {
        if (findIndex(event) !== null) props.onOpen()
      }}
    >
      <GridHead sort={props.sort} onSort={props.onSort} />
      <div role="rowgroup" className="desk-rows" style={{ blockSize: rows.height }}>
        {Array.from({ length: Math.max(0, rows.end - rows.first) }, (_, offset) => rows.first + offset).map((index) => {
          const row = list.rowAt(index)
          return (
            <StoryRow
              key={index}
              id={`${base}-${index}`}
              index={index}
              row={row}
              snippet={list.snippetAt(index)}
              searchWords={props.searchWords}
              now={props.now}
              zone={props.zone}
              top={index * rowHeight}
              isCurrent={index === cursor.index}
              isSelected={row !== undefined && cursor.selected.has(row.id)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The arrow keys go through the stories at once; who is in a control, the search field for example, stays there. */
function useFirstFocus(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const active = document.activeElement
    if (active === document.body || active?.contains(scroller.current) === true)
      scroller.current?.focus({ preventScroll: true })
  }, [scroller])
}

/** Brings the row into sight once, when the list comes back with the row it was left on. */
function useFirstSight(index: number, rows: FixedRows, total: number): void {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || total === 0) return
    isDone.current = true
    rows.scrollTo(index)
  })
}

function pageOf(scroller: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2)
}

interface GridKeys {
  readonly cursor: ListCursor
  readonly move: (index: number, how: 'plain' | 'extend') => void
  readonly pageRows: number
}

function handleGridKey(event: KeyboardEvent, { cursor, move, pageRows }: GridKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: pageRows,
    PageUp: -pageRows,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  const step = steps[event.key]
  if (step !== undefined) {
    event.preventDefault()
    move(cursor.index + step, event.shiftKey ? 'extend' : 'plain')
  } else if (event.key === ' ') {
    event.preventDefault()
    cursor.toggle(cursor.index)
  } else if (event.key === 'Escape' && cursor.selected.size > 0) {
    event.preventDefault()
    cursor.clear()
  }
}

function findIndex(event: MouseEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
  return row === null ? null : Number(row.dataset['index'])
}

function handleGridClick(event: MouseEvent, { cursor, onEdit }: StoryGridProps): void {
  const index = findIndex(event)
  if (index === null) return
  if (event.ctrlKey || event.metaKey) {
    cursor.toggle(index)
    return
  }
  const isAgain = index === cursor.index
  cursor.moveTo(index, event.shiftKey ? 'extend' : 'plain')
  const cell =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : null
  // The first click chooses the row; the next on one of its cells changes what the cell says.
  if (isAgain && (cell === 'assignee' || cell === 'priority' || cell === 'deadline')) onEdit(cell)
}

function GridHead(props: Pick<StoryGridProps, 'sort' | 'onSort'>) {
  const say = useMessages(deskWords).columns
  return (
    <div role="rowgroup" data-head className="desk-head">
      <div role="row" aria-rowindex={1} className="desk-head-row">
        <HeadCell {...props} title={say.priority} sortKey="priority" />
        <HeadCell {...props} title={say.headline} sortKey="headline" />
        <HeadCell {...props} title={say.state} />
        <HeadCell {...props} title={say.languages} />
        <HeadCell {...props} title={say.assignee} />
        <HeadCell {...props} title={say.deadline} sortKey="deadline" />
        <HeadCell {...props} title={say.words} sortKey="words" />
        <HeadCell {...props} title={say.changed} sortKey="changed" />
      </div>
    </div>
  )
}

function HeadCell(
  props: Pick<StoryGridProps, 'sort' | 'onSort'> & { readonly title: string; readonly sortKey?: SortKey },
) {
  const { sort, onSort, title, sortKey } = props
  if (sortKey === undefined || onSort === null) {
    return (
      <span role="columnheader" className="desk-head-cell">
        {title}
      </span>
    )
  }
  const isSorted = sort.key === sortKey
  const flipped = sort.direction === 'up' ? 'down' : 'up'
  return (
    <span role="columnheader" aria-sort={isSorted ? SORT_NAMES[sort.direction] : 'none'} className="desk-head-cell">
      <button
        type="button"
        className="desk-sort"
        onClick={() => onSort({ key: sortKey, direction: isSorted ? flipped : usualDirection(sortKey) })}
      >
        {title}
        <span aria-hidden="true" className="desk-sort-sign">
          {isSorted ? SORT_SIGNS[sort.direction] : ''}
        </span>
      </button>
    </span>
  )
}

const SORT_NAMES = { up: 'ascending', down: 'descending' } as const
const SORT_SIGNS = { up: '↑', down: '↓' } as const
