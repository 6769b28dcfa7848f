import type { StorySlotProps, StorySurface } from '#editor/story-surface.ts'
import { useMessages } from '#workbench/messages.ts'
import { useQuery } from '#workbench/use-query.ts'
import { checks } from '../contract.ts'
import { QuoteRow } from './quote-row.tsx'
import { quoteWords } from './quote-words.ts'
import './quote-ledger.css'

/** Every direct quote of the copy: who says it, how the source has it, and whether somebody has verified it. */
export function QuoteLedger({ surface }: StorySlotProps) {
  const say = useMessages(quoteWords)
  const quotes = useQuotes(surface)
  if (quotes === undefined || quotes.length === 0) return null
  const settled = quotes.filter((quote) => quote.state !== 'to_verify').length
  return (
    <section className="quote-ledger" aria-label={say.title}>
      <h3 className="checks-group-head">
        <span>{say.title}</span>
        <span className="checks-group-count">{say.count(settled, quotes.length)}</span>
      </h3>
      <ul>
        {quotes.map((quote) => (
          <QuoteRow key={`${quote.place.key} ${quote.place.start}`} quote={quote} surface={surface} />
        ))}
      </ul>
    </section>
  )
}

/** Of the text as it is saved: asked again when something of the story, its source or its quotes changed. */
function useQuotes({ storyId }: StorySurface) {
  const topics = [`story:${storyId}`, `quotes:${storyId}`, `passages:${storyId}`, 'sources']
  return useQuery(checks, 'quotes', { storyId }, topics).value
}
