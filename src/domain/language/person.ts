import { baseLanguage } from './read-language.ts'

const ENGLISH =
  /(?<!\p{Lu}\p{L}{0,20}[ .])(?<![\p{L}\p{N}])I(?:['’](?:m|ve|d|ll))?(?= \p{Ll}|['’])|(?<![\p{L}\p{N}'’])(?:[Ww]e|[Mm]y|[Oo]ur|[Oo]urs|us|me|mine|ourselves|myself)(?:['’](?:re|ve|d|ll))?(?![\p{L}\p{N}-])/u
const SWEDISH =
  /(?<![\p{L}\p{N}])(?:[Jj]ag|[Mm]ig|[Mm]in|[Mm]itt|[Mm]ina|[Vv]i|[Oo]ss|[Vv]år|[Vv]årt|[Vv]åra|[Dd]u|[Dd]ig|[Nn]i|er|era)(?![\p{L}\p{N}-])/u
const ENGLISH_SECOND = /(?<![\p{L}\p{N}'’])(?:[Yy]ou|[Yy]our|[Yy]ours)(?:['’](?:re|ve|d|ll))?(?![\p{L}\p{N}-])/u

/** Whether somebody speaks of himself or to somebody: in news copy that is speech. In Swedish the second person counts as well. */
export function hasFirstPerson(text: string, language: string): boolean {
  switch (baseLanguage(language)) {
    case 'sv':
      return SWEDISH.test(text)
    case 'en':
      return ENGLISH.test(text)
    case null:
      return false
  }
}

/** `you`, `your`: often speech, but also the reporter's to the reader. */
export function hasSecondPerson(text: string): boolean {
  return ENGLISH_SECOND.test(text)
}
