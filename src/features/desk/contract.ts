import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { PersonId, SourceId, StoryId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import type { LanguageTag } from '#domain/document/document.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import { command, defineContract, query } from '#rpc/contract.ts'
import { personId, sourceId, storyId } from '#rpc/id-schemas.ts'

export const REVIEW_STATES = ['draft', 'in_review', 'approved', 'parked', 'spiked'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const SORT_KEYS = ['changed', 'deadline', 'priority', 'headline', 'words', 'number'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** How many rows a first look, and one page of search hits, brings. */
export const PAGE_SIZE = 50

const storyIds = v.pipe(v.array(storyId), v.minLength(1), v.maxLength(500))
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u))

const filter = v.object({
  /** `all` leaves out what is spiked: that is asked for by name. */
  review: v.picklist(['all', ...REVIEW_STATES]),
  /** A person, or `nobody`; null for everybody. */
  assignee: v.nullable(v.union([v.literal('nobody'), personId])),
  /** The language the copy is written in. */
  language: v.nullable(language),
  onlyOverdue: v.boolean(),
})

const view = v.object({
  filter,
  sort: v.object({ key: v.picklist(SORT_KEYS), direction: v.picklist(['up', 'down']) }),
})

export type DeskFilter = v.InferOutput<typeof filter>
export type DeskView = v.InferOutput<typeof view>

const searchText = v.pipe(v.string(), v.maxLength(500))

/** What the Desk screen asks: lists, search, and the acts that need no open story. */
export const desk = defineContract('desk', {
  /** The first rows of a view and how many there are. Quick on any desk, because it is what the window opens with. */
  look: query(view).returns<DeskLook>(),
  /** The numbers of all stories of a view, in its order. */
  order: query(view).returns<Int32Array>(),
  /** Rows by number; numbers that are gone are left out. */
  rows: query(v.object({ numbers: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(400)) })).returns<
    readonly DeskRow[]
  >(),
  /** Stories with these words in either language, newest first. `before` is the number the last page ended with. */
  search: query(v.object({ text: searchText, filter, before: v.nullable(v.pipe(v.number(), v.integer())) })).returns<
    readonly SearchHit[]
  >(),
  /** How many `search` would find, counted up to `COUNT_LIMIT`. */
  countHits: query(v.object({ text: searchText, filter })).returns<number>(),
  /** What the filters and pickers offer. */
  choices: query(v.null()).returns<DeskChoices>(),
  /** Sources that a story can be built on, the newest first, with these words in their title. */
  sources: query(v.object({ text: searchText })).returns<readonly SourceChoice[]>(),

  create: command(v.object({ language, sourceId: v.nullable(sourceId) })).returns<
    Result<StoryId, { readonly kind: 'no-such-source' }>
  >(),
  assign: command(v.object({ ids: storyIds, personId: v.nullable(personId) })).returns<null>(),
  setPriority: command(
    v.object({ ids: storyIds, priority: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)) }),
  ).returns<null>(),
  /** A wall time in the desk's zone, or null for none. One that the clocks skip means the moment after. */
  setDeadline: command(
    v.object({ ids: storyIds, wall: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u))) }),
  ).returns<Result<null, { readonly kind: 'no-such-time' }>>(),
  spike: command(v.object({ ids: storyIds })).returns<readonly SpikeOutcome[]>(),
  restore: command(v.object({ ids: storyIds })).returns<readonly SpikeOutcome[]>(),
})

export const COUNT_LIMIT = 10_000

/** What is out of a story: the state that matters most among its outlets. */
export type OutState = 'unpublished' | 'scheduled' | 'exported' | 'live' | 'held' | 'withdrawn' | 'killed'

export interface DeskRow {
  readonly id: StoryId
  readonly number: number
  readonly review: ReviewState
  readonly hold: boolean
  readonly out: OutState
  /** Tasks that somebody must still settle. */
  readonly tasks: number
  readonly headline: string
  /** What the source is called, for a story that has no headline of its own yet; else empty. */
  readonly sourceHeadline: string
  readonly slugline: string
  readonly agency: string
  readonly language: LanguageTag
  readonly sourceLanguage: LanguageTag | null
  readonly priority: number
  readonly assigneeId: PersonId | null
  readonly assigneeName: string | null
  readonly deadlineAt: Instant | null
  readonly deadlineWall: string | null
  readonly deadlineZone: string | null
  readonly words: number
  readonly changedAt: Instant
}

export interface DeskLook {
  readonly rows: readonly DeskRow[]
  readonly total: number
  /** Of the whole desk, whatever the filter. */
  readonly counts: Readonly<Record<ReviewState, number>>
  /** IANA name: times in the list are said in the desk's zone. */
  readonly zone: string
}

/** The words around a hit; what matched stands between the marks below. */
export interface SearchHit {
  readonly row: DeskRow
  readonly snippet: string
}

export const MARK_START = '\u0002'
export const MARK_END = '\u0003'

export interface DeskChoices {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly languages: readonly LanguageTag[]
  /** Who works here; null until somebody has picked themselves. */
  readonly me: PersonId | null
  readonly zone: string
  /** The language new copy is written in. */
  readonly language: LanguageTag
}

export interface SourceChoice {
  readonly id: SourceId
  readonly title: string
  readonly agency: string
  readonly language: LanguageTag | null
  readonly retrievedAt: Instant
}

export interface SpikeOutcome {
  readonly id: StoryId
  /** Null when it was done. */
  readonly refusal: Refusal | null
}
