import { openDatabase } from '#database/database.ts'
import { findUnsound } from '#database/soundness.ts'
import { checkCopy, type CopyCheck } from './backup-check.ts'
import { detailOf, type Finding } from './verify-bodies.ts'

/** Reads whole databases, which takes seconds; the window's data process has one that does so in a thread of its own. */
export interface DeskChecker {
  checkCopy(path: string): Promise<CopyCheck>
  /** SQLite's quick check of a desk that may be in use. */
  lookThrough(path: string): Promise<readonly Finding[]>
}

export type CheckJob = { readonly kind: 'copy' | 'look_through'; readonly path: string }

export function runCheck(job: CheckJob): CopyCheck | readonly Finding[] {
  return job.kind === 'copy' ? checkCopy(job.path) : lookThrough(job.path)
}

function lookThrough(path: string): readonly Finding[] {
  try {
    const database = openDatabase(path, { readOnly: true })
    try {
      return findUnsound(database, 'quick').map((detail) => ({ kind: 'structure', detail }))
    } finally {
      database.close()
    }
  } catch (error) {
    return [{ kind: 'structure', detail: detailOf(error) }]
  }
}

/** In this thread, for the command line, which has nothing else to do. */
export const checkHere: DeskChecker = {
  checkCopy: (path) => Promise.resolve(checkCopy(path)),
  lookThrough: (path) => Promise.resolve(lookThrough(path)),
}
