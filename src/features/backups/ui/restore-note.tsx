import { Notice } from '#ui/primitives/notice.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import type { RestoreNote as Note } from '../contract.ts'
import { backupsWords } from './backups-words.ts'

/** What the last restore brought, where the old desk is, and what only that has. */
export function RestoreNote(props: { readonly note: Note }) {
  const say = useMessages(backupsWords)
  const locale = useLocale()
  const { note } = props
  const hasLost = note.lost.length > 0 || note.isIncomplete
  return (
    <Notice
      tone={hasLost ? 'warning' : 'neutral'}
      title={say.restored(showMoment(note.madeAt, locale), showMoment(note.restoredAt, locale))}
    >
      {note.keptAs === null ? null : <p>{say.keptAs(note.keptAs)}</p>}
      <p>{hasLost ? say.lost : say.nothingLost}</p>
      <ul className="backups-lost">
        {note.lost.map((line) => (
          <li key={`${line.kind} ${line.id}`}>
            {`${say.lostKinds[line.kind]}: ${line.title} · ${showMoment(line.at, locale)}`}
          </li>
        ))}
      </ul>
      {note.isIncomplete ? <p>{say.incomplete}</p> : null}
    </Notice>
  )
}
