import { Badge } from '#ui/primitives/badge.tsx'
import { Table, TableCell, TableRow } from '#ui/primitives/table.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import type { ExportEntry } from '../contract.ts'
import { exportsWords } from './exports-words.ts'

export interface ExportListProps {
  readonly entries: readonly ExportEntry[]
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
}

/** One row per export. The headline is a button, so that the row is reached and opened by keyboard. */
export function ExportList({ entries, chosenId, onChoose }: ExportListProps) {
  const say = useMessages(exportsWords)
  const locale = useLocale()
  const head = [say.when, say.story, say.form, say.causeHead, say.outlet, say.approved, say.exported]
  return (
    <div className="exports-table">
      <Table label={say.title} head={head}>
        {entries.map((entry) => (
          <TableRow
            key={entry.id}
            className="exports-row"
            aria-current={entry.id === chosenId ? 'true' : undefined}
            onClick={() => onChoose(entry.id)}
          >
            <TableCell className="exports-time">{showMoment(entry.exportedAt, locale, entry.zone)}</TableCell>
            <TableCell>
              <button type="button" className="exports-headline">
                <span className="exports-number">#{entry.number}</span> {entry.headline}
              </button>
            </TableCell>
            <TableCell>{formsOf(entry, say.formats)}</TableCell>
            <TableCell>
              {entry.cause === null ? (
                <span className="exports-faint">{say.first}</span>
              ) : (
                <Badge tone={entry.cause === 'correction' ? 'danger' : 'neutral'}>
                  {nameCause(say.causes[entry.cause])}
                </Badge>
              )}
            </TableCell>
            <TableCell>{entry.outlet}</TableCell>
            <TableCell>
              {entry.approvedBy}
              {entry.alone ? <span className="exports-faint"> ({say.alone})</span> : null}
            </TableCell>
            <TableCell>{entry.exportedBy === '' ? say.system : entry.exportedBy}</TableCell>
          </TableRow>
        ))}
      </Table>
    </div>
  )
}

function formsOf(entry: ExportEntry, names: Readonly<Record<string, string>>): string {
  const formats = entry.files.map((file) => file.format).filter((format) => format !== 'manifest')
  return [...new Set(formats)].map((format) => names[format]).join(', ')
}

/** The words before the colon: the list has no room for the explanation. */
function nameCause(words: string): string {
  return words.split(':')[0] ?? words
}
