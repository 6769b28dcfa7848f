import type { ActionName } from '#desk/act-request.ts'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import type { Role } from '#domain/publication/roles.ts'
import type { PlannedWaiver } from './let-findings-stand.ts'

/** The desk that a newcomer finds: its people and stories. The texts are in `resources/sample-desk`; times are hours before its making. */

export type PersonKey = 'maja' | 'jonas' | 'ester' | 'henrik' | 'sara'

export const PEOPLE: Readonly<Record<PersonKey, { readonly name: string; readonly roles: readonly Role[] }>> = {
  maja: { name: 'Maja Lindgren', roles: ['translator', 'editor'] },
  jonas: { name: 'Jonas Ek', roles: ['translator'] },
  ester: { name: 'Ester Wallin', roles: ['editor', 'senior_editor'] },
  henrik: { name: 'Henrik Dahl', roles: ['responsible_editor', 'editor'] },
  sara: { name: 'Sara Nyholm', roles: ['deputy', 'editor', 'admin'] },
}

export interface PlannedAct {
  readonly hoursAgo: number
  readonly by: PersonKey
  readonly action: ActionName | 'correct_text'
  readonly cause?: Cause
  readonly statement?: Statement
  /** For `schedule`: hours from the making of the desk. */
  readonly inHours?: number
}

export interface PlannedPicture {
  readonly file: string
  readonly caption: string
  readonly credit: string
  readonly alt: string
}

export interface PlannedStory {
  /** Names of the files, without ending. */
  readonly name: string
  readonly hoursAgo: number
  readonly by: PersonKey
  readonly section: string
  readonly priority: number
  /** Hours from the making of the desk. */
  readonly deadlineInHours?: number
  readonly hasCopy: boolean
  readonly picture?: PlannedPicture
  /** Why passages of the source are not in the copy; without it they stay open. */
  readonly omitReason?: string
  /** Words of the copy that are cited, each with the words of the source they stand on. */
  readonly citations?: readonly { readonly copy: string; readonly source: string }[]
  /** What the checks find and an approver lets stand, with the reason. */
  readonly waivers?: readonly PlannedWaiver[]
  readonly acts: readonly PlannedAct[]
}

const SUBMIT = 'submit' as const

export const STORIES: readonly PlannedStory[] = [
  {
    name: '12-festival',
    hoursAgo: 52,
    by: 'jonas',
    section: 'Culture',
    priority: 7,
    hasCopy: true,
    acts: [
      {
        hoursAgo: 49,
        by: 'ester',
        action: 'spike',
        statement: { reason: 'Overtaken: the gathering has been moved to August.' },
      },
    ],
  },
  {
    name: '10-olycka',
    hoursAgo: 47,
    by: 'jonas',
    section: 'Sweden',
    priority: 1,
    hasCopy: true,
    omitReason: 'Says only that the wire will update.',
    acts: [
      { hoursAgo: 45.8, by: 'jonas', action: SUBMIT },
      { hoursAgo: 45.7, by: 'ester', action: 'approve' },
      { hoursAgo: 45.6, by: 'ester', action: 'export' },
      {
        hoursAgo: 45.5,
        by: 'ester',
        action: 'confirm_live',
        statement: { live: { address: 'https://baltic-herald.example/coach-accident', at: '' } },
      },
      {
        hoursAgo: 44,
        by: 'henrik',
        action: 'kill',
        statement: {
          reason: 'The police found no coach and no accident.',
          kill: {
            class: 'hoax',
            notice:
              'KILL: There was no accident at Tännforsen. The police found that the alarm was false. Remove the story everywhere.',
            places: ['baltic-herald.example', 'the evening letter'],
          },
        },
      },
    ],
  },
  {
    name: '09-livsmedel',
    hoursAgo: 40,
    by: 'maja',
    section: 'Economy',
    priority: 5,
    hasCopy: true,
    acts: [
      { hoursAgo: 39, by: 'maja', action: SUBMIT },
      { hoursAgo: 38.5, by: 'ester', action: 'approve' },
      { hoursAgo: 38, by: 'ester', action: 'export' },
      {
        hoursAgo: 37.8,
        by: 'ester',
        action: 'confirm_live',
        statement: { live: { address: 'https://baltic-herald.example/food-prices', at: '' } },
      },
      {
        hoursAgo: 30,
        by: 'henrik',
        action: 'withdraw',
        statement: {
          readerText:
            'We have withdrawn this article: the institute has recalled its figures for May and will publish new ones.',
          reason: 'The institute recalled its figures.',
        },
      },
    ],
  },
  {
    name: '08-hockey',
    hoursAgo: 30,
    by: 'jonas',
    section: 'Sport',
    priority: 4,
    hasCopy: true,
    picture: {
      file: 'rink.jpg',
      caption: 'The rink in Ludvika, where 640 children train every week.',
      credit: 'Illustration: The Baltic Herald',
      alt: 'An empty ice rink with a goal at one end and spectators high up in the dark.',
    },
    omitReason: 'The wire’s picture; ours is used.',
    acts: [
      { hoursAgo: 29, by: 'jonas', action: SUBMIT },
      { hoursAgo: 28, by: 'ester', action: 'approve' },
      { hoursAgo: 27.5, by: 'ester', action: 'export' },
      {
        hoursAgo: 6,
        by: 'ester',
        action: 'hold',
        statement: { reason: 'The sponsor disputes the sum; we are checking the contract.' },
      },
    ],
  },
  {
    name: '07-tang',
    hoursAgo: 28,
    by: 'maja',
    section: 'Science',
    priority: 4,
    hasCopy: true,
    picture: {
      file: 'bladderwrack.jpg',
      caption: 'Bladderwrack on stones laid out by divers.',
      credit: 'Illustration: The Baltic Herald',
      alt: 'Brown branching seaweed on dark stones in green water with light from above.',
    },
    omitReason: 'The wire’s picture; ours is used.',
    citations: [
      { copy: 'from 2.1 to 4.8 metres', source: 'från 2,1 till 4,8 meter' },
      { copy: 'divers laid out 1,400 stones', source: '1 400 stenar med små plantor lades ut av dykare' },
    ],
    waivers: [
      { check: 'unsourced-addition', words: 'Bladderwrack', reason: 'The English name of blåstång.' },
      { check: 'relative-time', reason: 'The journal has not said on which day.' },
    ],
    acts: [
      { hoursAgo: 27, by: 'maja', action: SUBMIT },
      { hoursAgo: 26.5, by: 'ester', action: 'approve' },
      { hoursAgo: 26, by: 'ester', action: 'export' },
      {
        hoursAgo: 25.8,
        by: 'ester',
        action: 'confirm_live',
        statement: { live: { address: 'https://baltic-herald.example/bladderwrack', at: '' } },
      },
      { hoursAgo: 5, by: 'henrik', action: 'correct_text' },
      {
        hoursAgo: 4,
        by: 'henrik',
        action: 'export_again',
        cause: 'correction',
        statement: {
          readerNote: {
            wasWrong:
              'An earlier version said that emissions had fallen by 62 per cent and that plants were found at 11 sites.',
            isRight: 'The right figures are 26 per cent and seven sites.',
            place: 'lead and second paragraph',
          },
          madeWhere: 'source',
          foundBy: 'the wire',
        },
      },
    ],
  },
  {
    name: '06-varg',
    hoursAgo: 24,
    by: 'jonas',
    section: 'Nature',
    priority: 5,
    hasCopy: true,
    picture: {
      file: 'forest.jpg',
      caption: 'Tracks in new snow tell the field staff where to look.',
      credit: 'Illustration: The Baltic Herald',
      alt: 'A line of paw prints in snow leading towards a dark spruce forest.',
    },
    omitReason: 'The wire’s picture; ours is used.',
    citations: [
      {
        copy: '321 wolves, with a range of uncertainty from 255 to 421',
        source: '321 vargar, med en osäkerhet från 255 till 421',
      },
    ],
    acts: [
      { hoursAgo: 23, by: 'jonas', action: SUBMIT },
      { hoursAgo: 22, by: 'maja', action: 'approve' },
      { hoursAgo: 21.5, by: 'maja', action: 'export' },
      {
        hoursAgo: 21.2,
        by: 'maja',
        action: 'confirm_live',
        statement: { live: { address: 'https://baltic-herald.example/wolf-count', at: '' } },
      },
    ],
  },
  {
    name: '05-bostadsratt',
    hoursAgo: 20,
    by: 'jonas',
    section: 'Sweden',
    priority: 4,
    hasCopy: true,
    waivers: [{ check: 'negation-flip', reason: '“Differently” says what the source says with a negation.' }],
    acts: [
      { hoursAgo: 19, by: 'jonas', action: SUBMIT },
      { hoursAgo: 18, by: 'ester', action: 'approve' },
      { hoursAgo: 17.5, by: 'ester', action: 'export' },
    ],
  },
  {
    name: '11-bibliotek',
    hoursAgo: 16,
    by: 'jonas',
    section: 'Culture',
    priority: 8,
    hasCopy: true,
    acts: [{ hoursAgo: 15, by: 'maja', action: 'park', statement: { reason: 'Waits for the vote of the council.' } }],
  },
  {
    name: '14-forfattare',
    hoursAgo: 14,
    by: 'maja',
    section: 'Culture',
    priority: 6,
    hasCopy: true,
    waivers: [{ check: 'negation-flip', reason: '“At once” says what the source says with a negation.' }],
    acts: [
      { hoursAgo: 13, by: 'maja', action: SUBMIT },
      {
        hoursAgo: 12.9,
        by: 'maja',
        action: 'approve_alone',
        statement: { reason: 'Nobody else was on the desk; the book came out the same evening.' },
      },
    ],
  },
  {
    name: '04-tunnel',
    hoursAgo: 8,
    by: 'jonas',
    section: 'Sweden',
    priority: 3,
    hasCopy: true,
    acts: [
      { hoursAgo: 7.5, by: 'jonas', action: SUBMIT },
      { hoursAgo: 7, by: 'maja', action: 'approve' },
      { hoursAgo: 6.9, by: 'maja', action: 'schedule', inHours: 9 },
    ],
  },
  {
    name: '03-akuten',
    hoursAgo: 6,
    by: 'jonas',
    section: 'Health',
    priority: 3,
    deadlineInHours: 2,
    hasCopy: true,
    picture: {
      file: 'corridor.jpg',
      caption: 'Patients have waited more than 12 hours for a bed on 23 occasions.',
      credit: 'Illustration: The Baltic Herald',
      alt: 'A hospital bed standing in an empty corridor in front of closed double doors.',
    },
    omitReason: 'The wire’s picture; ours is used.',
    acts: [
      { hoursAgo: 5, by: 'jonas', action: SUBMIT },
      { hoursAgo: 4.5, by: 'ester', action: 'approve' },
    ],
  },
  {
    name: '02-vindpark',
    hoursAgo: 3.5,
    by: 'jonas',
    section: 'Energy',
    priority: 2,
    deadlineInHours: 1.5,
    hasCopy: true,
    picture: {
      file: 'turbines.jpg',
      caption: 'The farm on Storfjället would have had 86 turbines.',
      credit: 'Illustration: The Baltic Herald',
      alt: 'Six white wind turbines on a ridge of fells above a forest.',
    },
    omitReason: 'Known to our readers from earlier stories.',
    citations: [
      { copy: '1.9 terawatt-hours', source: '1,9 terawattimmar' },
      { copy: 'The vote was 17 to 14', source: 'Röstsiffrorna blev 17 mot 14' },
      { copy: '74 million kronor', source: '74 miljoner kronor' },
    ],
    acts: [{ hoursAgo: 2, by: 'jonas', action: SUBMIT }],
  },
  {
    name: '01-elfarja',
    hoursAgo: 2.5,
    by: 'maja',
    section: 'Transport',
    priority: 4,
    deadlineInHours: 4,
    hasCopy: true,
    picture: {
      file: 'ferry.jpg',
      caption: 'The Mistral off Saltholmen at dusk.',
      credit: 'Illustration: The Baltic Herald',
      alt: 'A small white ferry with lit windows on a dark sea as the sun goes down.',
    },
    citations: [{ copy: '298 passengers', source: '298 passagerare' }],
    acts: [],
  },
  {
    name: '13-rantan',
    hoursAgo: 0.6,
    by: 'jonas',
    section: 'Economy',
    priority: 1,
    deadlineInHours: 0.75,
    hasCopy: false,
    acts: [],
  },
]
