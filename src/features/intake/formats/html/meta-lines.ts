import { isBareByline, readAdapter, readByline } from '#features/intake/model/bylines.ts'
import { startsWithCreditLabel } from '#features/intake/model/credits.ts'
import { fold } from '#features/intake/model/fold.ts'
import { readDateLine } from '#features/intake/model/printed-dates.ts'

/** Line breaks inside a paragraph stay in it, unless one of its lines says who or when: then each line stands alone. */
export function splitMetaLines(words: string, isByline: boolean): string[] {
  const lines = words
    .split('\n')
    .map(fold)
    .filter((line) => line !== '')
  const isShort = lines.length > 1 && lines.every((line) => line.length <= 120)
  return isShort && (isByline || lines.some(saysWhoOrWhen)) ? lines : [fold(words)]
}

function saysWhoOrWhen(line: string): boolean {
  const isWho = readByline(line) !== null || isBareByline(line) || readAdapter(line) !== null
  return isWho || readDateLine(line, 'UTC') !== null || startsWithCreditLabel(line)
}
