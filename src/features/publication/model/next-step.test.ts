import { describe, expect, it } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { PublicationState } from '#domain/publication/publication-machine.ts'
import type { NextAct, OutletStanding } from '../contract.ts'
import { groupActs, isForOthers, isOpen, nextStep } from './next-step.ts'

function anAct(action: NextAct['action'], more: Partial<NextAct> = {}): NextAct {
  return { action, outletId: null, cause: null, isAllowed: true, refusal: null, ...more }
}

const factPassages = [] as const
const outlets = [anOutlet('unpublished')]

function anOutlet(state: PublicationState): OutletStanding {
  const where = { outletId: newId<'outlet'>(), name: 'Herald', zone: 'Europe/Stockholm', language: 'en-GB' }
  return { ...where, state, scheduled: null, missedAt: null, address: '', liveAt: null, badges: [] }
}

describe('the next step', () => {
  it('of a draft is to submit it, not to export it', () => {
    const acts = [anAct('export'), anAct('park'), anAct('submit')]
    expect(nextStep({ acts, factPassages, outlets, review: 'draft' })?.action).toBe('submit')
  })

  it('is to clear a hold or a corrected fact before anything else', () => {
    const acts = [anAct('approve'), anAct('clear_hold')]
    expect(nextStep({ acts, factPassages, outlets, review: 'in_review' })?.action).toBe('clear_hold')
  })

  it('is none for a story that is live or waits for its time', () => {
    const acts = [anAct('edit'), anAct('hold'), anAct('cancel_schedule')]
    expect(nextStep({ acts, factPassages, outlets, review: 'approved' })).toBeNull()
  })
})

describe('the next step of a story that is out', () => {
  it('is to edit it when its source has corrected a fact', () => {
    const acts = [anAct('edit'), anAct('acknowledge_fact'), anAct('hold')]
    const passage = { key: 'a', sourceTitle: 'TT', before: 'sju', after: 'åtta' }
    const live = { acts, outlets: [anOutlet('live')], review: 'approved' } as const
    expect(nextStep({ ...live, factPassages: [passage] })?.action).toBe('edit')
    expect(nextStep({ ...live, factPassages: [] })).toBeNull()
    expect(nextStep({ ...live, outlets: [anOutlet('killed')], factPassages: [passage] })).toBeNull()
  })
})

describe('the next step of a scheduled story', () => {
  it('is to take the time back once it was missed', () => {
    const acts = [anAct('cancel_schedule'), anAct('edit')]
    const at = { acts, factPassages, review: 'approved' } as const
    const missed = { ...anOutlet('scheduled'), missedAt: '2026-03-12T18:01:00.000Z' }
    expect(nextStep({ ...at, outlets: [anOutlet('scheduled')] })).toBeNull()
    expect(nextStep({ ...at, outlets: [missed] })?.action).toBe('cancel_schedule')
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
