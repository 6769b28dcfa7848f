import { describe, expect, it } from 'vitest'
import { CAUSES, type Cause } from './causes.ts'
import { someFacts, aPerson } from './builders.ts'
import { decide } from './decide.ts'
import type { Machine } from './machine.ts'
import { publicationMachine } from './publication-machine.ts'
import { reviewMachine } from './review-machine.ts'
import { ROLES, type Actor } from './roles.ts'
import { readingMachine } from './source-machine.ts'
import { storyMachine } from './story-acts.ts'

/**
 * Who may do what, from which state, written out by hand from the desk's rules and independent of the lists in the code.
 * One line: state, action (with its cause), target, and a letter for each actor it is open to. Every cell that is not
 * written here must be refused: all states × all actions × all causes × all actors.
 *
 * V viewer · T translator · O translator on their own story · E editor · S senior editor · D deputy · R responsible editor · A admin · Y system
 */
const REVIEW = `
  none       adopt            draft      T O E S D R
  draft      submit           in_review  T O
  draft      park             parked     O E S D R
  draft      spike            spiked     O E S D R
  in_review  request_changes  draft      E S D R
  in_review  approve          approved   E S D R
  in_review  approve_alone    approved   E S D R
  in_review  park             parked     O E S D R
  in_review  spike            spiked     O E S D R
  approved   edit             draft      T O E S D R
  approved   reopen           in_review  E S D R
  approved   void             in_review  Y
  parked     unpark           draft      O E S D R
  spiked     restore          draft      O E S D R
`

const PUBLICATION = `
  unpublished  export                      exported     E S D R
  unpublished  schedule                    scheduled    E S D R
  scheduled    due                         exported     Y
  scheduled    cancel_schedule             unpublished  E S D R Y
  exported     confirm_live                live         E S D R
  exported     export_again/correction     exported     D R
  exported     export_again/fix            exported     S D R
  exported     export_again/development    exported     E S D R
  exported     export_again/retransmission exported     E S D R
  exported     hold                        held         E S D R
  exported     withdraw                    withdrawn    D R
  exported     kill                        killed       R
  live         export_again/correction     live         D R
  live         export_again/fix            live         S D R
  live         export_again/development    live         E S D R
  live         export_again/retransmission live         E S D R
  live         hold                        held         E S D R
  live         withdraw                    withdrawn    D R
  live         kill                        killed       R
  held         release                     draft-before D R
  held         export_again/correction     live         D R
  held         withdraw                    withdrawn    D R
  held         kill                        killed       R
  withdrawn    export/correction           exported     D R
  withdrawn    export/fix                  exported     D R
  withdrawn    export/development          exported     D R
  withdrawn    export/retransmission       exported     D R
  withdrawn    kill                        killed       R
`

const STORY = `
  clear    raise_hold        on_hold  Y
  clear    set_embargo       clear    E S D R
  clear    acknowledge_fact  clear    T O E S D R
  clear    read_later        clear    E S D R
  clear    source_changed    clear    Y
  clear    schedule_missed   clear    Y
  on_hold  raise_hold        on_hold  Y
  on_hold  clear_hold        clear    E S D R
  on_hold  set_embargo       on_hold  E S D R
  on_hold  acknowledge_fact  on_hold  T O E S D R
  on_hold  read_later        on_hold  E S D R
  on_hold  source_changed    on_hold  Y
  on_hold  schedule_missed   on_hold  Y
`

const STATES_OF_READING = ['new', 'read', 'saved', 'used', 'ignored']
const READING = STATES_OF_READING.flatMap((from) =>
  STATES_OF_READING.map((to) => `${from} ${to} ${to} T O E S D R`),
).join('\n')

interface Column {
  readonly letter: string
  readonly actor: Actor
  readonly isOwn: boolean
}

const LETTERS = {
  viewer: 'V',
  translator: 'T',
  editor: 'E',
  senior_editor: 'S',
  deputy: 'D',
  responsible_editor: 'R',
  admin: 'A',
}

const columns: readonly Column[] = [
  ...ROLES.map((role) => ({ letter: LETTERS[role], actor: aPerson(role), isOwn: false })),
  { letter: 'O', actor: aPerson('translator'), isOwn: true },
  { letter: 'Y', actor: { kind: 'system' }, isOwn: false },
  { letter: 'nobody', actor: aPerson(), isOwn: true },
]

function readTable(table: string): ReadonlyMap<string, string> {
  const cells = table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [state, action, target, ...letters] = line.trim().split(/\s+/u)
      return letters.map((letter): [string, string] => [`${state} ${action} ${letter}`, target ?? ''])
    })
  return new Map(cells)
}

function assertEveryCell<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  table: string,
  before: State,
): void {
  const expected = readTable(table)
  const decided = new Map(
    machine.states.flatMap((state) =>
      machine.actions.flatMap((action) => decideCells(machine, { state, action, before })),
    ),
  )
  const wanted = [...decided.keys()].map((cell): [string, string] => [
    cell,
    expected.get(cell)?.replace('draft-before', before) ?? 'refused',
  ])
  expect([...decided]).toEqual(wanted)
  expect([...expected.keys()].filter((cell) => !decided.has(cell))).toEqual([])
}

/** All causes and all actors of one state and action: the name of each cell and where it leads. */
function decideCells<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  at: { readonly state: State; readonly action: Action; readonly before: State },
): readonly (readonly [string, string])[] {
  const { state, action, before } = at
  return [null, ...CAUSES].flatMap((cause) =>
    columns.map(({ letter, actor, isOwn }) => {
      const facts = { ...someFacts, isOwn }
      const decision = decide(machine, { state, stateBefore: before, action, cause, actor, facts })
      return [`${state} ${nameOf(action, cause)} ${letter}`, decision.ok ? decision.value.to : 'refused'] as const
    }),
  )
}

function nameOf(action: string, cause: Cause | null): string {
  return cause === null ? action : `${action}/${cause}`
}

describe('every state × action × role is listed or refused', () => {
  it('in the review of a text', () => assertEveryCell(reviewMachine, REVIEW, 'draft'))
  it('in the publication to an outlet', () => assertEveryCell(publicationMachine, PUBLICATION, 'live'))
  it('in the acts on a story', () => assertEveryCell(storyMachine, STORY, 'clear'))
  it('in the reading of a source', () => assertEveryCell(readingMachine, READING, 'new'))
})
