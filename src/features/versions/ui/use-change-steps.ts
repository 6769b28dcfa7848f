import { useState, type RefObject } from 'react'
import type { DocumentDifference } from '#domain/document/difference.ts'

export interface ChangeSteps {
  readonly count: number
  /** The change that was gone to last, from 1; 0 before the first. */
  readonly at: number
  step(by: 1 | -1): void
}

/** Goes through the elements that are marked as changes (`data-change`), in the order in which they stand. */
export function useChangeSteps(
  paper: RefObject<HTMLElement | null>,
  difference: DocumentDifference | null,
): ChangeSteps {
  const [place, setPlace] = useState({ difference, at: 0 })
  const count = countChanges(difference)
  // Another comparison begins before its first change.
  const at = place.difference === difference ? place.at : 0
  return {
    count,
    at,
    step: (by) => {
      const next = at === 0 && by === -1 ? count : ((at - 1 + by + count) % count) + 1
      const element = paper.current?.querySelectorAll<HTMLElement>('[data-change]')[next - 1]
      if (element === undefined) return
      setPlace({ difference, at: next })
      element.focus({ preventScroll: true })
      element.scrollIntoView({ block: 'center' })
    },
  }
}

function countChanges(difference: DocumentDifference | null): number {
  if (difference === null) return 0
  const fields = difference.fields.filter((line) => line.kind !== 'same')
  const blocks = difference.blocks.filter((block) => block.kind !== 'same' || block.moved)
  return fields.length + blocks.length
}
