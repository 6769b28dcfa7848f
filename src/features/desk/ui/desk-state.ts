import { useEffect, useMemo, useState } from 'react'
import { useWorkbench } from '#workbench/workbench.ts'
import type { DeskFilter, DeskView } from '../contract.ts'
import { readView, writeView } from '../model/view-params.ts'

export interface DeskState {
  readonly view: DeskView
  /** What is searched for; follows what is typed after a breath. */
  readonly text: string
  readonly typed: string
  setTyped(typed: string): void
  setFilter(changes: Partial<DeskFilter>): void
  setSort(sort: DeskView['sort']): void
}

/** Long enough not to search for every letter, too short to be noticed. */
const BREATH_MS = 120

/** The view lives in the window's place, so that "back" from a story finds the same list. */
export function useDeskState(params: Readonly<Record<string, string>>): DeskState {
  const { navigation } = useWorkbench()
  const view = useMemo(() => readView(params), [params])
  const text = params['text'] ?? ''
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (typed.trim() === text) return undefined
    const timer = setTimeout(() => navigation.replace(writeView(view, typed.trim())), typed === '' ? 0 : BREATH_MS)
    return () => clearTimeout(timer)
  }, [typed, text, view, navigation])
  return {
    view,
    text,
    typed,
    setTyped,
    setFilter: (changes) => navigation.replace(writeView({ ...view, filter: { ...view.filter, ...changes } }, text)),
    setSort: (sort) => navigation.replace(writeView({ ...view, sort }, text)),
  }
}

/** The time that "overdue" and "today" are told by; moves on by itself. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
