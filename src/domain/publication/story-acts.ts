import type { Machine } from './machine.ts'

/**
 * Acts on a story that move neither its review nor its publication, but answer to the same rules:
 * who may, what is needed, and a line in the record.
 */
export const STORY_ACTIONS = [
  'raise_hold',
  'clear_hold',
  'set_embargo',
  'acknowledge_fact',
  'read_later',
  'source_changed',
  'schedule_missed',
] as const
export type StoryAction = (typeof STORY_ACTIONS)[number]

const FLAG_STATES = ['clear', 'on_hold'] as const
export type FlagState = (typeof FLAG_STATES)[number]

/** Its states are those of the hold flag, which blocks approval, scheduling and export until an editor clears it. */
export const storyMachine: Machine<FlagState, StoryAction> = {
  name: 'story',
  states: FLAG_STATES,
  actions: STORY_ACTIONS,
  transitions: [
    { from: FLAG_STATES, action: 'raise_hold', to: 'on_hold', who: ['system'], guards: [] },
    { from: ['on_hold'], action: 'clear_hold', to: 'clear', who: ['editor'], guards: ['reason-required'] },
    { from: FLAG_STATES, action: 'set_embargo', to: 'same', who: ['editor'], guards: ['reason-required'] },
    {
      from: FLAG_STATES,
      action: 'acknowledge_fact',
      to: 'same',
      who: ['translator', 'editor'],
      guards: ['passages-required'],
    },
    { from: FLAG_STATES, action: 'read_later', to: 'same', who: ['editor'], guards: ['nothing-to-read-later'] },
    { from: FLAG_STATES, action: 'source_changed', to: 'same', who: ['system'], guards: [] },
    { from: FLAG_STATES, action: 'schedule_missed', to: 'same', who: ['system'], guards: [] },
  ],
}
