import type { Extraction, Ledger, ReadNote } from '#domain/sources/extraction.ts'
import { Notice } from '#ui/primitives/notice.tsx'
import { useMessages } from '#workbench/messages.ts'
import { intakeWords } from './intake-words.ts'

const COUNTERS = ['characters', 'paragraphs', 'quotes', 'links', 'numbers', 'pictures'] as const

/** The import ledger. A loss comes first and cannot be overlooked; what was removed can be read in full. */
export function LedgerTable({ extraction }: { readonly extraction: Extraction }) {
  const say = useMessages(intakeWords)
  const { ledger } = extraction
  return (
    <>
      <Losses ledger={ledger} />
      <table className="intake-ledger" aria-label={say.ledger}>
        <caption className="ui-hidden">{say.ledgerHint}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say.inSource}</th>
            <th scope="col">{say.kept}</th>
          </tr>
        </thead>
        <tbody>
          {COUNTERS.map((counter) => (
            <tr key={counter} data-lost={ledger[counter].in > ledger[counter].kept || undefined}>
              <th scope="row">{say.counters[counter]}</th>
              <td>{ledger[counter].in}</td>
              <td>{ledger[counter].kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notes notes={extraction.notes} />
      <Removed removed={extraction.removed} />
    </>
  )
}

function Losses({ ledger }: { readonly ledger: Ledger }) {
  const say = useMessages(intakeWords)
  const isShort = COUNTERS.some((counter) => ledger[counter].in > ledger[counter].kept)
  if (ledger.losses.length === 0 && !isShort) return <p className="intake-nothing-lost">{say.nothingLost}</p>
  return (
    <Notice
      tone="danger"
      role="alert"
      title={ledger.losses.length === 0 ? say.countsDiffer : say.lost(ledger.losses.length)}
    >
      <ul className="intake-losses">
        {ledger.losses.map((loss) => (
          <li key={`${loss.what} ${loss.why}`}>
            <strong>{loss.what}</strong> {say.lossReason(loss.why)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Notes({ notes }: { readonly notes: readonly ReadNote[] }) {
  const say = useMessages(intakeWords)
  if (notes.length === 0) return null
  return (
    <Notice tone="warning" title={say.notes}>
      <ul className="intake-losses">
        {notes.map((note) => (
          <li key={note.kind}>{say.note(note)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Removed({ removed }: { readonly removed: readonly string[] }) {
  const say = useMessages(intakeWords)
  if (removed.length === 0) return null
  return (
    <details className="intake-removed">
      <summary>{say.removed(removed.length)}</summary>
      <ul>
        {removed.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
