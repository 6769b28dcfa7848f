import { useEffect, useState } from 'react'
import type { Document } from '#domain/document/document.ts'
import type { CopySelection, SourceSelection, StorySurface } from '#editor/story-surface.ts'

/** How long typing must rest before the lists beside it are made again: they are never part of a key press. */
const REST_MS = 350

/** The text as it stands when nobody has typed for a moment. */
export function useSettledDocument(surface: StorySurface): Document {
  const [document, setDocument] = useState(() => surface.document())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = (): void => setDocument(surface.document())
    const undo = surface.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(settle, REST_MS)
    })
    settle()
    return () => {
      clearTimeout(timer)
      undo()
    }
  }, [surface])
  return document
}

export interface Selections {
  readonly copy: CopySelection | null
  readonly source: SourceSelection | null
}

/** What is selected in copy and source. Keeps the last selection of each while the other, or a button, is used. */
export function useSelections(surface: StorySurface): Selections {
  const [selections, setSelections] = useState<Selections>(() => ({
    copy: surface.selection(),
    source: surface.sourceSelection(),
  }))
  useEffect(() => {
    const look = (): void => {
      const copy = surface.selection()
      const source = surface.sourceSelection()
      setSelections((before) => (isSame(before, { copy, source }) ? before : { copy, source }))
    }
    const undo = surface.subscribe(look)
    document.addEventListener('selectionchange', look)
    return () => {
      undo()
      document.removeEventListener('selectionchange', look)
    }
  }, [surface])
  return selections
}

function isSame(a: Selections, b: Selections): boolean {
  return (
    a.copy?.words === b.copy?.words &&
    a.copy?.places[0]?.start === b.copy?.places[0]?.start &&
    a.source?.words === b.source?.words &&
    a.source?.start === b.source?.start
  )
}
