import type { TextRange } from '#lib/text-range.ts'
import type { Mend } from '../finding.ts'
import type { PartReading } from '../part-reading.ts'

const CAPITAL = /^\p{Lu}/u
const ARTICLE = /(?:^|[^\p{L}])(an?)\s+$/iu
const VOWEL_SOUND = /^(?:[aeio]|u(?!ni|se|su|ti|ro)|hono?u?r|hour)/iu
const LONGEST_ARTICLE = 6

/** Puts a rendering where other words stand, with their capital; null where the article before it would no longer fit. */
export function mendWords(part: PartReading, { start, end }: TextRange, text: string): Mend | null {
  const article = ARTICLE.exec(part.text.slice(Math.max(0, start - LONGEST_ARTICLE), start))?.[1]
  if (article !== undefined && (article.toLowerCase() === 'an') !== VOWEL_SOUND.test(text)) return null
  return { key: part.key, start, end, text: withCapitalOf(part.text.slice(start, end), text) }
}

function withCapitalOf(before: string, after: string): string {
  return CAPITAL.test(before) && !CAPITAL.test(after) ? after.charAt(0).toUpperCase() + after.slice(1) : after
}

/** For a remark: the field is absent where there is nothing to offer. */
export function offer(mend: Mend | null): { readonly mend?: Mend } {
  return mend === null ? {} : { mend }
}
