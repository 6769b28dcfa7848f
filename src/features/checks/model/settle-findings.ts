import { rangesOverlap, type TextRange } from '#lib/text-range.ts'
import type { Finding } from './finding.ts'
import type { PartReading } from './part-reading.ts'

/** Puts findings in reading order, and leaves out the spelling of a word that another check already says more about. */
export function settleFindings(findings: readonly Finding[], copy: readonly PartReading[]): readonly Finding[] {
  return sortFindings(withoutOverlaidSpelling(findings), copy)
}

function withoutOverlaidSpelling(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some((finding) => finding.check === 'spelling')) return findings
  const others = Map.groupBy(
    findings.filter((finding) => finding.check !== 'spelling'),
    (finding) => finding.place.key,
  )
  return findings.filter(
    ({ check, place }) =>
      check !== 'spelling' || !(others.get(place.key) ?? []).some((other) => isAboutWord(other.place, place)),
  )
}

/** What covers a whole sentence is about something else than one word of it. */
function isAboutWord(other: TextRange, word: TextRange): boolean {
  return rangesOverlap(other, word) && other.end - other.start <= 2 * (word.end - word.start) + 8
}

function sortFindings(findings: readonly Finding[], copy: readonly PartReading[]): readonly Finding[] {
  const order = new Map(copy.map((part, index) => [part.key, index]))
  const rank = (finding: Finding) => order.get(finding.place.key) ?? copy.length
  return findings.toSorted((a, b) => rank(a) - rank(b) || a.place.start - b.place.start || a.place.end - b.place.end)
}
