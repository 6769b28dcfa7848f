import { readClock } from './clock-times.ts'
import { canOpen } from './number-openers.ts'
import { readDate } from './dates.ts'
import { readDay } from './days.ts'
import { readEra } from './eras.ts'
import type { FoundMoment, MomentReader, ReadMoment } from './moment-types.ts'
import type { Lexeme, NumberLanguage } from './number-lexemes.ts'

const READERS: readonly MomentReader[] = [readEra, readClock, readDate, readDay]

/** Dates, days and clock times in reading order, and which lexemes they take. */
export function findMoments(
  text: string,
  lexemes: readonly Lexeme[],
  language: NumberLanguage,
): { readonly moments: readonly FoundMoment[]; readonly isTaken: readonly boolean[] } {
  const moments: FoundMoment[] = []
  const isTaken = lexemes.map(() => false)
  for (let index = 0; index < lexemes.length;) {
    const read = readAt(lexemes, index, language)
    if (read === null) {
      index += 1
      continue
    }
    const start = lexemes[read.from ?? index]?.start ?? 0
    const end = lexemes[read.next - 1]?.end ?? start
    moments.push({ ...read.moment, start, end, text: text.slice(start, end) })
    isTaken.fill(true, read.from ?? index, read.next)
    index = Math.max(index + 1, read.next)
  }
  return { moments, isTaken }
}

function readAt(lexemes: readonly Lexeme[], index: number, language: NumberLanguage): ReadMoment | null {
  if (!canOpen(lexemes[index], language)) return null
  for (const read of READERS) {
    const found = read(lexemes, index, language)
    if (found !== null) return found
  }
  return null
}
