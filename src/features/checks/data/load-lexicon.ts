import { createHunspellFromFiles, type Hunspell } from 'hunspell-wasm'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Lexicon, LexiconLanguage } from '../model/check-context.ts'

const PACKAGES: Readonly<Record<LexiconLanguage, string>> = {
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
  sv: 'dictionary-sv',
}

export interface LoadedLexicon extends Lexicon {
  /** Opens a dictionary that was not asked for at first; does nothing when it is open. */
  open(language: LexiconLanguage): Promise<void>
  /** What a misspelt word may have been meant to be, likeliest first. Takes 20–60 ms a word: only when a person asks. */
  suggest(language: LexiconLanguage, word: string): readonly string[]
}

/** Spelling dictionaries, opened once; each word is asked for once. */
export async function loadLexicon(languages: readonly LexiconLanguage[] = ['en-GB', 'sv']): Promise<LoadedLexicon> {
  const opened = new Map<LexiconLanguage, Hunspell>()
  const open = async (language: LexiconLanguage): Promise<void> => {
    if (!opened.has(language)) opened.set(language, await openDictionary(language))
  }
  for (const language of languages) await open(language)
  return {
    open,
    has: rememberWords((language, word) => opened.get(language)?.testSpelling(word) ?? false),
    stems: rememberWords((language, word) => opened.get(language)?.stemWord(word) ?? []),
    suggest: (language, word) => opened.get(language)?.getSpellingSuggestions(word) ?? [],
  }
}

/** A day's texts have some ten thousand different words; a hostile one has more, and they need not be kept. */
const MOST_WORDS = 50_000

function rememberWords<Answer>(ask: (language: LexiconLanguage, word: string) => Answer): typeof ask {
  const known = new Map<string, Answer>()
  return (language, word) => {
    const key = `${language} ${word}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= MOST_WORDS) known.clear()
    const answer = ask(language, word)
    known.set(key, answer)
    return answer
  }
}

const find = createRequire(import.meta.url)

async function openDictionary(language: LexiconLanguage): Promise<Hunspell> {
  const folder = path.dirname(find.resolve(PACKAGES[language]))
  return createHunspellFromFiles(path.join(folder, 'index.aff'), path.join(folder, 'index.dic'))
}
