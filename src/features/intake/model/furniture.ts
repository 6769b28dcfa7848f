import { FURNITURE_PHRASES } from './furniture-phrases.ts'

/** What a phrase of furniture does to what follows it. */
export interface FurnitureFinding {
  readonly why: string
  /** Under this heading stand teasers: short lines until the next paragraph. */
  readonly opensTeasers: boolean
}

const WHOLE = new Set(FURNITURE_PHRASES.flatMap((phrases) => phrases.whole))
const OPENS = FURNITURE_PHRASES.flatMap((phrases) => phrases.opens)
const OPENS_WHOLE = new Set(OPENS)
// "More from the home page", "Mer från startsidan": the phrase, then a name.
const OPENS_START = OPENS.filter((phrase) => /^(?:more|mer|fler|most|mest|läs) /u.test(phrase))
const STARTS = FURNITURE_PHRASES.flatMap((phrases) => phrases.starts)

// A line of furniture is short. Without a colon behind the phrase the same words may begin a sentence of copy.
const LONGEST_FURNITURE = 200
const LONGEST_UNMARKED = 110
const LONGEST_OPENING = 40

/** Furniture by its words alone; null for what may be copy. */
export function findFurniture(text: string): FurnitureFinding | null {
  const phrase = bare(text)
  if (phrase === '') return null
  if (opensTeasers(phrase)) return { why: 'leads to other articles', opensTeasers: true }
  if (WHOLE.has(phrase) || COUNTED.test(phrase) || WAITING.test(phrase))
    return { why: 'page furniture', opensTeasers: false }
  const line = text.trim().toLowerCase()
  const limit = (start: string) => (start.endsWith(':') ? LONGEST_FURNITURE : LONGEST_UNMARKED)
  if (!STARTS.some((start) => line.length <= limit(start) && line.startsWith(start))) return null
  return { why: 'page furniture', opensTeasers: false }
}

// "Bild 1 av 3", "1 of 12", "3 min", "112 comments", "12K views", "5 min read".
const COUNTED =
  /^(?:(?:bild|image|photo|foto)?\s*\d+\s*(?:av|of|\/)\s*\d+|\d+\s*(?:min|minuter|minutes?|minute read|min read|min läsning)(?: läsning| read| lästid)?|[\d.,]+k?\s*(?:comments?|kommentarer|shares?|delningar|views|visningar|likes?|gilla))$/u
const WAITING = /^(?:loading|laddar)(?: \p{L}+){0,4}$/u

function opensTeasers(phrase: string): boolean {
  if (OPENS_WHOLE.has(phrase)) return true
  return (
    phrase.length <= LONGEST_OPENING &&
    OPENS_START.some((start) => phrase.startsWith(`${start} `)) &&
    !/[.!?]$/u.test(phrase)
  )
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/^[\s»›>•·|:–—-]+|[\s»›>•·|:.…!–—-]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
}
