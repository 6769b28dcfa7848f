import type { Instant } from '#lib/clock.ts'
import type { Facts, Statement } from '#domain/publication/facts.ts'
import type { Machine } from '#domain/publication/machine.ts'
import { publicationMachine } from '#domain/publication/publication-machine.ts'
import { reviewMachine } from '#domain/publication/review-machine.ts'
import { storyMachine } from '#domain/publication/story-acts.ts'
import { judgeAct, type ActCase } from '#desk/judge-act.ts'
import type { NextAct } from '../contract.ts'

/** The listed steps of the story itself: its review, its hold flag, its embargo. */
export function listStoryActs(opened: ActCase): readonly NextAct[] {
  const { story, facts } = opened
  const review = listSteps(reviewMachine, story.review)
  const flags = listSteps(storyMachine, story.hold ? 'on_hold' : 'clear').filter((step) =>
    isCalledFor(step.action, facts),
  )
  return [...review, ...flags].map((step) => judgeStep(opened, { ...step, outletId: null }))
}

/** The listed steps of its publication to the case's outlet. */
export function listOutletActs(opened: ActCase): readonly NextAct[] {
  return listSteps(publicationMachine, opened.publication.state).map((step) =>
    judgeStep(opened, { ...step, outletId: opened.outlet.id }),
  )
}

type Step = Pick<NextAct, 'action' | 'cause'>

function listSteps<State extends string, Action extends NextAct['action']>(
  machine: Machine<State, Action>,
  state: State,
): readonly Step[] {
  return machine.transitions
    .filter((listed) => listed.from.includes(state) && listed.who.some((who) => who !== 'system'))
    .map((listed) => ({ action: listed.action, cause: listed.cause ?? null }))
}

/** A later read and acknowledgements are steps only while something waits for them. */
function isCalledFor(action: NextAct['action'], facts: Facts): boolean {
  if (action === 'acknowledge_fact') return facts.openFactPassages > 0
  if (action === 'read_later') return facts.waitsForLaterRead !== null
  return true
}

function judgeStep(opened: ActCase, step: Step & Pick<NextAct, 'outletId'>): NextAct {
  const facts = { ...opened.facts, statement: stateEverything(opened.facts) }
  const request = { ...opened.request, action: step.action, cause: step.cause }
  const judged = judgeAct({ ...opened, facts, request })
  return { ...step, isAllowed: judged.ok, refusal: judged.ok ? null : judged.problem }
}

/** What a person will fill in is not what stands in the way: every form counts as filled, so that only the rest is shown. */
function stateEverything(facts: Facts): Statement {
  const moment = { at: dayAfter(facts.embargo?.at ?? facts.now, facts.now), zone: 'UTC' }
  return {
    reason: 'stated',
    readerNote: { wasWrong: 'stated', isRight: 'stated', place: 'stated' },
    outcome: 'stated',
    readerText: 'stated',
    kill: { class: 'other', notice: 'stated', places: ['stated'] },
    live: { address: 'stated', at: facts.now },
    schedule: moment,
    passages: ['stated'],
  }
}

function dayAfter(a: Instant, b: Instant): Instant {
  return new Date(Math.max(Date.parse(a), Date.parse(b)) + 86_400_000).toISOString()
}
