import type { StoryId } from '#lib/ids.ts'
import type { StorySession } from './story-session.ts'

/** The stories that are open in this window; a panel of this feature finds the session behind its surface here. */
const sessions = new Map<StoryId, StorySession>()

export function addSession(session: StorySession): () => void {
  sessions.set(session.id, session)
  return () => {
    if (sessions.get(session.id) === session) sessions.delete(session.id)
  }
}

export function sessionOf(id: StoryId): StorySession | null {
  return sessions.get(id) ?? null
}
