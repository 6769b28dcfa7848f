import { PackageCheck } from 'lucide-react'
import { useState } from 'react'
import type { StoryId } from '#lib/ids.ts'
import { Button } from '#ui/primitives/button.tsx'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useQuery } from '#workbench/use-query.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import { exportsContract, type ExportEntry } from '../contract.ts'
import { ExportDetails } from './export-details.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportList } from './export-list.tsx'
import { exportsWords } from './exports-words.ts'
import './exports.css'

const PAGE = 100

/** What went out, newest first. `params.story` opens the form for one story, `params.export` what one export left. */
export function ExportsScreen(props: { readonly params: Readonly<Record<string, string>> }) {
  const say = useMessages(exportsWords)
  const { navigation } = useWorkbench()
  const [pages, setPages] = useState<readonly number[]>([])
  const first = useQuery(exportsContract, 'list', {}, ['exports'])
  const before = pages.at(-1)
  const older = useQuery(exportsContract, 'list', before === undefined ? undefined : { before }, ['exports'])
  const entries = before === undefined ? first.value : older.value
  if (entries === undefined) return null
  const chosen = entries.find((entry) => entry.id === props.params['export']) ?? null
  const storyId = props.params['story']
  const close = () => navigation.replace({})
  return (
    <div className="exports-screen">
      <section className="exports-main" aria-labelledby="exports-title">
        <header className="exports-bar">
          <h1 id="exports-title">{say.title}</h1>
        </header>
        {entries.length === 0 && before === undefined ? (
          <EmptyState title={say.none} icon={<PackageCheck size={28} aria-hidden />}>
            {say.noneHint}
          </EmptyState>
        ) : (
          <ExportList
            entries={entries}
            chosenId={chosen?.id ?? null}
            onChoose={(id) => navigation.replace({ export: id })}
          />
        )}
        {entries.length < PAGE ? null : <OlderButton entries={entries} onOlder={(at) => setPages([...pages, at])} />}
      </section>
      {storyId === undefined ? null : (
        <SidePanel title={say.exportStory} closeLabel={say.close} onClose={close} width={420}>
          <ExportForm
            key={storyId}
            heading="headline"
            storyId={storyId as StoryId}
            beforeExport={() => Promise.resolve()}
          />
        </SidePanel>
      )}
      {chosen === null || storyId !== undefined ? null : (
        <SidePanel
          key={chosen.id}
          title={say.details(chosen.number)}
          closeLabel={say.close}
          onClose={close}
          width={420}
        >
          <ExportDetails entry={chosen} />
        </SidePanel>
      )}
    </div>
  )
}

function OlderButton(props: { readonly entries: readonly ExportEntry[]; readonly onOlder: (before: number) => void }) {
  const say = useMessages(exportsWords)
  const last = props.entries.at(-1)
  if (last === undefined) return null
  return (
    <div className="exports-older">
      <Button tone="quiet" onClick={() => props.onOlder(last.sequence)}>
        {say.older}
      </Button>
    </div>
  )
}
