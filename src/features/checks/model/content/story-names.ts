import { findNames, nameStems, type Name, type NameWord } from '#domain/language/names.ts'
import type { CheckContext, Lexicon } from '../check-context.ts'
import { isEnglish, isSwedish, perPart, type PartReading } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'

/** Names of a part; words that only open a sentence are out where a dictionary knows them. */
export function namesOf(part: PartReading, lexicon: Lexicon | null): readonly Name[] {
  const key = lexicon ?? NO_LEXICON
  const known = readers.get(key)
  if (known !== undefined) return known(part)
  const made = perPart((one) =>
    findNames(one.text, one.language, (word) => isOrdinaryWord(word, one.language, lexicon)),
  )
  readers.set(key, made)
  return made(part)
}

const NO_LEXICON = {}
const readers = new WeakMap<object, (part: PartReading) => readonly Name[]>()

const LONGEST_WORD = 60

/** A word that the dictionary has in small letters. */
export function isOrdinaryWord(word: string, language: string, lexicon: Lexicon | null): boolean {
  if (lexicon === null || word.length > LONGEST_WORD) return false
  const small = word.toLowerCase()
  if (isSwedish(language)) return lexicon.has('sv', small)
  return isEnglish(language) && lexicon.has('en-GB', small)
}

/** The words of the names of a source: what a copy may spell a name like. */
export interface SourceNames {
  readonly names: readonly Name[]
  /** By every reading of the word: `Bergs` is there as Berg and as Bergs. */
  readonly words: ReadonlySet<string>
  /** Words that stand before a word of a name in the source (given names, mostly), by that word. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
  /** The first word of a sentence before a word of a name: a given name or a title. */
  readonly opening: ReadonlyMap<string, ReadonlySet<string>>
  /** … and after it. */
  readonly after: ReadonlyMap<string, ReadonlySet<string>>
}

export function readSourceNames(story: StoryReading, context: CheckContext): SourceNames | null {
  if (story.source === null) return null
  const names = story.source.flatMap((part) => namesOf(part, context.lexicon))
  const found: Beside = { before: new Map(), opening: new Map(), after: new Map() }
  const words = new Set<string>()
  for (const name of names) {
    for (const [index, word] of name.words.entries()) {
      for (const stem of nameStems(word, 'sv')) {
        words.add(stem)
        addNeighbours(found, stem, { name, index })
      }
    }
  }
  return { names, words, ...found }
}

type Beside = Readonly<Record<'before' | 'opening' | 'after', Map<string, Set<string>>>>

function addNeighbours(
  { before, opening, after }: Beside,
  stem: string,
  { name, index }: { readonly name: Name; readonly index: number },
): void {
  // A word that opens a sentence may be a title.
  const mayBeTitle = name.isOpening && index === 1
  addBeside(before, stem, mayBeTitle ? undefined : name.words[index - 1])
  addBeside(opening, stem, mayBeTitle ? name.words[0] : undefined)
  addBeside(after, stem, name.words[index + 1])
}

function addBeside(beside: Map<string, Set<string>>, stem: string, word: NameWord | undefined): void {
  const known = beside.get(stem) ?? new Set<string>()
  if (word !== undefined) known.add(word.stem)
  beside.set(stem, known)
}
