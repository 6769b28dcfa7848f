import type { Run } from '#domain/document/document.ts'
import { haveSameProperties, type RunProperties } from '#domain/document/runs.ts'

/**
 * A run cut at its line breaks, the form between runs and lexical's text and line break nodes.
 * `properties` of a line break that takes them from its neighbours is null.
 */
export type Segment =
  | { readonly kind: 'text'; readonly text: string; readonly properties: RunProperties }
  | { readonly kind: 'break'; readonly properties: RunProperties | null }

const PLAIN: RunProperties = {}

/** `[{text: 'a\nb', bold}]` becomes text `a`, a break without properties of its own, text `b`. */
export function segmentRuns(runs: readonly Run[]): readonly Segment[] {
  const segments = runs.flatMap(cutRun)
  return segments.map((segment, index) =>
    segment.kind === 'break' && isInherited(segments, index, segment.properties ?? PLAIN)
      ? { kind: 'break', properties: null }
      : segment,
  )
}

function cutRun({ text, ...properties }: Run): readonly Segment[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index): readonly Segment[] => [
    ...(index > 0 ? [{ kind: 'break' as const, properties }] : []),
    ...(line === '' ? [] : [{ kind: 'text' as const, text: line, properties }]),
  ])
}

function isInherited(segments: readonly Segment[], index: number, properties: RunProperties): boolean {
  return haveSameProperties(inheritProperties(segments, index), properties)
}

/** Those of the nearest text on both sides when they agree, else none. */
function inheritProperties(segments: readonly Segment[], index: number): RunProperties {
  const before = segments.slice(0, index).findLast(isText)
  const after = segments.slice(index + 1).find(isText)
  if (before?.kind !== 'text' || after?.kind !== 'text') return PLAIN
  return haveSameProperties(before.properties, after.properties) ? before.properties : PLAIN
}

function isText(segment: Segment): boolean {
  return segment.kind === 'text'
}

export function joinSegments(segments: readonly Segment[]): readonly Run[] {
  const runs: Run[] = []
  segments.forEach((segment, index) => {
    const text = segment.kind === 'text' ? segment.text : '\n'
    const properties = segment.properties ?? inheritProperties(segments, index)
    const last = runs.at(-1)
    if (last !== undefined && haveSameProperties(last, properties)) {
      runs[runs.length - 1] = { ...last, text: last.text + text }
    } else if (text !== '') {
      runs.push({ ...properties, text })
    }
  })
  return runs
}
