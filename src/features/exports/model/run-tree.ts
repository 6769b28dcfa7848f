import type { Run } from '#domain/document/document.ts'

/** Runs as elements inside each other, for formats that are trees. A line break is a node of its own. */
export type RunNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly address: string; readonly children: readonly RunNode[] }
  | { readonly type: 'language'; readonly language: string; readonly children: readonly RunNode[] }
  | { readonly type: 'bold' | 'italic'; readonly children: readonly RunNode[] }

type Level = 'link' | 'language' | 'bold' | 'italic'
const LEVELS: readonly Level[] = ['link', 'language', 'bold', 'italic']

/** Neighbours with the same mark share one element; links are outermost, then language, bold, italic. */
export function nestRuns(runs: readonly Run[]): readonly RunNode[] {
  return nestLevel(runs, 0)
}

function nestLevel(runs: readonly Run[], depth: number): readonly RunNode[] {
  const level = LEVELS[depth]
  if (level === undefined) return runs.flatMap((run) => splitBreaks(run.text))
  return groupRuns(runs, level).flatMap((group) => {
    const children = nestLevel(group, depth + 1)
    const first = group[0]
    return first === undefined || first[level] === undefined ? children : [wrap(level, first, children)]
  })
}

function wrap(level: Level, run: Run, children: readonly RunNode[]): RunNode {
  if (level === 'link') return { type: 'link', address: run.link ?? '', children }
  if (level === 'language') return { type: 'language', language: run.language ?? '', children }
  return { type: level, children }
}

function groupRuns(runs: readonly Run[], level: Level): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.[level] === run[level]) last.push(run)
    else groups.push([run])
  }
  return groups
}

function splitBreaks(text: string): readonly RunNode[] {
  return text.split('\n').flatMap((line, index): readonly RunNode[] => {
    const words: readonly RunNode[] = line === '' ? [] : [{ type: 'text', text: line }]
    return index === 0 ? words : [{ type: 'break' }, ...words]
  })
}
