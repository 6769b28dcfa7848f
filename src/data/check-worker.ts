import { parentPort } from 'node:worker_threads'
import { checkHere, type CheckJob } from '#desk/desk-checker.ts'

/** A thread beside the data process that reads a whole database once and ends. */
parentPort?.once('message', (job: CheckJob) => {
  void checkHere[job.kind](job.path).then((answer) => parentPort?.postMessage(answer))
})
