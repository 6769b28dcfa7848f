import type { Lexeme, NumberLanguage } from './number-lexemes.ts'

/**
 * Beginnings of the words that can begin a number, a date or a clock time; shorter words stand whole. Nearly every word of a
 * text is none of these, and looking closer at each is what reading costs. A test compares this with reading without it.
 */
const OPENERS: Readonly<Record<NumberLanguage, ReadonlySet<string>>> = {
  sv: new Set(
    (
      'en i kl ett två tve tre tri fyr fem sex sju sjä åtta åtto åtti noll nio nion nie nit tio tie tiot tju tol elv elf fjo fjä ' +
      'art ade hun tus fem för and hal häl par dus kva båd bäg tvi års var dub mil mån någ fle åts den ' +
      'ida igå imo iöv iför ina ikv iem mån tis ons tor fre lör sön jan feb mar apr maj jun jul aug sep okt nov dec klo mid näs'
    )
      .split(' ')
      .map((word) => word.slice(0, 3)),
  ),
  en: new Set(
    (
      'a an zer one two thr fou fiv six sev eig nin ten ele twe thi fif for hun tho mil bil doz sco hal qua few som eve dou tri ' +
      'tre qui twi bot pai cou trio onc sin fir sec las thi pre nex tod ton tom yes ove noo mid mon tue wed thu fri sat sun ' +
      'jan feb mar apr may jun jul aug sep oct nov dec the due duo twi'
    )
      .split(' ')
      .map((word) => word.slice(0, 3)),
  ),
}

export function canOpen(lexeme: Lexeme | undefined, language: NumberLanguage): boolean {
  if (lexeme === undefined || lexeme.kind === 'mark') return false
  return lexeme.kind === 'figure' || OPENERS[language].has(lexeme.low.slice(0, 3))
}
