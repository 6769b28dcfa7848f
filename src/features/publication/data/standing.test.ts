import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoryId } from '#lib/ids.ts'
import type { GuardProvider } from '#desk/guard-provider.ts'
import { aDocument, aStory } from '#desk/testing/a-desk.ts'
import { aPublicationDesk, mustDo, type PublicationDesk } from '#desk/testing/publication-desk.ts'
import type { StoryStanding } from '../contract.ts'
import { act, runAct } from './run-act.ts'
import { readStanding } from './standing.ts'

let desk: PublicationDesk

beforeEach(() => {
  desk = aPublicationDesk()
})

afterEach(() => desk.dispose())

const NOTHING = { release: null, guards: [] }

function standing(storyId: StoryId, guards: readonly GuardProvider[] = []): StoryStanding {
  const found = readStanding(desk.context, { release: null, guards }, storyId)
  if (found === null) throw new Error('no story')
  return found
}

function rulesAgainst(found: StoryStanding, action: string): readonly string[] | 'allowed' | 'not offered' {
  const step = found.acts.find((next) => next.action === action)
  if (step === undefined) return 'not offered'
  if (step.refusal === null) return 'allowed'
  const broken = step.refusal.guards.filter((result) => !result.passed).map((result) => result.guard)
  return broken.length > 0 ? broken : [step.refusal.rule]
}

describe('where a story stands', () => {
  it('offers what is listed, and says what is in the way of the rest', () => {
    desk.actAs(desk.people.tove)
    const storyId = aStory(desk)
    expect(rulesAgainst(standing(storyId), 'submit')).toBe('allowed')
    expect(rulesAgainst(standing(storyId), 'approve')).toBe('not offered')
    expect(rulesAgainst(standing(storyId), 'export')).toEqual(['role'])
    desk.actAs(desk.people.eva)
    expect(rulesAgainst(standing(storyId), 'export')).toEqual(['text-not-approved'])
  })

  it('does not count as missing what a form will ask for', () => {
    const storyId = desk.approvedStory()
    desk.actAs(desk.people.eva)
    const found = standing(storyId)
    expect(rulesAgainst(found, 'schedule')).toBe('allowed')
    expect(rulesAgainst(found, 'reopen')).toBe('allowed')
    expect(found.approval).toMatchObject({ personName: 'Eva', isAlone: false, coversText: true })
  })

  it('reports every open point of a feature that brings its own guard', () => {
    desk.actAs(desk.people.tove)
    const storyId = aStory(desk)
    mustDo(desk.act(desk.people.tove, storyId, 'submit'))
    desk.actAs(desk.people.eva)
    const comments: GuardProvider = {
      guard: 'open-comments',
      judge: () => ({ guard: 'open-comments', passed: false, why: { count: 2 } }),
    }
    expect(rulesAgainst(standing(storyId, [comments]), 'approve')).toEqual(['open-comments'])
    const refused = desk.context.transact(() =>
      act(desk.context, { release: null, guards: [comments] }, { storyId, action: 'approve' }),
    )
    expect(refused).toMatchObject({ ok: false, problem: { rule: 'open-comments' } })
  })

  it('shows a missing person as the one thing that is in the way', () => {
    const storyId = desk.approvedStory()
    desk.actAs(null)
    expect(standing(storyId)).toMatchObject({ person: null, acts: [] })
  })

  it('reads badges from the record', () => {
    const storyId = desk.approvedStory(aDocument('Seven held', 'Seven people were held.'))
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
    mustDo(desk.exportStory(desk.people.eva, { storyId, cause: 'development' }))
    expect(standing(storyId).outlets).toMatchObject([{ state: 'exported', badges: ['development'] }])
  })
})

describe('an act from the command line', () => {
  it('names the rule that refuses it and changes nothing', async () => {
    const storyId = desk.approvedStory()
    desk.actAs(desk.people.tove)
    expect(await runAct(desk.context, NOTHING, { storyId, action: 'approve' })).toMatchObject({
      ok: false,
      problem: { rule: 'not-listed' },
    })
    expect(await runAct(desk.context, NOTHING, { storyId, action: 'export' })).toMatchObject({
      ok: false,
      problem: { rule: 'export-failed' },
    })
    desk.actAs(desk.people.eva)
    const reopened = await runAct(desk.context, NOTHING, { storyId, action: 'reopen', statement: { reason: 'A name' } })
    expect(reopened).toMatchObject({ ok: true, value: { from: 'approved', to: 'in_review' } })
  })
})
