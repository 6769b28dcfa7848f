import { useEffect, useRef } from 'react'
import type { ClosingGuard } from './closing.ts'
import { useWorkbench } from './workbench.ts'

/** While this component is mounted, the window closes only after its guard said yes. */
export function useBeforeClose(guard: ClosingGuard): void {
  const { closing } = useWorkbench()
  const latest = useRef(guard)
  useEffect(() => {
    latest.current = guard
  })
  useEffect(() => closing.register(() => latest.current()), [closing])
}
