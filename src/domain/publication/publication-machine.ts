import { CAUSES, type Cause } from './causes.ts'
import type { Guard } from './guards.ts'
import type { Machine, Transition } from './machine.ts'
import type { Who } from './roles.ts'

const PUBLICATION_STATES = ['unpublished', 'scheduled', 'exported', 'live', 'held', 'withdrawn', 'killed'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

export const PUBLICATION_ACTIONS = [
  'export',
  'export_again',
  'schedule',
  'due',
  'cancel_schedule',
  'confirm_live',
  'hold',
  'release',
  'withdraw',
  'kill',
] as const
export type PublicationAction = (typeof PUBLICATION_ACTIONS)[number]

type Step = Transition<PublicationState, PublicationAction>

/** Exported is not live: an offline tool knows only what a person confirms. */
const OUT: readonly PublicationState[] = ['exported', 'live']
const ANSWERABLE: readonly Who[] = ['deputy', 'responsible_editor']

const READY_TO_GO_OUT: readonly Guard[] = [
  'text-not-approved',
  'text-changed-since-approval',
  'embargo',
  'rights',
  'hold-flag',
  'export-verified',
]

const NEEDED_FOR_CAUSE: Readonly<Record<Cause, readonly Guard[]>> = {
  correction: ['reader-note-required'],
  fix: ['fix-changes-meaning'],
  development: [],
  retransmission: ['retransmission-changes-text'],
}

const WHO_FOR_CAUSE: Readonly<Record<Cause, readonly Who[]>> = {
  correction: ANSWERABLE,
  fix: ['senior_editor'],
  development: ['editor'],
  retransmission: ['editor'],
}

const exportsAgain: readonly Step[] = CAUSES.map((cause) => ({
  from: OUT,
  action: 'export_again',
  cause,
  to: 'same',
  who: WHO_FOR_CAUSE[cause],
  guards: [...READY_TO_GO_OUT, ...NEEDED_FOR_CAUSE[cause]],
}))

const exportsAfterWithdrawal: readonly Step[] = CAUSES.map((cause) => ({
  from: ['withdrawn'],
  action: 'export',
  cause,
  to: 'exported',
  who: ANSWERABLE,
  guards: [...READY_TO_GO_OUT, ...NEEDED_FOR_CAUSE[cause]],
}))

/** The publication of a story to one outlet. */
export const publicationMachine: Machine<PublicationState, PublicationAction> = {
  name: 'publication',
  states: PUBLICATION_STATES,
  actions: PUBLICATION_ACTIONS,
  transitions: [
    { from: ['unpublished'], action: 'export', to: 'exported', who: ['editor'], guards: READY_TO_GO_OUT },
    ...exportsAfterWithdrawal,
    {
      from: ['unpublished'],
      action: 'schedule',
      to: 'scheduled',
      who: ['editor'],
      guards: [
        'text-not-approved',
        'text-changed-since-approval',
        'hold-flag',
        'schedule-in-past',
        'schedule-before-embargo',
      ],
    },
    {
      from: ['scheduled'],
      action: 'due',
      to: 'exported',
      who: ['system'],
      guards: ['schedule-missed', ...READY_TO_GO_OUT],
    },
    { from: ['scheduled'], action: 'cancel_schedule', to: 'unpublished', who: ['editor', 'system'], guards: [] },
    { from: ['exported'], action: 'confirm_live', to: 'live', who: ['editor'], guards: ['live-address-required'] },
    ...exportsAgain,
    { from: OUT, action: 'hold', to: 'held', who: ['editor'], guards: ['reason-required'] },
    { from: ['held'], action: 'release', to: 'before', who: ANSWERABLE, guards: ['outcome-required'] },
    {
      from: ['held'],
      action: 'export_again',
      cause: 'correction',
      to: 'live',
      who: ANSWERABLE,
      guards: [...READY_TO_GO_OUT, ...NEEDED_FOR_CAUSE.correction],
    },
    {
      from: ['live', 'held', 'exported'],
      action: 'withdraw',
      to: 'withdrawn',
      who: ANSWERABLE,
      guards: ['reader-text-required'],
    },
    {
      from: ['live', 'held', 'exported', 'withdrawn'],
      action: 'kill',
      to: 'killed',
      who: ['responsible_editor'],
      guards: ['kill-details-required'],
    },
  ],
}
