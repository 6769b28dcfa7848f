import type { Instant } from '#lib/clock.ts'
import type { PersonId, StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { hashText } from './hash-text.ts'
import { appendEvent } from './record.ts'

export const QUOTE_STATES = ['to_verify', 'verified', 'reported'] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

/** Names the finding of a quote that was translated into the language it was spoken in. */
export const TRANSLATED_BACK = 'translated-back-quote'

/** A direct quote of the copy: these words in this paragraph. Other words are another quote, of which nothing is known yet. */
export interface QuoteName {
  readonly storyId: StoryId
  readonly blockId: string
  readonly words: string
}

/** What people know of a quote. */
export interface QuoteNote {
  readonly blockId: string
  readonly wordsHash: string
  readonly state: QuoteState
  /** As it was said, where somebody found it; empty otherwise. */
  readonly original: string
  readonly personName: string
  readonly changedAt: Instant
}

export function listQuoteNotes(database: Database, storyId: StoryId): readonly QuoteNote[] {
  return statement<[StoryId], QuoteNote>(
    database,
    `SELECT block_id AS blockId, words_hash AS wordsHash, state, original, coalesce(person.name, '') AS personName,
       changed_at AS changedAt
     FROM quote LEFT JOIN person ON person.id = person_id WHERE story_id = ?`,
  ).all(storyId)
}

export function hashQuote(words: string): string {
  return hashText(words.normalize('NFC'))
}

export interface QuoteToNote extends QuoteName {
  readonly state: QuoteState
  readonly original: string
}

/** Whether somebody found the words as they were said, verified the quote or made it reported speech. */
export function isQuoteSettled(notes: readonly QuoteNote[], blockId: string, words: string): boolean {
  const hash = hashQuote(words)
  const note = notes.find((one) => one.blockId === blockId && one.wordsHash === hash)
  return note !== undefined && (note.state !== 'to_verify' || note.original !== '')
}

/** Writes what is known of a quote, into the record too. Must run inside a transaction. */
export function noteQuote(context: DeskContext, { storyId, blockId, words, state, original }: QuoteToNote): void {
  const person: PersonId | null = context.person()
  statement(
    context.database,
    `INSERT OR REPLACE INTO quote (story_id, block_id, words_hash, words, state, original, person_id, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(storyId, blockId, hashQuote(words), words, state, original, person, context.clock.now())
  appendEvent(context, { action: 'quote_noted', storyId, payload: { words, state, original } })
  context.touch(`quotes:${storyId}`)
  context.touch(`story:${storyId}`)
}
