import { useEffect, useMemo, useRef, useState } from 'react'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import { LIST_TOPICS } from './desk-questions.ts'
import { desk, PAGE_SIZE, type DeskLook, type DeskRow, type DeskView, type SearchHit } from '../contract.ts'

/** What the list draws, wherever its rows come from. */
export interface StoryList {
  readonly total: number
  readonly loading: boolean
  readonly counts: DeskLook['counts'] | undefined
  /** Of the desk; known with the first rows. */
  readonly zone: string | undefined
  rowAt(index: number): DeskRow | undefined
  /** -1 when the story is not in the list, or not yet known to be. */
  indexOf(number: number): number
  snippetAt(index: number): string
  /** Says which rows are on screen, so that they and their neighbours are read. */
  show(first: number, last: number): void
}

/** Rows are read in steps of this many, one step before and after what is seen. */
const STEP = 100
/** Rows kept for scrolling back; then all but the last are forgotten. */
const MAX_KNOWN = 5000

interface Range {
  readonly first: number
  readonly last: number
}

/** A view of the desk: its first rows at once, the order of all behind them, and then whatever is scrolled to. */
export function useViewList(view: DeskView, isShown: boolean): StoryList {
  const look = useQuery(desk, 'look', view, LIST_TOPICS)
  const total = look.value?.total ?? 0
  const order = useQuery(desk, 'order', isShown && total > PAGE_SIZE ? view : undefined, LIST_TOPICS).value
  const [range, setRange] = useState<Range>({ first: 0, last: 0 })
  const numbers = useMemo(
    () => (order === undefined ? undefined : [...order.subarray(range.first, range.last)]),
    [order, range],
  )
  const fetched = useQuery(desk, 'rows', numbers === undefined ? undefined : { numbers }, LIST_TOPICS).value
  const known = useKnownRows(look.value?.rows, fetched)
  const first = look.value?.rows
  return {
    total,
    loading: look.loading,
    counts: look.value?.counts,
    zone: look.value?.zone,
    rowAt: (index) => {
      const number = order?.[index]
      if (number === undefined) return first?.[index]
      return known.get(number)
    },
    indexOf: (number) => order?.indexOf(number) ?? first?.findIndex((row) => row.number === number) ?? -1,
    snippetAt: () => '',
    show: (from, to) => {
      const next = {
        first: Math.max(0, (Math.floor(from / STEP) - 1) * STEP),
        last: (Math.ceil((to + 1) / STEP) + 1) * STEP,
      }
      if (next.first !== range.first || next.last !== range.last) setRange(next)
    },
  }
}

/** Rows stay known while newer ones are read, so that scrolling back shows them at once. */
function useKnownRows(first: Rows, fetched: Rows): ReadonlyMap<number, DeskRow> {
  const [known, setKnown] = useState(() => ({ first, fetched, rows: addRows(new Map(), first, fetched) }))
  if (known.first === first && known.fetched === fetched) return known.rows
  const rows = addRows(known.rows, first, fetched)
  setKnown({ first, fetched, rows })
  return rows
}

type Rows = readonly DeskRow[] | undefined

function addRows(known: ReadonlyMap<number, DeskRow>, first: Rows, fetched: Rows): ReadonlyMap<number, DeskRow> {
  const older = known.size > MAX_KNOWN ? [] : known
  return new Map([...older, ...[...(first ?? []), ...(fetched ?? [])].map((row) => [row.number, row] as const)])
}

/** Hits page by page: the next is read before the end of the last comes into sight. */
export function useSearchList(text: string, filter: DeskView['filter']): StoryList {
  const isShown = text.trim() !== ''
  const identity = `${text} ${JSON.stringify(filter)}`
  const [pages, setPages] = useState<{
    readonly of: string
    readonly hits: readonly SearchHit[]
    readonly isWhole: boolean
  }>({
    of: '',
    hits: [],
    isWhole: true,
  })
  const asking = useRef('')
  const client = useClient(desk)
  const report = useReport()

  const ask = (before: number | null, sofar: readonly SearchHit[]): void => {
    const question = `${identity} ${before}`
    if (asking.current === question) return
    asking.current = question
    client.search({ text, filter, before }).then((hits) => {
      if (asking.current !== question) return
      asking.current = ''
      setPages({ of: identity, hits: [...sofar, ...hits], isWhole: hits.length < PAGE_SIZE })
    }, report)
  }
  useSearchAgain(isShown ? identity : '', () => {
    asking.current = ''
    ask(null, [])
  })
  // While new words are typed the last hits stay, greyed: an empty list between two letters would flicker.
  const isCurrent = pages.of === identity
  return {
    total: isShown ? pages.hits.length : 0,
    loading: isShown && !isCurrent,
    counts: undefined,
    zone: undefined,
    rowAt: (index) => pages.hits[index]?.row,
    indexOf: (number) => pages.hits.findIndex((hit) => hit.row.number === number),
    snippetAt: (index) => pages.hits[index]?.snippet ?? '',
    show: (_first, last) => {
      const end = pages.hits.at(-1)
      if (isCurrent && !pages.isWhole && end !== undefined && last > pages.hits.length - STEP / 2) {
        ask(end.row.number, pages.hits)
      }
    },
  }
}

/** Asks when the words change, and again when a story did. */
function useSearchAgain(identity: string, ask: () => void): void {
  const { desk: link } = useWorkbench()
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    if (identity === '') return undefined
    latest.current()
    return link.onChanged((topics) => {
      if (topics.includes('stories')) latest.current()
    })
  }, [identity, link])
}

export function useHitCount(text: string, filter: DeskView['filter']): number | undefined {
  return useQuery(desk, 'countHits', text.trim() === '' ? undefined : { text, filter }, LIST_TOPICS).value
}
