import type { Rule } from '#domain/publication/guards.ts'
import type { ActionName, StoryStanding } from '../contract.ts'
import { groupActs, isOpen, type ActGroup } from './next-step.ts'

/** What takes a blocker away, where one act does. */
const REMEDIES: Readonly<Partial<Record<Rule, ActionName>>> = {
  'source-fact-corrected': 'acknowledge_fact',
  'hold-flag': 'clear_hold',
  'four-eyes': 'approve_alone',
  'schedule-missed': 'cancel_schedule',
  'text-is-out': 'withdraw',
}

/** The act that would clear the way, when this person may do it now. */
export function findRemedy(rule: Rule, standing: Pick<StoryStanding, 'acts'>): ActGroup | null {
  const action = REMEDIES[rule]
  return groupActs(standing.acts).find((group) => group.action === action && isOpen(group)) ?? null
}
