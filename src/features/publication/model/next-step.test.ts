import { describe, expect, it } from 'vitest'
import type { NextAct } from '../contract.ts'
import { groupActs, isForOthers, isOpen, nextStep } from './next-step.ts'

function anAct(action: NextAct['action'], more: Partial<NextAct> = {}): NextAct {
  return { action, outletId: null, cause: null, isAllowed: true, refusal: null, ...more }
}

const factPassages = [] as const

describe('the next step', () => {
  it('of a draft is to submit it, not to export it', () => {
    const acts = [anAct('export'), anAct('park'), anAct('submit')]
    expect(nextStep({ acts, factPassages, review: 'draft' })?.action).toBe('submit')
  })

  it('is to clear a hold or a corrected fact before anything else', () => {
    const acts = [anAct('approve'), anAct('clear_hold')]
    expect(nextStep({ acts, factPassages, review: 'in_review' })?.action).toBe('clear_hold')
  })

  it('is none for a story that is live or waits for its time', () => {
    const acts = [anAct('edit'), anAct('hold'), anAct('cancel_schedule')]
    expect(nextStep({ acts, factPassages, review: 'approved' })).toBeNull()
  })
})

describe('the next step of a story that is out', () => {
  it('is to edit it when its source has corrected a fact', () => {
    const acts = [anAct('edit'), anAct('acknowledge_fact'), anAct('hold')]
    const passage = { key: 'a', sourceTitle: 'TT', before: 'sju', after: 'åtta' }
    expect(nextStep({ acts, factPassages: [passage], review: 'approved' })?.action).toBe('edit')
    expect(nextStep({ acts, factPassages: [], review: 'approved' })).toBeNull()
  })
})

describe('acts with several causes', () => {
  it('are one act, open when one of its causes is', () => {
    const refusal = { rule: 'fix-changes-meaning', why: {}, guards: [] } as const
    const groups = groupActs([
      anAct('export_again', { cause: 'fix', isAllowed: false, refusal }),
      anAct('export_again', { cause: 'development' }),
    ])
    expect(groups).toHaveLength(1)
    expect(groups.map(isOpen)).toEqual([true])
    expect(groups.map(isForOthers)).toEqual([false])
  })
})
