import type { SourceId } from '#lib/ids.ts'
import { READING_STATES } from '#domain/publication/source-machine.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient, useQuery, useShell } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { sources, type SourceCard as Card, type SourceVersionLine } from '#features/sources/contract.ts'
import { PrivateNote } from './private-note.tsx'
import { SourceForm, type SourceDetails } from './source-form.tsx'
import { sourcesWords } from './sources-words.ts'
import { useShowDay } from './use-show-day.ts'

/** Everything about one source: its details, file, versions, stories, and the private note. */
export function SourceCard({ id }: { readonly id: SourceId }) {
  const { value: card } = useQuery(sources, 'read', { id }, [`source:${id}`, 'sources', 'stories'])
  if (card === undefined || card === null) return null
  return <SourceCardBody card={card} />
}

function SourceCardBody({ card }: { readonly card: Card }) {
  const say = useMessages(sourcesWords)
  const client = useClient(sources)
  const report = useReport()
  const toast = useToast()
  const handleSave = (details: SourceDetails): void => {
    client
      .change({ id: card.id, details })
      .then(() => toast({ tone: 'good', text: say.saved }))
      .catch(report)
  }
  return (
    <div className="sources-card">
      <Versions history={card.history} />
      <Stories card={card} />
      <Attachment card={card} />
      <Field label={say.reading}>
        {(control) => (
          <Select
            {...control}
            value={card.reading}
            options={READING_STATES.map((value) => ({ value, label: say.readings[value] }))}
            onChange={(reading) => void client.setReading({ id: card.id, reading }).catch(report)}
          />
        )}
      </Field>
      <SourceForm key={card.id} details={card} onSave={(details) => handleSave(pickDetails(details))} />
      <PrivateNote id={card.id} />
    </div>
  )
}

/** What may be changed, and nothing else of the card. */
function pickDetails({
  kind,
  title,
  creator,
  agency,
  address,
  occurredAt,
  retrievedAt,
  rights,
  reliability,
}: SourceDetails): SourceDetails {
  return { kind, title, creator, agency, address, occurredAt, retrievedAt, rights, reliability }
}

function Versions({ history }: { readonly history: readonly SourceVersionLine[] }) {
  const say = useMessages(sourcesWords)
  const showDay = useShowDay()
  const shell = useShell()
  const report = useReport()
  const reveal = (path: string): void => void shell.revealFile({ path }).catch(report)
  return (
    <section aria-label={say.versions}>
      <h3 className="sources-head">{say.versions}</h3>
      {history.length === 0 ? <p className="sources-quiet">{say.noText}</p> : null}
      <ul className="sources-rows">
        {history.map((version) => (
          <li key={version.id} className="sources-row">
            <span className="sources-row-main">
              {say.version(version.number)}{' '}
              {version.cause === null ? null : (
                <Badge tone={version.cause === 'fact' || version.cause === 'withdrawn' ? 'danger' : 'neutral'}>
                  {say.causes[version.cause]}
                </Badge>
              )}
              <span className="sources-quiet">
                {showDay(version.retrievedAt)} · {lossWords(version, say)}
              </span>
            </span>
            {version.originalPath === null ? null : (
              <Button tone="quiet" onClick={() => reveal(version.originalPath ?? '')}>
                {say.original}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function lossWords(
  version: SourceVersionLine,
  say: { readonly lossless: string; readonly losses: (count: number) => string },
): string {
  const count = version.ledger.losses?.length ?? 0
  return count === 0 ? say.lossless : say.losses(count)
}

function Stories({ card }: { readonly card: Card }) {
  const say = useMessages(sourcesWords)
  const navigate = useNavigate()
  return (
    <section aria-label={say.stories}>
      <h3 className="sources-head">{say.stories}</h3>
      {card.builtOn.length === 0 ? <p className="sources-quiet">{say.noStories}</p> : null}
      <ul className="sources-rows">
        {card.builtOn.map((story) => (
          <li key={story.id} className="sources-row">
            <button type="button" className="sources-link" onClick={() => navigate('story', { id: story.id })}>
              <span className="sources-quiet">{story.number}</span>{' '}
              {story.headline === '' ? say.noHeadline : story.headline}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Attachment({ card }: { readonly card: Card }) {
  const say = useMessages(sourcesWords)
  const client = useClient(sources)
  const shell = useShell()
  const report = useReport()
  const toast = useToast()
  const attach = async (): Promise<void> => {
    const [file] = await shell.chooseFiles({ purpose: 'attachment', many: false })
    if (file === undefined) return
    if (file.unreadable === 'not-readable') return toast({ tone: 'warning', text: say.notReadable(file.name) })
    const kept =
      file.content === null ? { ok: false } : await client.attach({ id: card.id, name: file.name, bytes: file.content })
    if (!kept.ok) toast({ tone: 'warning', text: say.tooLarge })
  }
  const { attachment } = card
  return (
    <section aria-label={say.attachment}>
      <h3 className="sources-head">{say.attachment}</h3>
      {attachment === null ? (
        <Button onClick={() => void attach().catch(report)}>{say.attach}</Button>
      ) : (
        <div className="sources-row">
          <span className="sources-row-main">{attachment.name}</span>
          <Button tone="quiet" onClick={() => void shell.revealFile({ path: attachment.path }).catch(report)}>
            {say.reveal}
          </Button>
          <Button tone="quiet" onClick={() => void client.detach({ id: card.id }).catch(report)}>
            {say.detach}
          </Button>
        </div>
      )}
    </section>
  )
}
