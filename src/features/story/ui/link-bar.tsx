import { useEffect, useRef, useState, type FormEvent } from 'react'
import { isLinkAddress } from '#domain/document/link-address.ts'
import { Button } from '#ui/primitives/button.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { storyWords } from './story-words.ts'
import { useEscape } from './use-escape.ts'

export interface LinkBarProps {
  /** Null where no link is yet. */
  readonly address: string | null
  /** Null takes the link away and keeps its words. */
  readonly onLink: (address: string | null) => void
  readonly onClose: () => void
}

export function LinkBar(props: LinkBarProps) {
  const say = useMessages(storyWords)
  const [address, setAddress] = useState(props.address ?? 'https://')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  useEscape(form, props.onClose)
  const isGood = isLinkAddress(address.trim())
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (isGood) props.onLink(address.trim())
  }
  return (
    <form ref={form} className="story-find" onSubmit={handleSubmit}>
      <TextField
        className="story-link-address"
        aria-label={say.linkAddress}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        aside={isGood ? undefined : <span className="story-find-count">{say.badLink}</span>}
      />
      <Button tone="primary" type="submit" disabled={!isGood}>
        {say.link}
      </Button>
      {props.address === null ? null : <Button onClick={() => props.onLink(null)}>{say.removeLink}</Button>}
      <Button tone="quiet" onClick={props.onClose}>
        {say.cancel}
      </Button>
    </form>
  )
}
