import { fail, ok, type Result } from '#lib/result.ts'
import { decide, type Decision } from '#domain/publication/decide.ts'
import type { Facts } from '#domain/publication/facts.ts'
import { refuse, type Refusal } from '#domain/publication/guards.ts'
import {
  publicationMachine,
  PUBLICATION_ACTIONS,
  type PublicationState,
} from '#domain/publication/publication-machine.ts'
import { reviewMachine, REVIEW_ACTIONS, type ReviewState } from '#domain/publication/review-machine.ts'
import type { Actor } from '#domain/publication/roles.ts'
import { storyMachine, type FlagState } from '#domain/publication/story-acts.ts'
import type { ActRequest } from './act-request.ts'
import type { DeskContext } from './context.ts'
import { defaultOutlet, findOutlet, type Outlet } from './outlets.ts'
import { findPerson } from './people.ts'
import { findPublication, type Publication } from './publications.ts'
import { findStory, type Story } from './stories.ts'
import { gatherFacts } from './story-facts.ts'

/** A request with everything it is about, read from the desk. */
export interface ActCase {
  readonly request: ActRequest
  readonly story: Story
  readonly outlet: Outlet
  readonly publication: Publication
  readonly actor: Actor
  readonly facts: Facts
}

export type Judgement =
  | { readonly machine: 'review'; readonly from: ReviewState; readonly decision: Decision<ReviewState> }
  | { readonly machine: 'publication'; readonly from: PublicationState; readonly decision: Decision<PublicationState> }
  | { readonly machine: 'story'; readonly from: FlagState; readonly decision: Decision<FlagState> }

/** Gathers what the request is about; refused when the story, the outlet or the person is not there. */
export function openCase(context: DeskContext, request: ActRequest): Result<ActCase, Refusal> {
  const { database } = context
  const story = findStory(database, request.storyId)
  if (story === null) return fail(refuse('no-story'))
  const outlet = request.outletId === undefined ? defaultOutlet(database) : findOutlet(database, request.outletId)
  if (outlet === null) return fail(refuse('no-outlet'))
  const actor = findActor(context, request.isSystem === true)
  if (actor === null) return fail(refuse('no-person'))
  const facts = gatherFacts(context, {
    story,
    outletId: outlet.id,
    actorId: actor.kind === 'person' ? actor.id : null,
    statement: request.statement ?? {},
    registered: request.registered ?? [],
  })
  return ok({ request, story, outlet, publication: findPublication(database, story.id, outlet.id), actor, facts })
}

function findActor(context: DeskContext, isSystem: boolean): Actor | null {
  if (isSystem) return { kind: 'system' }
  const id = context.person()
  const person = id === null ? null : findPerson(context.database, id)
  return person === null || !person.isActive ? null : { kind: 'person', id: person.id, roles: person.roles }
}

/** Asks the machine that the action belongs to. Nothing is written. */
export function judgeAct(opened: ActCase): Result<Judgement, Refusal> {
  const { request, story, publication } = opened
  const { action } = request
  const rest = { cause: request.cause ?? null, actor: opened.actor, facts: opened.facts }
  if (isOneOf(REVIEW_ACTIONS, action)) {
    const from = story.review
    const decision = decide(reviewMachine, { ...rest, state: from, stateBefore: story.reviewBefore, action })
    return decision.ok ? ok({ machine: 'review', from, decision: decision.value }) : decision
  }
  if (isOneOf(PUBLICATION_ACTIONS, action)) {
    const from = publication.state
    const decision = decide(publicationMachine, { ...rest, state: from, stateBefore: publication.stateBefore, action })
    return decision.ok ? ok({ machine: 'publication', from, decision: decision.value }) : decision
  }
  const from = story.hold ? 'on_hold' : 'clear'
  const decision = decide(storyMachine, { ...rest, state: from, stateBefore: null, action })
  return decision.ok ? ok({ machine: 'story', from, decision: decision.value }) : decision
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((known) => known === name)
}
