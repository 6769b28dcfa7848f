import type { StoryCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { compareNumbers } from './number-faults.ts'
import type { NumberFault } from './number-likeness.ts'

/** Each number of the source has the same value in the copy. */
export const numberMismatch: StoryCheck = {
  id: 'number-mismatch',
  group: 'facts',
  reads: 'source',
  severity: 'error',
  practice:
    'Figures are checked against the source one by one: decimal comma, miljard and biljon, per cent and percentage points.',
  sees: 'story',
  run: (story) =>
    compareNumbers(story)
      .faults.filter((fault) => fault.kind !== 'unit')
      .map(toRemark),
}

function toRemark(fault: NumberFault): Remark {
  const { source, copy } = fault
  return {
    place: { key: copy.part.key, start: copy.fact.start, end: copy.fact.end },
    source: { key: source.part.key, start: source.fact.start, end: source.fact.end },
    message: {
      code: fault.kind === 'points' ? 'number-mismatch.points' : 'number-mismatch.value',
      values: { source: source.fact.text, copy: copy.fact.text },
    },
  }
}
