import { BookMarked, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import type { SourceId } from '#lib/ids.ts'
import { SOURCE_KINDS, type SourceKind } from '#domain/sources/source-kinds.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { Table, TableCell, TableRow } from '#ui/primitives/table.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import { sources, type SourceLine } from '#features/sources/contract.ts'
import { SourceCard } from './source-card.tsx'
import { emptyDetails, SourceForm, type SourceDetails } from './source-form.tsx'
import { sourcesWords } from './sources-words.ts'
import { TRUST_TONE } from './trust-tone.ts'
import { useShowDay } from './use-show-day.ts'
import './sources.css'

/** Every source of the desk, the newest first; `params.id` opens one at the side. */
export function SourcesScreen(props: { readonly params: Readonly<Record<string, string>> }) {
  const say = useMessages(sourcesWords)
  const { navigation } = useWorkbench()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<SourceKind | 'all'>('all')
  const [isAdding, setAdding] = useState(false)
  const { value: lines } = useQuery(sources, 'list', { text, kind: kind === 'all' ? null : kind }, ['sources'])
  useCommand('sources.add', () => setAdding(true))
  const chosenId = props.params['id']
  const close = (): void => (isAdding ? setAdding(false) : navigation.replace({}))
  const kinds = [
    { value: 'all' as const, label: say.allKinds },
    ...SOURCE_KINDS.map((value) => ({ value, label: say.kinds[value] })),
  ]
  return (
    <div className="sources-screen">
      <section className="sources-main" aria-labelledby="sources-title">
        <header className="sources-bar">
          <h1 id="sources-title">{say.title}</h1>
          <TextField
            type="search"
            aria-label={say.find}
            placeholder={say.find}
            icon={<Search size={15} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Select aria-label={say.head.kind} tone="quiet" value={kind} options={kinds} onChange={setKind} />
          <Button icon={<Plus size={15} aria-hidden />} onClick={() => setAdding(true)}>
            {say.add}
          </Button>
        </header>
        <SourceTable
          lines={lines}
          isFiltered={text !== '' || kind !== 'all'}
          chosenId={chosenId}
          onChoose={(id) => navigation.replace({ id })}
        />
      </section>
      {isAdding ? (
        <SidePanel title={say.add} closeLabel={say.close} onClose={close} width={400}>
          <AddSource
            onDone={(id) => {
              setAdding(false)
              navigation.replace({ id })
            }}
            onCancel={close}
          />
        </SidePanel>
      ) : null}
      {!isAdding && chosenId !== undefined ? (
        <SidePanel key={chosenId} title={say.details} closeLabel={say.close} onClose={close} width={400}>
          <SourceCard id={chosenId as SourceId} />
        </SidePanel>
      ) : null}
    </div>
  )
}

function AddSource(props: { readonly onDone: (id: SourceId) => void; readonly onCancel: () => void }) {
  const client = useClient(sources)
  const report = useReport()
  const [fresh] = useState(() => emptyDetails(new Date().toISOString()))
  const handleSave = (details: SourceDetails): void => {
    client.add({ details, storyId: null }).then(props.onDone).catch(report)
  }
  return <SourceForm details={fresh} onSave={handleSave} onCancel={props.onCancel} />
}

function SourceTable(props: {
  readonly lines: readonly SourceLine[] | undefined
  readonly isFiltered: boolean
  readonly chosenId: string | undefined
  readonly onChoose: (id: SourceId) => void
}) {
  const say = useMessages(sourcesWords)
  const showDay = useShowDay()
  const { lines } = props
  if (lines === undefined) return null
  if (lines.length === 0) {
    return (
      <EmptyState title={props.isFiltered ? say.nothingFound : say.none} icon={<BookMarked size={28} aria-hidden />}>
        {props.isFiltered ? null : say.noneHint}
      </EmptyState>
    )
  }
  const { head } = say
  return (
    <div className="sources-table">
      <Table
        label={say.title}
        head={[head.title, head.kind, head.who, head.retrieved, head.trust, head.versions, head.stories]}
      >
        {lines.map((line) => (
          <TableRow
            key={line.id}
            aria-current={line.id === props.chosenId || undefined}
            className="sources-line"
            onClick={() => props.onChoose(line.id)}
          >
            <TableCell>
              <button type="button" className="sources-link" onClick={() => props.onChoose(line.id)}>
                {line.title}
              </button>{' '}
              {line.feed === 'current' ? null : <Badge tone="danger">{say.feeds[line.feed]}</Badge>}
            </TableCell>
            <TableCell className="sources-quiet">{say.kinds[line.kind]}</TableCell>
            <TableCell>
              {[line.creator, line.agency]
                .filter((one, index, all) => one !== '' && all.indexOf(one) === index)
                .join(' · ')}
            </TableCell>
            <TableCell className="sources-quiet sources-time">{showDay(line.retrievedAt)}</TableCell>
            <TableCell>
              {line.reliability === 'unrated' ? null : (
                <Badge tone={TRUST_TONE[line.reliability]}>{say.reliabilities[line.reliability]}</Badge>
              )}
            </TableCell>
            <TableCell isNumber>{line.versions}</TableCell>
            <TableCell isNumber>{line.stories}</TableCell>
          </TableRow>
        ))}
      </Table>
    </div>
  )
}
