import { fail, ok, type Result } from '#lib/result.ts'
import { parseDocument } from '#domain/document/parse.ts'
import type { Document } from '#domain/document/document.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import { MAX_BYTES, type ReadProblem } from '#domain/sources/read-problem.ts'
import type { DeskContext } from '#desk/context.ts'
import { toDocument } from '#features/intake/model/to-document.ts'
import type { ReaderAnswer, ReaderJob } from '#features/intake/formats/answer-job.ts'

/** A page of news is read in a tenth of a second; what takes longer was made to. */
const LIMITS = { timeoutMs: 10_000, memoryMb: 512 } as const

export interface ReadSource {
  readonly extraction: Extraction
  readonly document: Document
}

/** Reads in the throw-away process; a file may hold several items. What comes back was made from foreign bytes: it is checked again before anything uses it. */
export async function readForeign(
  context: DeskContext,
  job: ReaderJob,
): Promise<Result<readonly ReadSource[], ReadProblem>> {
  const size = job.kind === 'bytes' ? job.bytes.length : Math.max(job.html.length, job.text.length)
  if (size > MAX_BYTES) return fail({ kind: 'too-large', bytes: size, limit: MAX_BYTES })
  const outcome = await context.host.runReader(job, LIMITS)
  if (outcome.kind === 'failed') return fail({ kind: 'reader-stopped', reason: outcome.reason })
  return checkAnswer(outcome.answer)
}

function checkAnswer(answer: unknown): Result<readonly ReadSource[], ReadProblem> {
  if (!isAnswer(answer)) return fail({ kind: 'reader-stopped', reason: 'crash' })
  if (!answer.ok) return answer
  const sources: ReadSource[] = []
  for (const extraction of answer.value) {
    const parsed = parseDocument(toDocument(extraction, extraction.id === undefined ? 'web' : 'wire'))
    if (!parsed.ok) return fail({ kind: 'reader-stopped', reason: 'crash' })
    sources.push({ extraction, document: parsed.value })
  }
  return ok(sources)
}

/** More items than any feed or package holds. */
const MOST_ITEMS = 2000

function isAnswer(answer: unknown): answer is ReaderAnswer {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  if (answer.ok !== true) return 'problem' in answer && typeof answer.problem === 'object'
  if (!('value' in answer) || !Array.isArray(answer.value)) return false
  const items: readonly unknown[] = answer.value
  return items.length > 0 && items.length <= MOST_ITEMS && items.every(isExtraction)
}

function isExtraction(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return 'body' in value && Array.isArray(value.body) && 'tags' in value && 'removed' in value && 'ledger' in value
}
