import { openCopy } from '#database/online-copy.ts'
import { countRows, findDangling, findUnsound } from '#database/soundness.ts'
import { checkBodies, detailOf, type Finding } from './verify-bodies.ts'

export interface CopyCheck {
  readonly findings: readonly Finding[]
  readonly rows: Readonly<Record<string, number>>
}

/** Reads a copy from end to end: SQLite's full check, references, the hash of every text, and how many rows there are. */
export function checkCopy(path: string): CopyCheck {
  try {
    const copy = openCopy(path)
    try {
      const findings: readonly Finding[] = [
        ...findUnsound(copy, 'full').map((detail) => ({ kind: 'structure' as const, detail })),
        ...findDangling(copy).map((detail) => ({ kind: 'dangling' as const, detail })),
        ...checkBodies(copy),
      ]
      return { findings, rows: countRows(copy) }
    } finally {
      copy.close()
    }
  } catch (error) {
    return { findings: [{ kind: 'structure', detail: detailOf(error) }], rows: {} }
  }
}

/** Says in which tables a copy has other rows than the desk had. */
export function compareRows(desk: CopyCheck['rows'], copy: CopyCheck['rows']): readonly Finding[] {
  return [...new Set([...Object.keys(desk), ...Object.keys(copy)])]
    .filter((table) => desk[table] !== copy[table])
    .map((table) => ({
      kind: 'structure' as const,
      detail: `${table} has ${copy[table] ?? 0} rows in the copy and ${desk[table] ?? 0} in the desk.`,
    }))
}
