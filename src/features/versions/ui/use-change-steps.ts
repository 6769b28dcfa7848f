import { useEffect, useState, type RefObject } from 'react'

export interface ChangeSteps {
  readonly count: number
  /** The change that was gone to last, from 1; 0 before the first. */
  readonly at: number
  step(by: 1 | -1): void
}

/** Goes through the elements that are marked as changes (`data-change`), in the order in which they stand. */
export function useChangeSteps(paper: RefObject<HTMLElement | null>, subject: unknown): ChangeSteps {
  const [count, setCount] = useState(0)
  const [at, setAt] = useState(0)
  useEffect(() => {
    const recount = () => setCount(changesIn(paper.current).length)
    recount()
    setAt(0)
    if (paper.current === null) return undefined
    const observer = new MutationObserver(recount)
    observer.observe(paper.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [paper, subject])
  return {
    count,
    at: Math.min(at, count),
    step: (by) => {
      const changes = changesIn(paper.current)
      const next = at === 0 && by === -1 ? changes.length : ((at - 1 + by + changes.length) % changes.length) + 1
      const element = changes[next - 1]
      if (element === undefined) return
      setAt(next)
      element.focus({ preventScroll: true })
      element.scrollIntoView({ block: 'center' })
    },
  }
}

function changesIn(paper: HTMLElement | null): readonly HTMLElement[] {
  return paper === null ? [] : [...paper.querySelectorAll<HTMLElement>('[data-change]')]
}
