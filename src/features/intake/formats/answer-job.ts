import { fail } from '#lib/result.ts'
import type { ReadItems } from './reader-kinds.ts'
import { readItems, readPastedItems } from './read-items.ts'

/** What the throw-away process is asked. Bytes of a file, or text and markup from the clipboard. */
export type ReaderJob =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly zone: string }
  | { readonly kind: 'pasted'; readonly html: string; readonly text: string; readonly zone: string }

export type ReaderAnswer = ReadItems

/** The whole work of the throw-away process: one job, one answer, plain data both. */
export function answerJob(job: unknown): Promise<ReaderAnswer> {
  return isReaderJob(job) ? answer(job) : Promise.resolve(fail({ kind: 'reader-stopped', reason: 'crash' }))
}

async function answer(job: ReaderJob): Promise<ReaderAnswer> {
  if (job.kind === 'bytes') return readItems(job.bytes, { zone: job.zone })
  const markup = job.html.trim() === '' ? null : readPastedItems(job.html, { zone: job.zone })
  if (markup?.ok === true || job.text.trim() === '') return markup ?? fail({ kind: 'empty' })
  const text = readPastedItems(job.text, { zone: job.zone })
  return text.ok || markup === null ? text : markup
}

function isReaderJob(job: unknown): job is ReaderJob {
  if (typeof job !== 'object' || job === null || !('kind' in job) || !('zone' in job)) return false
  if (job.kind === 'bytes') return 'bytes' in job && job.bytes instanceof Uint8Array
  return job.kind === 'pasted' && 'html' in job && 'text' in job
}
