import { Flag, ListTodo } from 'lucide-react'
import { memo, useMemo, type ReactNode } from 'react'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { MARK_END, MARK_START, type DeskRow } from '../contract.ts'
import { markWords, readMarks } from '../model/mark-words.ts'
import { deskWords } from './desk-words.ts'
import { MarkedText } from './marked-text.tsx'
import { showDeadline, showFully, showMoment } from './show-time.ts'
import { StateBadge } from './state-badge.tsx'

export interface StoryRowProps {
  readonly id: string
  readonly index: number
  readonly row: DeskRow | undefined
  readonly snippet: string
  readonly searchWords: readonly string[]
  readonly now: Date
  readonly zone: string | undefined
  readonly top: number
  readonly isCurrent: boolean
  readonly isSelected: boolean
}

/** One story. Clicks are told apart by the list, from the cell's `data-cell`. */
export const StoryRow = memo(function StoryRow(props: StoryRowProps) {
  const { row } = props
  return (
    // The grid holds the focus and its keys; rows are pointed at by `aria-activedescendant`.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isSelected}
      data-index={props.index}
      className="desk-row"
      data-current={props.isCurrent || undefined}
      data-spiked={row?.review === 'spiked' || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {row === undefined ? null : <RowCells {...props} row={row} />}
    </div>
  )
})

function RowCells({ row, snippet, searchWords, now, zone }: StoryRowProps & { readonly row: DeskRow }) {
  const say = useMessages(deskWords)
  const locale = useLocale()
  return (
    <>
      <span role="gridcell" data-cell="priority" className="desk-cell desk-cell-priority" data-priority={row.priority}>
        {row.priority}
      </span>
      <span role="gridcell" className="desk-cell desk-cell-headline">
        <Headline row={row} snippet={snippet} searchWords={searchWords} />
      </span>
      <span role="gridcell" className="desk-cell desk-cell-state">
        <StateBadge row={row} />
      </span>
      <span role="gridcell" className="desk-cell desk-cell-languages">
        {row.sourceLanguage === null ? '' : `${shortLanguage(row.sourceLanguage)} → `}
        {shortLanguage(row.language)}
      </span>
      <span role="gridcell" data-cell="assignee" className="desk-cell desk-cell-assignee">
        {row.assigneeName ?? <span className="desk-none">–</span>}
      </span>
      <Deadline row={row} now={now} />
      <span role="gridcell" className="desk-cell desk-cell-number">
        {row.words === 0 ? <span className="desk-none">–</span> : row.words}
      </span>
      <span
        role="gridcell"
        className="desk-cell desk-cell-number"
        {...describeTooltip(`${say.columns.changed}: ${showFully(row.changedAt, locale, zone)}`)}
      >
        {showMoment(row.changedAt, locale, zone === undefined ? { now } : { now, zone })}
      </span>
    </>
  )
}

function Headline(props: { readonly row: DeskRow; readonly snippet: string; readonly searchWords: readonly string[] }) {
  const { row, snippet, searchWords } = props
  const say = useMessages(deskWords)
  const parts = useMemo(() => markWords(row.headline, searchWords), [row.headline, searchWords])
  const found = useMemo(() => readMarks(snippet, MARK_START, MARK_END), [snippet])
  return (
    <>
      <span className="desk-headline" lang={row.language}>
        {row.hold ? <Sign label={say.hold} icon={<Flag size={13} />} /> : null}
        {row.tasks === 0 ? null : <Sign label={say.tasks(row.tasks)} icon={<ListTodo size={13} />} />}
        {row.headline === '' ? <StandIn row={row} /> : <MarkedText parts={parts} />}
      </span>
      <span className="desk-below">
        {snippet === '' ? (
          <>
            #{row.number}
            {row.slugline === '' ? '' : ` · ${row.slugline}`}
            {row.agency === '' ? '' : ` · ${row.agency}`}
          </>
        ) : (
          <MarkedText parts={found} />
        )}
      </span>
    </>
  )
}

/** Until the copy has a headline, the source's tells people which story it is. */
function StandIn({ row }: { readonly row: DeskRow }) {
  const say = useMessages(deskWords)
  if (row.sourceHeadline === '') return <span className="desk-none">{say.untitled}</span>
  return (
    <span className="desk-none" lang={row.sourceLanguage ?? undefined}>
      {row.sourceHeadline}
    </span>
  )
}

function Sign(props: { readonly label: string; readonly icon: ReactNode }) {
  return (
    <span role="img" aria-label={props.label} className="desk-sign" {...describeTooltip(props.label)}>
      {props.icon}
    </span>
  )
}

function Deadline(props: { readonly row: DeskRow; readonly now: Date }) {
  const { row, now } = props
  const locale = useLocale()
  const say = useMessages(deskWords)
  if (row.deadlineAt === null) {
    return (
      <span role="gridcell" data-cell="deadline" className="desk-cell desk-cell-deadline">
        <span className="desk-none">–</span>
      </span>
    )
  }
  const isOpen = row.review === 'draft' || row.review === 'in_review'
  const isLate = isOpen && Date.parse(row.deadlineAt) < now.getTime()
  const zone = row.deadlineZone ?? undefined
  return (
    <span
      role="gridcell"
      data-cell="deadline"
      className="desk-cell desk-cell-deadline"
      data-late={isLate || undefined}
      {...describeTooltip(`${isLate ? `${say.overdue}: ` : ''}${showFully(row.deadlineAt, locale, zone)}`)}
    >
      {showDeadline(row.deadlineAt, locale, zone === undefined ? { now } : { now, zone })}
    </span>
  )
}

/** `en-GB` → `EN`: the pair is read at a glance, the region is in the story. */
function shortLanguage(tag: string): string {
  return (tag.split('-')[0] ?? tag).toUpperCase()
}
