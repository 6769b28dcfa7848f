import type { Machine } from './machine.ts'
import type { PublicationState } from './publication-machine.ts'
import type { ReviewState } from './review-machine.ts'

export const READING_STATES = ['new', 'read', 'saved', 'used', 'ignored'] as const
export type ReadingState = (typeof READING_STATES)[number]

/** What a person has done with a source: any to any. */
export const readingMachine: Machine<ReadingState, ReadingState> = {
  name: 'reading',
  states: READING_STATES,
  actions: READING_STATES,
  transitions: READING_STATES.map((state) => ({
    from: READING_STATES,
    action: state,
    to: state,
    who: ['translator', 'editor'],
    guards: [],
  })),
}

const FEED_STATES = ['current', 'replaced', 'fact_corrected', 'withdrawn'] as const
export type FeedState = (typeof FEED_STATES)[number]

/** What the sender says about a new version: TT's KORR, UV, RÄ, AVPUB (also canceled, withheld) and a retransmission. */
export const SOURCE_CAUSES = ['spelling', 'development', 'fact', 'withdrawn', 'retransmission'] as const
export type SourceCause = (typeof SOURCE_CAUSES)[number]

/** `replaced`: the sender names another item that takes this one's place. */
export function feedStateAfter(state: FeedState, signal: SourceCause | 'replaced'): FeedState {
  if (signal === 'fact') return 'fact_corrected'
  if (signal === 'withdrawn' || signal === 'replaced') return signal
  if (signal === 'retransmission') return state
  return state === 'withdrawn' || state === 'replaced' ? 'current' : state
}

export type SourceEffect =
  | 'offer_difference'
  | 'warn'
  | 'note'
  | 'block_approval'
  | 'void_approval'
  | 'cancel_schedule'
  | 'raise_hold'
  | 'update_task'
  | 'correction_task'
  | 'hold_task'

export type Standing = 'not_approved' | 'approved' | 'out'

/** What a new source version does to a story built on it, by how far its text has come. */
const EFFECTS: Readonly<Record<SourceCause, Readonly<Record<Standing, readonly SourceEffect[]>>>> = {
  spelling: { not_approved: ['offer_difference'], approved: ['warn'], out: ['note'] },
  development: { not_approved: ['offer_difference'], approved: ['warn'], out: ['update_task'] },
  fact: {
    not_approved: ['offer_difference', 'block_approval'],
    approved: ['void_approval', 'cancel_schedule'],
    out: ['correction_task'],
  },
  withdrawn: {
    not_approved: ['raise_hold'],
    approved: ['raise_hold', 'cancel_schedule'],
    out: ['hold_task'],
  },
  retransmission: { not_approved: [], approved: [], out: [] },
}

export interface StoryStanding {
  readonly review: ReviewState
  readonly publications: readonly PublicationState[]
  /** Whether the text that stands approved is another than the one that is out. */
  readonly hasNewApprovedText: boolean
}

export function sourceEffects(cause: SourceCause, story: StoryStanding): readonly SourceEffect[] {
  const effects = standingsOf(story).flatMap((standing) => EFFECTS[cause][standing])
  return [...new Set(effects)]
}

/**
 * A story can stand in two places at once: live in one text and in work in the next, or out at one outlet
 * and scheduled at another. Then the effects of each apply.
 */
function standingsOf(story: StoryStanding): readonly Standing[] {
  const isOut = story.publications.some((state) => state === 'exported' || state === 'live' || state === 'held')
  const isScheduled = story.publications.includes('scheduled')
  if (story.review !== 'approved') return isOut ? ['out', 'not_approved'] : ['not_approved']
  if (!isOut) return ['approved']
  return isScheduled || story.hasNewApprovedText ? ['out', 'approved'] : ['out']
}
