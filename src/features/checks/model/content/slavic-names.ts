import {
  isSwedishTransliteration,
  toEnglishTransliteration,
  transliterationShape,
} from '#domain/language/names-transliterated.ts'
import type { Name } from '#domain/language/names.ts'
import type { NameForms } from './name-forms.ts'
import type { SourceNames } from './story-names.ts'

/** Names of the source that are transliterated from Cyrillic, with what English makes of them. */
export interface SlavicNames {
  /** English forms of a word of the source, the preferred first. */
  readonly english: ReadonlyMap<string, readonly string[]>
  /** What all transliterations of them have in common. */
  readonly shapes: ReadonlySet<string>
  /** English forms of the tables, with the shape of the name they are of. */
  readonly forms: ReadonlyMap<string, string>
}

export function readSlavicNames(source: SourceNames | null, forms: NameForms): SlavicNames {
  const english = new Map<string, readonly string[]>()
  for (const name of source?.names ?? []) addKnownPeople(english, name, forms)
  for (const name of source?.names ?? []) addByRule(english, name, forms)
  const shaped = new Map<string, string>()
  for (const [word, forms] of english) {
    for (const form of forms) shaped.set(form, transliterationShape(word, 'sv'))
  }
  return {
    english,
    shapes: new Set(Array.from(english.keys(), (word) => transliterationShape(word, 'sv'))),
    forms: shaped,
  }
}

function addKnownPeople(english: Map<string, readonly string[]>, name: Name, forms: NameForms): void {
  for (const [index, word] of name.words.entries()) {
    for (const person of forms.peopleFrom(word.stem)) {
      const rest = name.words.slice(index, index + person.swedish.length)
      const isPerson = person.swedish.every((one, place) => isWordOf(rest[place]?.stem ?? '', one))
      if (isPerson) addPerson(english, person.swedish, person.english)
    }
  }
}

function isWordOf(stem: string, word: string): boolean {
  return stem === word || stem === `${word}s`
}

/** A form of another number of words cannot be told apart word by word. */
function addPerson(
  english: Map<string, readonly string[]>,
  swedish: readonly string[],
  names: readonly (readonly string[])[],
): void {
  const same = names.filter((name) => name.length === swedish.length)
  if (same.length === 0) return
  for (const [index, word] of swedish.entries()) {
    const forms = new Set([...(english.get(word) ?? []), ...same.flatMap((name) => name[index] ?? [])])
    english.set(word, [...forms])
  }
}

/** A surname that can be Slavic beside a given name that is, or one that can be nothing else. */
const CAN_BE_SLAVIC = /(?:[jt]ak|[jtd]uk|jko|enko|ovs?|ova|evs?|eva|[ktsljn]ina?|s?kij|skyj|[iyaeou]j|jo|ko)$/u
const ANY_LETTER = /sj|tj|zj|ch|j/u

function addByRule(english: Map<string, readonly string[]>, name: Name, forms: NameForms): void {
  const stems = name.words.map((word) => word.stem)
  const isSlavic = stems.some((stem) => forms.transliterated(stem).some((form) => form !== stem))
  if (stems.some((stem) => /[åäöÅÄÖ]/u.test(stem))) return
  for (const stem of stems) {
    const table = forms.transliterated(stem)
    if (english.has(stem)) continue
    if (table.length > 0) english.set(stem, table)
    else if (isSwedishTransliteration(stem) || (isSlavic && CAN_BE_SLAVIC.test(stem) && ANY_LETTER.test(stem)))
      english.set(stem, [toEnglishTransliteration(stem)])
    else if (isSlavic && CAN_BE_SLAVIC.test(stem)) english.set(stem, [stem])
  }
}
