import { useEffect } from 'react'
import { useStore } from '#workbench/store.ts'
import { markOf } from '../model/check-marks.ts'
import type { ChecksSession } from './checks-session.ts'

/** Washes the words of the finding on which the person stands. */
export function useCurrentMark(session: ChecksSession): void {
  const current = useStore(session.standing)
  const { findings } = useStore(session.state)
  const { surface } = session
  const finding = findings.find((one) => one.id === current) ?? null
  useEffect(() => {
    const mark = finding === null ? null : markOf(finding, surface.document())
    surface.highlight('check-current', mark === null ? [] : [mark])
  }, [surface, finding])
  useEffect(() => () => surface.highlight('check-current', []), [surface])
}
