import type { Run } from './document.ts'
import { cleanText } from './clean-text.ts'

/** What a run says about its text. */
export type RunProperties = Omit<Run, 'text'>

/** Brings runs into their one form: clean text, no empty run, no two neighbours with the same properties. */
export function normalizeRuns(runs: readonly Run[]): readonly Run[] {
  const normal: Run[] = []
  for (const run of runs) {
    const text = cleanText(run.text)
    if (text === '') continue
    const properties = normalizeProperties(run)
    const last = normal.at(-1)
    if (last !== undefined && haveSameProperties(last, properties)) {
      normal[normal.length - 1] = { ...last, text: last.text + text }
    } else {
      normal.push({ ...properties, text })
    }
  }
  return normal
}

function normalizeProperties(run: Run): RunProperties {
  const { bold, italic, link, language, anchors, role, provenance } = run
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(link ? { link } : {}),
    ...(language ? { language } : {}),
    ...(anchors && anchors.length > 0 ? { anchors: [...new Set(anchors)].sort() } : {}),
    ...(role ? { role } : {}),
    ...(provenance ? { provenance } : {}),
  }
}

/** Only what a reader can see: citations, roles and provenance left out. */
export function visibleRuns(runs: readonly Run[]): readonly Run[] {
  return normalizeRuns(runs.map(({ anchors: _anchors, provenance: _provenance, role: _role, ...visible }) => visible))
}

export function haveSameProperties(a: RunProperties, b: RunProperties): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.link === b.link &&
    a.language === b.language &&
    a.role === b.role &&
    a.provenance === b.provenance &&
    haveSameAnchors(a.anchors ?? [], b.anchors ?? [])
  )
}

function haveSameAnchors(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((anchor, index) => anchor === b[index])
}

/** The runs between two UTF-16 offsets of their text. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const slice: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') slice.push({ ...run, text })
    offset += run.text.length
    if (offset >= end) break
  }
  return slice
}
