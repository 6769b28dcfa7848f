/**
 * The commonest short words of the languages that reach a Nordic desk (frequency lists of the languages themselves, own choice:
 * words that the neighbours do not share). Enough to tell a paragraph; not meant for single words.
 */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for was on with as it by at from are be this have has not were which their an but they will said his her',
  sv: 'och att det som en på är av för med till den har inte om ett han men var jag från vi så kan när år säger också efter eller hon nu blir över',
  nb: 'og at det som en på er av for med til den har ikke om et han men var jeg fra vi så kan når år sier også etter eller hun nå blir over',
  da: 'og at det som en på er af for med til den har ikke om et han men var jeg fra vi så kan når år siger også efter eller hun nu bliver over',
  fi: 'ja on ei se että oli hän ovat mutta kun niin myös joka sen tai mukaan kuin olla hänen vuoden jo vielä sanoo',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei',
}

const SETS = Object.entries(COMMON_WORDS).map(([tag, words]) => ({ tag, words: new Set(words.split(' ')) }))

export interface LanguageGuess {
  readonly tag: string
  /** Share of the words that are common words of that language; 0.15 and more is certain for a paragraph. */
  readonly share: number
}

/** Null when there is too little to go by. */
export function guessLanguage(text: string): LanguageGuess | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 8) return null
  const guesses = SETS.map(({ tag, words: common }) => ({
    tag,
    share: words.filter((word) => common.has(word)).length / words.length,
  })).toSorted((a, b) => b.share - a.share)
  const best = guesses[0]
  return best !== undefined && best.share >= 0.08 ? best : null
}

/** `SV` → `sv`, `sv_se` → `sv-SE`; null for what is no language tag. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
