import { describe, expect, it } from 'vitest'
import { feedStateAfter, sourceEffects, type SourceCause, type StoryStanding } from './source-machine.ts'

const inWork: StoryStanding = { review: 'draft', publications: ['unpublished'], hasNewApprovedText: false }
const approved: StoryStanding = { review: 'approved', publications: ['unpublished'], hasNewApprovedText: true }
const scheduled: StoryStanding = { review: 'approved', publications: ['scheduled'], hasNewApprovedText: true }
const live: StoryStanding = { review: 'approved', publications: ['live'], hasNewApprovedText: false }

describe('what the wire says decides what happens to the stories built on it', () => {
  it.each<[SourceCause, StoryStanding, readonly string[]]>([
    ['spelling', inWork, ['offer_difference']],
    ['spelling', approved, ['warn']],
    ['spelling', scheduled, ['warn']],
    ['spelling', live, ['note']],
    ['development', inWork, ['offer_difference']],
    ['development', scheduled, ['warn']],
    ['development', live, ['update_task']],
    ['fact', inWork, ['offer_difference', 'block_approval']],
    ['fact', approved, ['void_approval', 'cancel_schedule']],
    ['fact', scheduled, ['void_approval', 'cancel_schedule']],
    ['fact', live, ['correction_task']],
    ['withdrawn', inWork, ['raise_hold']],
    ['withdrawn', scheduled, ['raise_hold', 'cancel_schedule']],
    ['withdrawn', live, ['hold_task']],
    ['retransmission', inWork, []],
    ['retransmission', scheduled, []],
    ['retransmission', live, []],
  ])('%s on %o', (cause, standing, effects) => {
    expect(sourceEffects(cause, standing)).toEqual(effects)
  })

  it('reaches a story that is live at one outlet and scheduled at another in both places', () => {
    const both: StoryStanding = { review: 'approved', publications: ['live', 'scheduled'], hasNewApprovedText: false }
    expect(sourceEffects('fact', both)).toEqual(['correction_task', 'void_approval', 'cancel_schedule'])
  })

  it('reaches a live story whose next text is in work in both places', () => {
    const reworked: StoryStanding = { review: 'in_review', publications: ['live'], hasNewApprovedText: false }
    expect(sourceEffects('fact', reworked)).toEqual(['correction_task', 'offer_difference', 'block_approval'])
  })
})

describe('the standing of a source in the feed', () => {
  it('keeps a corrected fact in sight through later spelling corrections', () => {
    expect(feedStateAfter(feedStateAfter('current', 'fact'), 'spelling')).toBe('fact_corrected')
  })

  it('is not changed by a retransmission', () => {
    expect(feedStateAfter('withdrawn', 'retransmission')).toBe('withdrawn')
  })

  it('is current again when a withdrawn item comes back developed', () => {
    expect(feedStateAfter('withdrawn', 'development')).toBe('current')
  })
})
