import { foldWord } from './fold.ts'

/**
 * Russian, Ukrainian, Belarusian and Bulgarian names are written by ear in every language: Swedish has sj, tj, zj, ch and j where
 * English has sh, ch, zh, kh and y or i. The rules are those of the common newspaper transliterations of both.
 */
const TO_ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/ch/gu, 'kh'],
  [/sjtj/gu, 'shch'],
  [/sj/gu, 'sh'],
  [/zj/gu, 'zh'],
  [/tj/gu, 'ch'],
  [/(?:sk|ck)[iy]j$/gu, 'sky'],
  [/yj$/gu, 'y'],
  [/ij$/gu, 'y'],
  [/ej$/gu, 'ei'],
  [/aj$/gu, 'ai'],
  [/oj$/gu, 'oi'],
  [/uj$/gu, 'ui'],
  [/ij/gu, 'iy'],
  [/^je/gu, 'ye'],
  [/(?<=[aeiou])je/gu, 'ye'],
  [/(?<=[^aeiou])je/gu, 'e'],
  [/(?<=[lnstrdvb])jo/gu, 'yo'],
  [/j/gu, 'y'],
]

/** The English form of a name in Swedish transliteration, by rule; only for names that are known to be one. */
export function toEnglishTransliteration(name: string): string {
  const english = TO_ENGLISH.reduce((shape, [pattern, letters]) => shape.replace(pattern, letters), name.toLowerCase())
  return english.charAt(0).toUpperCase() + english.slice(1)
}

// Endings that only transliterated names have, and letters that stand in no Swedish name beside such an ending.
const ENDINGS =
  /(?:skij|skyj|ckij|ckyj|tj?enko|sjenko|zjenko|jenko|tjuk|jtjuk|vitj|jitj|ajev|jeva?|jov|jova|tjov|tjev|sjin|zjin|aja)$/u
const LETTERS = /sj|tj|zj|ch|j/u
const SLAVIC_END = /(?:ov|ova|ev|eva|in|ina|enko|uk|jak|vitj|ij|yj|aja)$/u

/** Whether a name can only be a Slavic one in Swedish transliteration: `Zjukov` and `Navalnyj`, not `Sjöberg` or `Katja`. */
export function isSwedishTransliteration(name: string): boolean {
  const fold = name.toLowerCase()
  if (fold.length < 5 || /[åäöéè]/u.test(fold) || !LETTERS.test(fold)) return false
  return (
    ENDINGS.test(fold) || (/sj|tj|zj|ch/u.test(fold) && SLAVIC_END.test(fold)) || /[^e]nyj$|[^aeiou]skyj$/u.test(fold)
  )
}

/**
 * What all transliterations of a name have in common: `Podoljak` (Swedish), `Podolyak` and `Podoliak` (English) have one shape.
 */
export function transliterationShape(name: string, language: 'sv' | 'en'): string {
  const fold = foldWord(name)
  const english = language === 'sv' ? swedishLetters(fold) : fold
  return english
    .replace(/x/gu, 'ks')
    .replace(/w/gu, 'v')
    .replace(/[jy]/gu, 'i')
    .replace(/i+e/gu, 'e')
    .replace(/i{2,}/gu, 'i')
    .replace(/(.)\1/gu, '$1')
}

function swedishLetters(fold: string): string {
  return fold
    .replace(/ch/gu, 'kh')
    .replace(/sjtj/gu, 'shch')
    .replace(/sj/gu, 'sh')
    .replace(/zj/gu, 'zh')
    .replace(/tj/gu, 'ch')
}
