import { useEffect } from 'react'
import { useQuery } from '#workbench/use-query.ts'
import { checks } from '../contract.ts'
import type { ChecksSession } from './checks-session.ts'

/** Tells the session what stands let in its story, whenever that changes. */
export function useWaivers(session: ChecksSession): void {
  const { storyId } = session.surface
  const { value } = useQuery(checks, 'waivers', { storyId }, [`waivers:${storyId}`])
  useEffect(() => {
    if (value !== undefined) session.setWaived(new Set(value.map((line) => line.subject)))
  }, [session, value])
}
