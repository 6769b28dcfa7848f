import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import { checksWords } from './checks-words.ts'
import type { FindingActs } from './use-finding-acts.ts'

const MOST_SHOWN = 5

export interface SpellingActsProps {
  readonly finding: ShownFinding
  readonly language: string
  readonly tabIndex: number
  readonly acts: FindingActs
}

/** For a misspelt word: what it may have been meant to be, when somebody asks, and the desk's own list. */
export function SpellingActs({ finding, language, tabIndex, acts }: SpellingActsProps) {
  const say = useMessages(checksWords)
  const [suggestions, setSuggestions] = useState<readonly string[] | 'asking' | null>(null)
  const place = useRef<HTMLSpanElement>(null)
  // The button that asked is gone: who pressed it goes on at the first word.
  useEffect(() => {
    if (Array.isArray(suggestions)) place.current?.querySelector('button')?.focus()
  }, [suggestions])
  const word = String(finding.message.values['word'] ?? '')
  const ask = (): void => {
    acts.stop(finding)
    setSuggestions('asking')
    void acts.suggest(language, word).then(setSuggestions)
  }
  return (
    <span ref={place} className="checks-row-acts">
      {Array.isArray(suggestions) ? (
        <Suggestions words={suggestions} tabIndex={tabIndex} onPick={(picked) => acts.replace(finding, picked)} />
      ) : (
        <Button className="checks-suggest" tabIndex={tabIndex} isBusy={suggestions === 'asking'} onClick={ask}>
          {say.suggestions}
        </Button>
      )}
      <Button tone="quiet" tabIndex={tabIndex} onClick={() => acts.addWord(word)}>
        {say.addWord}
      </Button>
    </span>
  )
}

interface SuggestionsProps {
  readonly words: readonly string[]
  readonly tabIndex: number
  readonly onPick: (word: string) => void
}

function Suggestions({ words, tabIndex, onPick }: SuggestionsProps) {
  const say = useMessages(checksWords)
  if (words.length === 0) return <span className="checks-quiet">{say.noSuggestions}</span>
  return words.slice(0, MOST_SHOWN).map((word) => (
    <Button key={word} tabIndex={tabIndex} onClick={() => onPick(word)}>
      {word}
    </Button>
  ))
}
