import { BookOpenText, Trash2 } from 'lucide-react'
import type { StorySurface } from '#editor/story-surface.ts'
import { findLostPlace, type CitedPlace } from '#domain/sources/citation-places.ts'
import { putAnchor } from '#domain/sources/put-anchor.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { sources, type CitationLine } from '#features/sources/contract.ts'
import { shorten } from './cite-form.tsx'
import { sourcesWords } from './sources-words.ts'

export interface CitationListProps {
  readonly surface: StorySurface
  readonly citations: readonly CitationLine[]
  readonly places: ReadonlyMap<string, readonly CitedPlace[]>
}

/** The citations in the order of the copy; those that lost their words come first, because somebody must look. */
export function CitationList({ surface, citations, places }: CitationListProps) {
  const say = useMessages(sourcesWords)
  const order = [...places.keys()]
  const sorted = citations.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  return (
    <section aria-label={say.citations(citations.length)}>
      <h3 className="sources-head">{say.citations(citations.length)}</h3>
      {citations.length === 0 ? <p className="sources-quiet">{say.noCitations}</p> : null}
      <ul className="sources-rows">
        {sorted.map((citation) => (
          <CitationRow
            key={citation.id}
            surface={surface}
            citation={citation}
            place={places.get(citation.id)?.[0] ?? null}
          />
        ))}
      </ul>
    </section>
  )
}

interface CitationRowProps {
  readonly surface: StorySurface
  readonly citation: CitationLine
  readonly place: CitedPlace | null
}

function CitationRow({ surface, citation, place }: CitationRowProps) {
  const say = useMessages(sourcesWords)
  const client = useClient(sources)
  const report = useReport()
  const { sourceBlockId, sourceStart, sourceEnd } = citation
  const handleRemove = (): void => {
    surface.removeAnchor(citation.id)
    client.uncite({ id: citation.id }).catch(report)
  }
  return (
    <li className="sources-row">
      <span className="sources-row-main">
        {place === null ? (
          <LostWords surface={surface} citation={citation} />
        ) : (
          <button type="button" className="sources-link sources-words" onClick={() => surface.reveal(place)}>
            {shorten(citation.copyWords)}
          </button>
        )}
        <span className="sources-quiet">
          {citation.sourceTitle}
          {citation.sourceWords === '' ? '' : ` · ${shorten(citation.sourceWords)}`}
        </span>
        {citation.isOutdated ? <Badge tone="warning">{say.outdated}</Badge> : null}
      </span>
      {sourceBlockId === null || sourceStart === null || sourceEnd === null ? null : (
        <IconButton
          label={say.showSource}
          icon={<BookOpenText size={15} />}
          onClick={() => surface.revealSource({ blockId: sourceBlockId, start: sourceStart, end: sourceEnd })}
        />
      )}
      {surface.readOnly ? null : <IconButton label={say.uncite} icon={<Trash2 size={15} />} onClick={handleRemove} />}
    </li>
  )
}

/** The words it was on are gone; when they stand elsewhere in the copy it can be put back there. */
function LostWords({ surface, citation }: { readonly surface: StorySurface; readonly citation: CitationLine }) {
  const say = useMessages(sourcesWords)
  const toast = useToast()
  const handlePutBack = (): void => {
    const found = findLostPlace(surface.document(), citation.copyWords)
    if (found === null) {
      toast({ tone: 'warning', text: say.cannotPutBack })
      return
    }
    surface.edit((document) => putAnchor(document, citation.id, found))
    surface.reveal(found)
  }
  return (
    <>
      <span className="sources-words">{shorten(citation.copyWords)}</span>
      <span className="sources-badges">
        <Badge tone="danger">{say.lost}</Badge>
        {surface.readOnly ? null : (
          <Button tone="quiet" onClick={handlePutBack}>
            {say.putBack}
          </Button>
        )}
      </span>
    </>
  )
}
