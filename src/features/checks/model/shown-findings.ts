import type { Document } from '#domain/document/document.ts'
import type { CheckFinding } from '../contract.ts'
import { copyTexts } from './copy-texts.ts'
import { followRemarks } from './follow-remarks.ts'

/** A finding in the list: its id stays the same while the text around it is written. */
export interface ShownFinding extends CheckFinding {
  readonly id: string
}

/**
 * Gives findings their ids, and to those that say the same as before the very objects from before, so that only what changed
 * is drawn again.
 */
export function nameFindings(
  findings: readonly CheckFinding[],
  before: readonly ShownFinding[],
): readonly ShownFinding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]))
  const counts = new Map<string, number>()
  const named = findings.map((finding) => {
    const base = `${finding.message.code} ${finding.place.key}`
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    const next = { ...finding, id: `${base} ${count}` }
    const last = known.get(next.id)
    return last !== undefined && JSON.stringify(last) === JSON.stringify(next) ? last : next
  })
  return isSameList(named, before) ? before : named
}

function isSameList(a: readonly ShownFinding[], b: readonly ShownFinding[]): boolean {
  return a.length === b.length && a.every((finding, index) => finding === b[index])
}

/** Findings of one text in the next: moved along, left out where the text that they are about was changed. */
export function followFindings<Found extends CheckFinding>(
  findings: readonly Found[],
  before: Document,
  after: Document,
): readonly Found[] {
  if (before === after) return findings
  return followRemarks(findings, { before: copyTexts(before), after: copyTexts(after) })
}

/** Nobody is told about the word that they are in the middle of writing. */
export function withoutAt<Found extends CheckFinding>(
  findings: readonly Found[],
  caret: { readonly key: string; readonly offset: number } | null,
): readonly Found[] {
  if (caret === null) return findings
  return findings.filter(
    ({ place }) => place.key !== caret.key || caret.offset < place.start || caret.offset > place.end,
  )
}

/** The findings whose words hold a place, the gravest first. */
export function findingsAt(
  findings: readonly ShownFinding[],
  { key, offset }: { readonly key: string; readonly offset: number },
): readonly ShownFinding[] {
  return findings
    .filter(({ place }) => place.key === key && place.start <= offset && offset <= place.end)
    .toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity])
}

const RANKS = { error: 0, warning: 1, advice: 2 } as const

/** The next finding behind a place of the copy (or before it), around the end; null when there is none. */
export function stepFinding(
  findings: readonly ShownFinding[],
  from: { readonly key: string; readonly offset: number } | null,
  { document, step }: { readonly document: Document; readonly step: 1 | -1 },
): ShownFinding | null {
  const keys = [...copyTexts(document).keys()]
  const order = new Map(keys.map((key, index) => [key, index]))
  const at = from === null ? -1 : (order.get(from.key) ?? -1)
  const isBehind = ({ place }: ShownFinding): boolean => {
    const index = order.get(place.key) ?? keys.length
    return index > at || (index === at && place.start > (from?.offset ?? -1))
  }
  const isBefore = ({ place }: ShownFinding): boolean => {
    const index = order.get(place.key) ?? keys.length
    return index < at || (index === at && place.start < (from?.offset ?? 0))
  }
  if (step === 1) return findings.find(isBehind) ?? findings[0] ?? null
  return findings.findLast(isBefore) ?? findings.at(-1) ?? null
}
