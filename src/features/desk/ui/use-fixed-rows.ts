import { useLayoutEffect, useState, type RefObject } from 'react'

export interface FixedRows {
  readonly first: number
  /** One past the last. */
  readonly end: number
  readonly height: number
  scrollTo(index: number): void
}

/** Rows drawn beyond the edges, so that a quick scroll finds them ready. */
const MARGIN = 8

/** Which rows of one height are in sight. Reads the scroll place once per frame; nothing is measured row by row. */
export function useFixedRows(
  scroller: RefObject<HTMLElement | null>,
  options: { readonly count: number; readonly rowHeight: number },
): FixedRows {
  const { count, rowHeight } = options
  const [sight, setSight] = useState({ top: 0, size: 900 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const read = (): void => setSight({ top: element.scrollTop, size: element.clientHeight })
    const watcher = new ResizeObserver(read)
    // It reports the first size as soon as the browser has laid the list out; asking here would make it lay out once more.
    watcher.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroller])
  const scrollTo = (index: number): void => {
    const element = scroller.current
    if (element === null) return
    const top = index * rowHeight
    // The head of the list lies over the first row of the sight.
    const head = element.querySelector('[data-head]')?.clientHeight ?? 0
    const lowest = top + rowHeight - element.clientHeight + head
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (lowest > element.scrollTop) element.scrollTo({ top: lowest })
  }
  return {
    first: Math.max(0, Math.floor(sight.top / rowHeight) - MARGIN),
    end: Math.min(count, Math.ceil((sight.top + sight.size) / rowHeight) + MARGIN),
    height: count * rowHeight,
    scrollTo,
  }
}
