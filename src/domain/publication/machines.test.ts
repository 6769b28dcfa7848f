import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES } from './causes.ts'
import { aPerson, someFacts, WRITER_ID } from './builders.ts'
import { decide, judgeGuards } from './decide.ts'
import type { Facts } from './facts.ts'
import type { Guard } from './guards.ts'
import type { Machine } from './machine.ts'
import { publicationMachine, type PublicationAction, type PublicationState } from './publication-machine.ts'
import { reviewMachine, type ReviewAction, type ReviewState } from './review-machine.ts'
import { ROLES, type Actor } from './roles.ts'
import { storyMachine } from './story-acts.ts'

const everyone: readonly Actor[] = [...ROLES.map((role) => aPerson(role)), { kind: 'system' }]

/** Walks with random acts by random people over random facts and gives every state that was reached. */
function walk<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  start: State,
  steps: readonly { action: number; actor: number; cause: number; isOwn: boolean; isOut: boolean }[],
): readonly State[] {
  const causes = [null, ...CAUSES]
  const reached: State[] = [start]
  let state = start
  let before: State = start
  for (const step of steps) {
    const decision = decide(machine, {
      state,
      stateBefore: before,
      action: machine.actions[step.action % machine.actions.length] as Action,
      cause: causes[step.cause % causes.length] ?? null,
      actor: everyone[step.actor % everyone.length] as Actor,
      facts: { ...someFacts, isOwn: step.isOwn, publications: [step.isOut ? 'live' : 'unpublished'] },
    })
    if (!decision.ok || decision.value.to === state) continue
    before = state
    state = decision.value.to
    reached.push(state)
  }
  return reached
}

const steps = fc.array(
  fc.record({ action: fc.nat(50), actor: fc.nat(50), cause: fc.nat(50), isOwn: fc.boolean(), isOut: fc.boolean() }),
  { maxLength: 60 },
)

describe('a random walk reaches no unlisted state', () => {
  it('in the review', () => {
    fc.assert(
      fc.property(steps, (walked) => {
        for (const state of walk<ReviewState, ReviewAction>(reviewMachine, 'draft', walked)) {
          expect(reviewMachine.states).toContain(state)
          expect(state).not.toBe('none')
        }
      }),
    )
  })

  it('in the publication, and never out of killed', () => {
    fc.assert(
      fc.property(steps, (walked) => {
        const reached = walk<PublicationState, PublicationAction>(publicationMachine, 'unpublished', walked)
        for (const state of reached) expect(publicationMachine.states).toContain(state)
        const killedAt = reached.indexOf('killed')
        if (killedAt >= 0) expect(killedAt).toBe(reached.length - 1)
      }),
    )
  })

  it('in the hold flag', () => {
    fc.assert(
      fc.property(steps, (walked) => {
        for (const state of walk(storyMachine, 'clear', walked)) expect(storyMachine.states).toContain(state)
      }),
    )
  })
})

function rulesOf(guards: readonly Guard[], facts: Partial<Facts>): readonly Guard[] {
  return judgeGuards(guards, { ...someFacts, ...facts })
    .filter((result) => !result.passed)
    .map((result) => result.guard)
}

describe('the guards', () => {
  it.each<[Guard, Partial<Facts>]>([
    ['source-stored', { isSourceStored: false }],
    ['headline-and-body', { hasHeadline: false }],
    ['headline-and-body', { hasBody: false }],
    ['reason-required', { statement: { reason: '  ' } }],
    ['four-eyes', { actorId: WRITER_ID }],
    ['hold-flag', { holdReason: 'AVPUB' }],
    ['source-fact-corrected', { openFactPassages: 1 }],
    ['text-is-out', { publications: ['unpublished', 'held'] }],
    ['text-not-approved', { approvedHash: null }],
    ['text-changed-since-approval', { textHash: 'b'.repeat(64) }],
    ['embargo', { embargo: { at: '2026-03-12T12:00:00.001Z', zone: 'Europe/Stockholm' } }],
    ['rights', { rightsProblems: [{ what: 'A picture', expiredAt: '2026-01-01T00:00:00.000Z' }] }],
    ['schedule-in-past', { statement: { schedule: { at: someFacts.now, zone: 'UTC' } } }],
    ['schedule-before-embargo', { embargo: { at: '2026-03-13T00:00:00.000Z', zone: 'UTC' } }],
    ['schedule-missed', { now: '2026-03-12T12:01:00.001Z' }],
    ['schedule-missed', { now: '2026-03-12T11:59:59.999Z' }],
    ['live-address-required', { statement: {} }],
    ['reader-note-required', { statement: { readerNote: { wasWrong: 'a', isRight: '', place: 'lead' } } }],
    ['fix-changes-meaning', { changedMeaning: ['7 → 8'] }],
    ['retransmission-changes-text', { lastOutHash: 'b'.repeat(64) }],
    ['outcome-required', { statement: {} }],
    ['reader-text-required', { statement: {} }],
    ['kill-details-required', { statement: { kill: { class: 'hoax', notice: 'x', places: [''] } } }],
    ['passages-required', { statement: { passages: [] } }],
    ['nothing-to-read-later', { waitsForLaterRead: someFacts.actorId }],
  ])('%s blocks', (guard, facts) => {
    expect(rulesOf([guard], {})).toEqual([])
    expect(rulesOf([guard], facts)).toEqual([guard])
  })

  it('of a feature that is not there neither pass nor block', () => {
    expect(judgeGuards(['open-comments', 'blocking-checks'], someFacts)).toEqual([])
  })

  it('of a feature that is there are asked', () => {
    const comment = { guard: 'open-comments', passed: false, why: { count: 2 } } as const
    const act = {
      state: 'in_review',
      stateBefore: null,
      action: 'approve',
      cause: null,
      actor: aPerson('editor'),
    } as const
    const decision = decide(reviewMachine, { ...act, facts: { ...someFacts, registered: [comment] } })
    expect(decision).toMatchObject({ ok: false, problem: { rule: 'open-comments', why: { count: 2 } } })
  })

  it('take an open comment as the reason for changes', () => {
    const comment = { guard: 'open-comments', passed: false, why: {} } as const
    expect(rulesOf(['reason-required'], { statement: {}, registered: [comment] })).toEqual([])
  })

  it('compare moments, not text: an embargo may carry an offset', () => {
    expect(rulesOf(['embargo'], { embargo: { at: '2026-03-12T13:00:00+01:00', zone: 'Europe/Stockholm' } })).toEqual([])
  })

  it('are all reported, the first one names the refusal', () => {
    const decision = decide(publicationMachine, {
      state: 'unpublished',
      stateBefore: null,
      action: 'export',
      cause: null,
      actor: aPerson('editor'),
      facts: { ...someFacts, textHash: 'b'.repeat(64), holdReason: 'AVPUB' },
    })
    expect(decision).toMatchObject({ ok: false, problem: { rule: 'text-changed-since-approval' } })
    if (decision.ok) throw new Error('must be refused')
    expect(decision.problem.guards.map((result) => [result.guard, result.passed])).toEqual([
      ['text-not-approved', true],
      ['text-changed-since-approval', false],
      ['embargo', true],
      ['rights', true],
      ['hold-flag', false],
    ])
  })
})

describe('the role that is recorded', () => {
  it('is the lowest one that is enough', () => {
    const decision = decide(reviewMachine, {
      state: 'in_review',
      stateBefore: null,
      action: 'approve',
      cause: null,
      actor: aPerson('responsible_editor', 'editor', 'translator'),
      facts: someFacts,
    })
    expect(decision).toMatchObject({ ok: true, value: { role: 'editor' } })
  })
})
