import { parentPort, workerData } from 'node:worker_threads'
import { runCheckThread } from '#features/checks/data/run-check-thread.ts'
import type { ThreadSetting } from '#features/checks/data/thread-messages.ts'
import { CHECKS } from '#features/checks/model/registry.ts'

/** A thread beside the data process that reads stories for the desk checks, so that nothing waits for them. */
if (parentPort !== null) runCheckThread(parentPort, workerData as ThreadSetting, CHECKS)
