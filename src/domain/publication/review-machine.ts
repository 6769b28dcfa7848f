import type { Guard } from './guards.ts'
import type { Machine } from './machine.ts'

/** `none` is a story that does not exist yet. */
export const REVIEW_STATES = ['none', 'draft', 'in_review', 'approved', 'parked', 'spiked'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const REVIEW_ACTIONS = [
  'adopt',
  'submit',
  'request_changes',
  'approve',
  'approve_alone',
  'edit',
  'reopen',
  'void',
  'park',
  'unpark',
  'spike',
  'restore',
] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]

const READY_TO_APPROVE: readonly Guard[] = [
  'headline-and-body',
  'hold-flag',
  'source-fact-corrected',
  'checks-have-run',
  'blocking-checks',
  'warnings-without-waiver',
  'open-suggestions',
  'open-comments',
]

/** The review of a text. An approval is bound to the text's hash; here is only how far the story has come. */
export const reviewMachine: Machine<ReviewState, ReviewAction> = {
  name: 'review',
  states: REVIEW_STATES,
  actions: REVIEW_ACTIONS,
  transitions: [
    { from: ['none'], action: 'adopt', to: 'draft', who: ['translator', 'editor'], guards: ['source-stored'] },
    {
      from: ['draft'],
      action: 'submit',
      to: 'in_review',
      who: ['translator'],
      guards: ['headline-and-body', 'open-passages', 'checks-have-run'],
    },
    { from: ['in_review'], action: 'request_changes', to: 'draft', who: ['editor'], guards: ['reason-required'] },
    {
      from: ['in_review'],
      action: 'approve',
      to: 'approved',
      who: ['editor'],
      guards: ['four-eyes', ...READY_TO_APPROVE],
    },
    {
      from: ['in_review'],
      action: 'approve_alone',
      to: 'approved',
      who: ['editor'],
      guards: ['reason-required', ...READY_TO_APPROVE],
    },
    { from: ['approved'], action: 'edit', to: 'draft', who: ['translator', 'editor'], guards: [] },
    { from: ['approved'], action: 'reopen', to: 'in_review', who: ['editor'], guards: ['reason-required'] },
    { from: ['approved'], action: 'void', to: 'in_review', who: ['system'], guards: [] },
    {
      from: ['draft', 'in_review'],
      action: 'park',
      to: 'parked',
      who: ['own_translator', 'editor'],
      guards: ['text-is-out'],
    },
    { from: ['parked'], action: 'unpark', to: 'before', who: ['own_translator', 'editor'], guards: [] },
    {
      from: ['draft', 'in_review'],
      action: 'spike',
      to: 'spiked',
      who: ['own_translator', 'editor'],
      guards: ['text-is-out'],
    },
    { from: ['spiked'], action: 'restore', to: 'before', who: ['own_translator', 'editor'], guards: [] },
  ],
}
