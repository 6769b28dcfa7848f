import { Checkbox } from '#ui/primitives/checkbox.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { ExportPreview, Loss } from '../contract.ts'
import { exportsWords, type ExportsWords } from './exports-words.ts'
import type { ExportFormState } from './use-export-form.ts'

/** The forms, each with what it would lose: said before, not found out after. */
export function FormatChoice({ form, preview }: { readonly form: ExportFormState; readonly preview: ExportPreview }) {
  const say = useMessages(exportsWords)
  return (
    <section className="exports-part" aria-label={say.forms}>
      <h3 className="exports-head">{say.forms}</h3>
      <ul className="exports-formats">
        {preview.formats.map(({ format, losses }) => (
          <li key={format}>
            <Checkbox
              checked={form.formats.includes(format)}
              onChange={(isOn) => form.toggleFormat(format, isOn)}
              label={say.formats[format]}
              hint={say.formatHints[format]}
            />
            <Losses losses={losses} />
          </li>
        ))}
      </ul>
      {preview.unread.length === 0 ? null : (
        <details className="exports-losses exports-unread">
          <summary>
            {say.unread} ({preview.unread.length})
          </summary>
          <p className="exports-hint">{say.unreadHint}</p>
          <ul>
            {preview.unread.map(({ words }) => (
              <li key={words} className="exports-words">
                {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const SHOWN_WORDS = 6

function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const say = useMessages(exportsWords)
  if (losses.length === 0) return <p className="exports-whole">{say.nothingLost}</p>
  return (
    <details className="exports-losses">
      <summary>{say.lossCount(losses.length)}</summary>
      <dl>
        {groupLosses(losses, say).map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            {words.slice(0, SHOWN_WORDS).map((content) => (
              <dd key={content} className="exports-words">
                {content}
              </dd>
            ))}
            {words.length > SHOWN_WORDS ? <dd>{say.more(words.length - SHOWN_WORDS)}</dd> : null}
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Of one kind together: thirty lost italics are one line to open, not thirty. */
function groupLosses(losses: readonly Loss[], say: ExportsWords) {
  const groups = new Map<string, Set<string>>()
  for (const { what, place, content, outcome } of losses) {
    const inField = what !== place && (place === 'headline' || place === 'lead') ? ` (${say.kinds[place]})` : ''
    const name = `${say.losses[what]}${inField}: ${say.outcomes[outcome]}`
    groups.set(name, (groups.get(name) ?? new Set()).add(content))
  }
  return [...groups].map(([name, words]) => ({ name, words: [...words].filter((content) => content !== '') }))
}
