import { createHunspellFromFiles, type Hunspell } from 'hunspell-wasm'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Lexicon, LexiconLanguage } from '../model/check-context.ts'

const PACKAGES: Readonly<Record<LexiconLanguage, string>> = {
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
  sv: 'dictionary-sv',
}

/** Spelling dictionaries, opened once; each word is asked for once. */
export async function loadLexicon(languages: readonly LexiconLanguage[] = ['en-GB', 'sv']): Promise<Lexicon> {
  const opened = new Map<LexiconLanguage, Hunspell>()
  for (const language of languages) opened.set(language, await openDictionary(language))
  const verdicts = new Map<string, boolean>()
  const stems = new Map<string, readonly string[]>()
  return {
    has: (language, word) => {
      const key = `${language} ${word}`
      const known = verdicts.get(key)
      if (known !== undefined) return known
      const verdict = opened.get(language)?.testSpelling(word) ?? false
      verdicts.set(key, verdict)
      return verdict
    },
    stems: (language, word) => {
      const key = `${language} ${word}`
      const known = stems.get(key)
      if (known !== undefined) return known
      const found = opened.get(language)?.stemWord(word) ?? []
      stems.set(key, found)
      return found
    },
  }
}

const find = createRequire(import.meta.url)

async function openDictionary(language: LexiconLanguage): Promise<Hunspell> {
  const folder = path.dirname(find.resolve(PACKAGES[language]))
  return createHunspellFromFiles(path.join(folder, 'index.aff'), path.join(folder, 'index.dic'))
}
