import { useEffect, useMemo } from 'react'
import { findAnchorPlaces } from '#domain/sources/citation-places.ts'
import { findClaims, uncited } from '#domain/sources/claims.ts'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { useQuery } from '#workbench/use-query.ts'
import { sources, type CitationLine, type StorySourceLine } from '#features/sources/contract.ts'
import { CitationList } from './citation-list.tsx'
import { CiteForm } from './cite-form.tsx'
import { StorySources } from './story-sources.tsx'
import { UncitedList } from './uncited-list.tsx'
import { useSettledDocument } from './use-surface.ts'
import './sources.css'

const NO_LINES: readonly StorySourceLine[] = []
const NO_CITATIONS: readonly CitationLine[] = []

/** The inspector's tab: what the story rests on, which words rest on what, and which rest on nothing yet. */
export function SourcesTab({ surface }: StorySlotProps) {
  const { storyId } = surface
  const document = useSettledDocument(surface)
  const { value: lines = NO_LINES } = useQuery(sources, 'ofStory', { storyId }, [
    'sources',
    `story:${storyId}`,
    `citations:${storyId}`,
  ])
  const { value: citations = NO_CITATIONS } = useQuery(sources, 'citations', { storyId }, [
    `citations:${storyId}`,
    'sources',
  ])
  const places = useMemo(() => findAnchorPlaces(document), [document])
  const claims = useMemo(
    () => uncited(findClaims(document, new Set(citations.map((one) => one.id)))),
    [document, citations],
  )
  useEffect(() => {
    surface.highlight(
      'citation',
      citations.flatMap((one) => places.get(one.id) ?? []),
    )
    return () => surface.highlight('citation', [])
  }, [surface, citations, places])
  return (
    <div className="sources-tab">
      <StorySources surface={surface} lines={lines} />
      <CiteForm surface={surface} lines={lines} />
      <CitationList surface={surface} citations={citations} places={places} />
      <UncitedList surface={surface} claims={claims} />
    </div>
  )
}
