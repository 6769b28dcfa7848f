import type { CheckId } from '../check-ids.ts'
import type { Remark } from '../finding.ts'
import type { LanguageData } from '../language-data.ts'
import type { PassagePair } from '../passages.ts'
import { isEnglish, isSwedish } from '../part-reading.ts'
import { mendWords, offer } from './word-mend.ts'
import { wrongRenderingsOf, type WrongRendering } from './wrong-renderings.ts'

/** Whether the source is Swedish and the copy English: all that the tables speak of. */
export function isReadable({ source, copy }: Pick<PassagePair, 'source' | 'copy'>): boolean {
  return source.every((part) => isSwedish(part.language)) && copy.every((part) => isEnglish(part.language))
}

export function remarkWrong(
  passage: PassagePair,
  data: LanguageData,
  { check, isWanted }: { readonly check: CheckId; readonly isWanted: (wrong: WrongRendering) => boolean },
): readonly Remark[] {
  if (!isReadable(passage)) return []
  return wrongRenderingsOf(data)(passage)
    .filter(isWanted)
    .map((wrong) => remarkOn(wrong, check))
}

/** Copy may say it rightly as often as the source says it: then the wrong word renders something else. */
export function isRenderedElsewhere({ times, rights }: WrongRendering): boolean {
  return rights >= times
}

function remarkOn({ found, source }: WrongRendering, check: CheckId): Remark {
  const { part, start, end, term, isAsWritten } = found
  const written = source.part.text.slice(source.start, source.end)
  const isSafe = isAsWritten && term.right.length === 1 && !source.isCompoundPart
  return {
    place: { key: part.key, start, end },
    source: { key: source.part.key, start: source.start, end: source.end },
    message: {
      code: `${check}.rendering`,
      values: { sv: written, right: term.best, found: part.text.slice(start, end) },
    },
    ...offer(isSafe ? mendWords(part, { start, end }, term.best) : null),
  }
}
