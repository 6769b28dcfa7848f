import { Ellipsis, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { StorySurface } from '#editor/story-surface.ts'
import { Badge } from '#ui/primitives/badge.tsx'
import { Button } from '#ui/primitives/button.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { Menu, type MenuItem } from '#ui/primitives/menu.tsx'
import { Picker } from '#ui/primitives/picker.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { sources, type StorySourceLine } from '#features/sources/contract.ts'
import { emptyDetails, SourceForm, type SourceDetails } from './source-form.tsx'
import { sourcesWords } from './sources-words.ts'
import { TRUST_TONE } from './trust-tone.ts'
import { useShowDay } from './use-show-day.ts'

/** The sources of the story; the one beside the copy first. */
export function StorySources(props: { readonly surface: StorySurface; readonly lines: readonly StorySourceLine[] }) {
  const say = useMessages(sourcesWords)
  const [mode, setMode] = useState<'list' | 'new' | 'desk'>('list')
  const { surface, lines } = props
  const addButton = useRef<HTMLButtonElement>(null)
  const wasAdding = useRef(false)
  useEffect(() => {
    // The form had the focus and is gone, kept or given up.
    if (wasAdding.current && mode === 'list') addButton.current?.focus()
    wasAdding.current = mode === 'new'
  }, [mode])
  return (
    <section aria-label={say.title}>
      {lines.length === 0 ? <p className="sources-quiet">{say.tabNone}</p> : null}
      <ul className="sources-rows">
        {lines.map((line) => (
          <SourceRow key={line.id} surface={surface} line={line} />
        ))}
      </ul>
      {mode === 'new' ? <NewForStory surface={surface} onDone={() => setMode('list')} /> : null}
      {mode === 'desk' ? <FromDesk surface={surface} known={lines} onClose={() => setMode('list')} /> : null}
      {mode === 'list' && !surface.readOnly ? (
        <div className="sources-acts">
          <Button ref={addButton} icon={<Plus size={15} aria-hidden />} onClick={() => setMode('new')}>
            {say.add}
          </Button>
          <Button tone="quiet" onClick={() => setMode('desk')}>
            {say.fromDesk}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function SourceRow({ surface, line }: { readonly surface: StorySurface; readonly line: StorySourceLine }) {
  const say = useMessages(sourcesWords)
  const showDay = useShowDay()
  const navigate = useNavigate()
  const client = useClient(sources)
  const report = useReport()
  const of = { storyId: surface.storyId, sourceId: line.id }
  const setBase = async (): Promise<void> => {
    await surface.flush()
    await client.setBase(of)
    await surface.reload()
  }
  const items: MenuItem[] = [
    { id: 'details', label: say.details, onSelect: () => navigate('sources', { id: line.id }) },
    ...(line.isBase || line.versionId === null
      ? []
      : [{ id: 'base', label: say.makeBase, onSelect: () => void setBase().catch(report) }]),
    ...(surface.readOnly
      ? []
      : [
          {
            id: 'remove',
            label: say.remove,
            tone: 'danger' as const,
            onSelect: () => void client.unlink(of).catch(report),
          },
        ]),
  ]
  const who = [line.creator, line.agency]
    .filter((one, index, all) => one !== '' && all.indexOf(one) === index)
    .join(' · ')
  return (
    <li className="sources-row">
      <span className="sources-row-main">
        <button type="button" className="sources-link" onClick={() => navigate('sources', { id: line.id })}>
          {line.title}
        </button>
        <span className="sources-quiet">
          {[say.kinds[line.kind], who, line.occurredAt === null ? '' : showDay(line.occurredAt)]
            .filter((one) => one !== '')
            .join(' · ')}
        </span>
        <span className="sources-badges">
          {line.isBase ? <Badge tone="accent">{say.base}</Badge> : null}
          {line.feed === 'current' ? null : <Badge tone="danger">{say.feeds[line.feed]}</Badge>}
          {line.reliability === 'unrated' ? null : (
            <Badge tone={TRUST_TONE[line.reliability]}>{say.reliabilities[line.reliability]}</Badge>
          )}
          {line.citations === 0 ? null : <span className="sources-quiet">{say.citations(line.citations)}</span>}
        </span>
      </span>
      <Menu items={items} align="end">
        {(trigger) => <IconButton {...trigger} label={say.more} icon={<Ellipsis size={16} />} />}
      </Menu>
    </li>
  )
}

function NewForStory({ surface, onDone }: { readonly surface: StorySurface; readonly onDone: () => void }) {
  const client = useClient(sources)
  const report = useReport()
  const [fresh] = useState(() => emptyDetails(new Date().toISOString()))
  const handleSave = (details: SourceDetails): void => {
    client.add({ details, storyId: surface.storyId }).then(onDone).catch(report)
  }
  return <SourceForm details={fresh} onSave={handleSave} onCancel={onDone} />
}

function FromDesk(props: {
  readonly surface: StorySurface
  readonly known: readonly StorySourceLine[]
  readonly onClose: () => void
}) {
  const say = useMessages(sourcesWords)
  const client = useClient(sources)
  const report = useReport()
  const { value = [] } = useQuery(sources, 'list', { text: '', kind: null }, ['sources'])
  const known = new Set(props.known.map((line) => line.id))
  const choices = value
    .filter((line) => !known.has(line.id))
    .map((line) => ({
      id: line.id,
      label: line.title,
      hint: [say.kinds[line.kind], line.creator].filter((one) => one !== '').join(' · '),
    }))
  return (
    <Picker
      title={say.fromDesk}
      prompt={say.fromDeskPrompt}
      nothing={say.nothingFound}
      choices={choices}
      narrow={(typed, all) =>
        all.filter((choice) => `${choice.label} ${choice.hint}`.toLowerCase().includes(typed.toLowerCase()))
      }
      onChoose={(choice) => {
        client.link({ storyId: props.surface.storyId, sourceId: choice.id }).catch(report)
        props.onClose()
      }}
      onClose={props.onClose}
    />
  )
}
