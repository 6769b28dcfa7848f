import { useEffect, useState } from 'react'
import type { SourceId } from '#lib/ids.ts'
import type { Document } from '#domain/document/document.ts'
import { alignBlocks } from '#domain/translation/alignment.ts'
import { measureCoverage, type Coverage } from '#domain/translation/coverage.ts'
import type { Passage } from '#domain/translation/passage.ts'
import { useStore } from '#workbench/store.ts'
import type { KeptPassage } from '../contract.ts'
import type { StorySession } from './story-session.ts'

/** Typing never waits for it: the texts are aligned when nothing was typed for this long. */
const SETTLE_MS = 350
/** While somebody writes without a pause, counts and passages follow at least this often. */
const LATEST_MS = 6000

export interface Alignment {
  readonly passages: readonly Passage[]
  readonly coverage: Coverage | null
}

const NOTHING: Alignment = { passages: [], coverage: null }

/** Keeps the passages of source and copy fresh while the copy changes. */
export function useAlignment(session: StorySession): Alignment {
  const kept = useStore(session.passages)
  const copy = useSettledDocument(session)
  const source = session.opened.source?.document ?? null
  const [alignment, setAlignment] = useState(NOTHING)
  useEffect(() => {
    if (source === null) return undefined
    // A story that was just opened takes keys first.
    const waiting = requestIdleCallback(() => setAlignment(align(source, copy, kept)), { timeout: SETTLE_MS })
    return () => cancelIdleCallback(waiting)
  }, [source, copy, kept])
  return alignment
}

function align(source: Document, copy: Document, kept: readonly KeptPassage[]): Alignment {
  const passages = alignBlocks(source, copy, kept.map(toPassage))
  return { passages, coverage: measureCoverage(passages, source, copy) }
}

/** The passages of the copy as it stands at this moment, for acts that follow each other faster than it settles. */
export function alignNow(session: StorySession): readonly Passage[] {
  const source = session.opened.source?.document
  return source === undefined ? [] : alignBlocks(source, session.document(), session.passages.get().map(toPassage))
}

function toPassage(kept: KeptPassage): Passage {
  return { ...kept, sourceId: kept.sourceId as SourceId | null }
}

/** The copy as it stood at the last short pause. */
export function useSettledDocument(session: StorySession): Document {
  const [document, setDocument] = useState(() => session.document())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let changedAt: number | null = null
    const settle = () => {
      changedAt = null
      setDocument(session.document())
    }
    settle()
    const end = session.surface.subscribe(() => {
      changedAt ??= performance.now()
      clearTimeout(timer)
      timer = setTimeout(settle, Math.max(0, Math.min(SETTLE_MS, changedAt + LATEST_MS - performance.now())))
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [session])
  return document
}
