import { parentPort, workerData } from 'node:worker_threads'
import type { PartCheck } from '../../model/check.ts'
import { runCheckThread } from '../run-check-thread.ts'
import type { ThreadSetting } from '../thread-messages.ts'

const BASE = { group: 'form', reads: 'copy', severity: 'warning', sees: 'part', practice: 'for a test' } as const

/** Never ends on a text that says so. */
const stuck: PartCheck = {
  ...BASE,
  id: 'double-space',
  run: (part) => {
    while (part.text.includes('stuck'));
    return []
  },
}

const broken: PartCheck = {
  ...BASE,
  id: 'embargo',
  run: (part) => {
    if (part.text.includes('broken')) throw new Error('broken')
    return []
  },
}

const finding: PartCheck = {
  ...BASE,
  id: 'duplicate-word',
  run: (part) => [{ place: { key: part.key, start: 0, end: 1 }, message: { code: 'test', values: {} } }],
}

if (parentPort !== null) runCheckThread(parentPort, workerData as ThreadSetting, [stuck, broken, finding])
