import { useState } from 'react'
import type { StorySurface } from '#editor/story-surface.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { checks, type QuoteLine } from '../contract.ts'
import { quoteWords } from './quote-words.ts'

export interface QuoteRowProps {
  readonly quote: QuoteLine
  readonly surface: StorySurface
}

const TONES = { to_verify: 'neutral', verified: 'good', reported: 'accent' } as const

export function QuoteRow({ quote, surface }: QuoteRowProps) {
  const say = useMessages(quoteWords)
  const { place, words, speaker, state } = quote
  return (
    <li className="quote-row">
      <span className="checks-row-head">
        <span className="quote-speaker">{speaker === '' ? say.nobody : speaker}</span>
        <Badge look="dot" tone={TONES[state]}>
          {say.states[state]}
        </Badge>
      </span>
      <button
        type="button"
        className="quote-words"
        onClick={() => surface.reveal({ blockId: place.key, start: place.start, end: place.end })}
      >
        {words}
      </button>
      <Original quote={quote} surface={surface} />
      {quote.isTranslatedBack && state === 'to_verify' ? <p className="quote-warning">{say.translatedBack}</p> : null}
      <Verifying quote={quote} surface={surface} />
    </li>
  )
}

function Original({ quote, surface }: QuoteRowProps) {
  const say = useMessages(quoteWords)
  const { original } = quote
  if (original === null) return <p className="checks-quiet">{say.noSource}</p>
  const { key, start, end, words, language } = original
  return (
    <button
      type="button"
      className="checks-row-source"
      onClick={() => surface.revealSource({ blockId: key, start, end })}
    >
      <span className="checks-row-source-label">{say.source}</span>
      <span className="checks-row-source-words" lang={language}>
        {words}
      </span>
    </button>
  )
}

/** How it was said, and what came of asking. */
function Verifying({ quote, surface }: QuoteRowProps) {
  const say = useMessages(quoteWords)
  const locale = useLocale()
  const note = useNote(quote, surface)
  const [original, setOriginal] = useState(quote.foundOriginal)
  const isSettled = quote.state !== 'to_verify'
  if (isSettled) {
    return (
      <>
        {quote.foundOriginal === '' ? null : <p className="quote-original">{quote.foundOriginal}</p>}
        <span className="checks-row-acts">
          <span className="checks-quiet">{say.by(quote.personName, showMoment(quote.at ?? '', locale))}</span>
          {surface.readOnly ? null : (
            <Button tone="quiet" onClick={() => note('to_verify', quote.foundOriginal)}>
              {say.undo}
            </Button>
          )}
        </span>
      </>
    )
  }
  if (surface.readOnly) return null
  return (
    <>
      {quote.isTranslatedBack || quote.original === null ? (
        <Field label={say.original}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              value={original}
              onChange={(event) => setOriginal(event.currentTarget.value)}
              onBlur={() => (original.trim() === quote.foundOriginal ? undefined : note('to_verify', original))}
            />
          )}
        </Field>
      ) : null}
      <span className="checks-row-acts">
        <Button onClick={() => note('verified', original)}>{say.verify}</Button>
        <Button tone="quiet" onClick={() => note('reported', original)}>
          {say.report}
        </Button>
      </span>
    </>
  )
}

function useNote({ place, words }: QuoteLine, { storyId }: StorySurface) {
  const client = useClient(checks)
  const report = useReport()
  const toast = useToast()
  const say = useMessages(quoteWords)
  return (state: QuoteLine['state'], original: string): void => {
    client
      .noteQuote({ storyId, blockId: place.key, words, state, original })
      .then((done) => (done.ok ? undefined : toast({ tone: 'warning', text: say.noPerson })))
      .catch(report)
  }
}
