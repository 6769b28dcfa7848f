import type { CheckContext } from '../check-context.ts'
import { wordSet } from './word-set.ts'

const AUXILIARIES = wordSet(
  'is are was were has have had does did will would can could may might must should shall isn’t aren’t wasn’t weren’t hasn’t',
  "isn't aren't wasn't weren't hasn't haven't hadn't won't can't doesn't didn't haven’t hadn’t won’t can’t doesn’t didn’t",
)
/** What belongs to a noun that is gone. */
const RELATIVES = wordSet('which who whose whom where by of')
/** Past forms without -ed of verbs that news uses, and forms in -s that are hardly ever nouns. */
const VERBS = wordSet(
  'said told wrote went came took gave made found held led began became got left lost won sold bought brought built sent spent paid met',
  'ran saw spoke stood thought understood kept knew drew fell felt grew rose broke chose drove flew hid threw taught caught fought sought',
  'says tells writes goes comes takes gives makes finds holds leads begins becomes gets loses wins sells buys brings builds sends pays',
  'meets sees speaks thinks believes understands keeps knows wants hopes expects seems appears remains includes contains consists',
  'describes explains confirms denies warns argues claims adds owns runs employs operates represents belongs means shows works lives',
)
const REGULAR = /^\p{Ll}{3,}ed$/u
/** Words in -ed that open sentences as adjectives or are no verbs: with them a small letter alone proves nothing. */
const NOT_VERBS = wordSet('based indeed need speed seed feed breed hundred sacred red naked wicked given')
/** What follows a finite verb and seldom a participle that stands before its noun. */
const AFTER_VERB = wordSet(
  'the a an his her its their our that to in on at by from of with for no not also this these those it him them up out as about',
  'monday tuesday wednesday thursday friday saturday sunday yesterday today last more over into after during its earlier',
)

/** Whether a paragraph in lower case opens with a verb that has lost its subject. `after` is the next word. */
export function isFiniteVerb(word: string, after: string, { lexicon }: CheckContext): boolean {
  const small = word.toLowerCase()
  if (AUXILIARIES.has(small) || VERBS.has(small) || RELATIVES.has(small)) return true
  if (NOT_VERBS.has(small)) return false
  const next = after.toLowerCase()
  const isFollowed = AFTER_VERB.has(next) || /^[\p{Lu}\p{N}]/u.test(after)
  if (REGULAR.test(small)) return isFollowed
  // `plans`, `rejects`: a verb as likely as a noun, and a noun has no article after it.
  return /^\p{Ll}{3,}s$/u.test(small) && AFTER_ARTICLE.has(next) && (lexicon === null || lexicon.has('en-GB', small))
}

const AFTER_ARTICLE = wordSet('the a an his her its their that')
