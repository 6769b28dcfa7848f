import { openDatabase } from '#database/database.ts'
import { findUnsound } from '#database/soundness.ts'
import { checkCopy, type CopyCheck } from './backup-check.ts'
import { deskFiles } from './desk-files.ts'
import { detailOf, type Finding } from './verify-bodies.ts'
import { describeChainFinding, verifyChain } from './verify-chain.ts'
import { verifyDesk } from './verify.ts'

/** Reads whole databases, which takes seconds; the window's data process has one that does so in a thread of its own. */
export interface DeskChecker {
  checkCopy(path: string): Promise<CopyCheck>
  /** SQLite's quick check of a desk that may be in use. */
  lookThrough(folder: string): Promise<readonly Finding[]>
  /** Everything, the record and the originals too, of a desk that may be in use. */
  verify(folder: string): Promise<readonly Finding[]>
}

/** A job as it is sent to a thread: the method and what it is about. */
export interface CheckJob {
  readonly kind: keyof DeskChecker
  readonly path: string
}

/** In this thread, for the command line, which has nothing else to do. */
export const checkHere: DeskChecker = {
  checkCopy: (path) => Promise.resolve(checkCopy(path)),
  lookThrough: (folder) =>
    readDesk(folder, (database) =>
      Promise.resolve(findUnsound(database, 'quick').map((detail) => ({ kind: 'structure' as const, detail }))),
    ),
  verify: (folder) =>
    readDesk(folder, (database) =>
      verifyDesk({ database, folder }, { verifyRecord: () => verifyChain(database).map(describeChainFinding) }),
    ),
}

async function readDesk(
  folder: string,
  read: (database: ReturnType<typeof openDatabase>) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    const database = openDatabase(deskFiles(folder).database, { readOnly: true })
    try {
      return await read(database)
    } finally {
      database.close()
    }
  } catch (error) {
    return [{ kind: 'structure', detail: detailOf(error) }]
  }
}
