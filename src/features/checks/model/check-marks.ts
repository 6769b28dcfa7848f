import type { TextRange } from '#lib/text-range.ts'
import type { BlockId, Document } from '#domain/document/document.ts'
import type { CheckFinding } from '../contract.ts'
import type { CheckGroup } from './check-ids.ts'
import { copyTexts } from './copy-texts.ts'
import { plainPlace } from './document-parts.ts'
import { widenToMark } from './mark-places.ts'

/** The shape of a mark: where the copy parts from its source, words, form. */
export type MarkKind = 'source' | 'words' | 'form'
export type MarkName = `check-${MarkKind}-${CheckFinding['severity']}`

const KINDS: Readonly<Record<CheckGroup, MarkKind>> = {
  facts: 'source',
  speech: 'source',
  content: 'source',
  words: 'words',
  form: 'form',
  particulars: 'form',
  style: 'form',
}

export const MARK_NAMES: readonly MarkName[] = (['source', 'words', 'form'] as const).flatMap((kind) =>
  (['error', 'warning', 'advice'] as const).map((severity) => `check-${kind}-${severity}` as const),
)

export interface MarkPlace extends TextRange {
  readonly blockId: BlockId
}

/** What of the running text is underlined, by the name of the mark. Captions and particulars are listed, not marked. */
export function marksOf(
  findings: readonly CheckFinding[],
  document: Document,
): ReadonlyMap<MarkName, readonly MarkPlace[]> {
  const places = findings.flatMap((finding) => {
    const place = markOf(finding, document)
    return place === null ? [] : [{ name: markName(finding), place }]
  })
  const byName = Map.groupBy(places, ({ name }) => name)
  return new Map(Array.from(byName, ([name, list]) => [name, list.map(({ place }) => place)]))
}

function markName({ group, severity }: CheckFinding): MarkName {
  return `check-${KINDS[group as CheckGroup] ?? 'form'}-${severity}`
}

/** Where a finding is underlined in the copy; null where it has no place in running text. */
export function markOf({ place }: CheckFinding, document: Document): MarkPlace | null {
  const text = copyTexts(document).get(place.key)
  if (text === undefined || place.key === 'tags' || plainPlace(place.key) !== null) return null
  const range = widenToMark(text, place)
  return range.end > range.start ? { blockId: place.key, ...range } : null
}

export function isSameMarks(a: readonly MarkPlace[], b: readonly MarkPlace[]): boolean {
  return (
    a.length === b.length &&
    a.every((place, index) => {
      const other = b[index]
      return other?.blockId === place.blockId && other.start === place.start && other.end === place.end
    })
  )
}
