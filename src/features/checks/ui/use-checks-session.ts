import { useEffect, useMemo } from 'react'
import type { StorySurface } from '#editor/story-surface.ts'
import { useClient } from '#workbench/use-query.ts'
import { checks } from '../contract.ts'
import { ChecksSession, type ChecksClient } from './checks-session.ts'

interface Held {
  readonly session: ChecksSession
  holders: number
  end: (() => void) | null
}

/** Strip and panel of a story read it together: the session lives as long as one of them is there. */
const held = new WeakMap<StorySurface, Held>()

export function useChecksSession(surface: StorySurface): ChecksSession {
  const client = useClient(checks)
  const mine = useMemo(() => findHeld(surface, client), [surface, client])
  useEffect(() => hold(mine), [mine])
  return mine.session
}

function findHeld(surface: StorySurface, client: ChecksClient): Held {
  const known = held.get(surface)
  if (known !== undefined) return known
  const made: Held = { session: new ChecksSession(surface, client), holders: 0, end: null }
  held.set(surface, made)
  return made
}

function hold(mine: Held): () => void {
  mine.holders += 1
  mine.end ??= mine.session.start()
  return () => {
    mine.holders -= 1
    if (mine.holders > 0) return
    mine.end?.()
    mine.end = null
  }
}
