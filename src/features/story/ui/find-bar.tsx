import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { CopyHandle, FoundPlace } from '#editor/copy-handle.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Checkbox } from '#ui/primitives/checkbox.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useToast } from '#workbench/use-report.ts'
import { useSettledDocument } from './use-alignment.ts'
import type { StorySession } from './story-session.ts'
import { storyWords } from './story-words.ts'
import { useEscape } from './use-escape.ts'

export interface FindBarProps {
  readonly session: StorySession
  readonly copy: CopyHandle
  readonly onClose: () => void
}

/** Find and replace over headline, lead, body and the words at pictures; every replacement can be undone in one step. */
export function FindBar(props: FindBarProps) {
  const say = useMessages(storyWords)
  const toast = useToast()
  const { copy } = props
  const [text, setText] = useState(() => copy.selection()?.words.split('\n')[0] ?? '')
  const [replacement, setReplacement] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const [index, setIndex] = useState(0)
  const document = useSettledDocument(props.session)
  const bar = useRef<HTMLDivElement>(null)
  const found = useMemo(
    () => (text === '' ? [] : copy.find({ text, matchCase, wholeWord })),
    // The text of the copy is found in again whenever it settled.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [copy, text, matchCase, wholeWord, document],
  )
  const at = found.length === 0 ? 0 : Math.min(index, found.length - 1)

  useEffect(() => bar.current?.querySelector('input')?.select(), [])
  useEffect(() => {
    copy.highlight('search', found)
    const current = found[at]
    copy.highlight('search-current', current === undefined ? [] : [current])
  }, [copy, found, at])
  useEffect(
    () => () => {
      copy.highlight('search', [])
      copy.highlight('search-current', [])
    },
    [copy],
  )

  const go = (step: number): void => {
    if (found.length === 0) return
    const next = (at + step + found.length) % found.length
    setIndex(next)
    const place = found[next]
    if (place !== undefined) copy.showFound(place)
  }
  const replace = (places: readonly FoundPlace[]): void => {
    copy.replaceFound(places, replacement)
    // The button may have nothing left to do now; disabled, it would drop the focus and Escape with it.
    bar.current?.querySelector('input')?.focus()
    if (places.length > 1) toast({ tone: 'good', text: say.replaced(places.length) })
  }
  useEscape(bar, props.onClose)
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }
  const current = found[at]
  return (
    <div ref={bar} className="story-find" role="search">
      <TextField
        aria-label={say.find}
        placeholder={say.find}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIndex(0)
        }}
        onKeyDown={handleKey}
        aside={<span className="story-find-count">{text === '' ? '' : say.found(at + 1, found.length)}</span>}
      />
      <IconButton label={say.previous} icon={<ChevronUp size={15} />} onClick={() => go(-1)} />
      <IconButton label={say.next} icon={<ChevronDown size={15} />} onClick={() => go(1)} />
      <Checkbox label={say.matchCase} checked={matchCase} onChange={setMatchCase} />
      <Checkbox label={say.wholeWord} checked={wholeWord} onChange={setWholeWord} />
      {props.session.readOnly ? null : (
        <>
          <TextField
            aria-label={say.replaceWith}
            placeholder={say.replaceWith}
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <Button disabled={current === undefined} onClick={() => current && replace([current])}>
            {say.replaceOne}
          </Button>
          <Button disabled={found.length === 0} onClick={() => replace(found)}>
            {say.replaceAll}
          </Button>
        </>
      )}
      <IconButton label={say.closeFind} icon={<X size={15} />} onClick={props.onClose} />
    </div>
  )
}
