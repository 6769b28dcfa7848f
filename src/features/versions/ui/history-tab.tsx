import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Spinner } from '#ui/primitives/spinner.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useQuery } from '#workbench/use-query.ts'
import { versions, type VersionList } from '../contract.ts'
import { NameForm } from './name-form.tsx'
import { showMoment } from './show-moment.ts'
import { useVersionActs } from './use-version-acts.ts'
import { VersionRow } from './version-row.tsx'
import { versionWords } from './version-words.ts'
import './history-tab.css'

/** The versions of the story that is open, newest first. */
export function HistoryTab(props: StorySlotProps) {
  const { surface } = props
  const say = useMessages(versionWords)
  const { storyId } = surface
  const list = useQuery(versions, 'list', { storyId }, [`story:${storyId}`, 'people'])
  const acts = useVersionActs(surface)
  const [isKeeping, setKeeping] = useState(false)
  return (
    <section className="versions" aria-label={say.history}>
      <header className="versions-head">
        <h3 className="versions-title">{say.history}</h3>
        {surface.readOnly || isKeeping ? null : (
          <Button tone="quiet" icon={<BookmarkPlus size={15} />} title={say.keepHint} onClick={() => setKeeping(true)}>
            {say.keep}
          </Button>
        )}
      </header>
      {isKeeping ? (
        <NameForm
          label={say.keepName}
          submit={say.keepDo}
          onSubmit={(name) => {
            setKeeping(false)
            acts.keep(name)
          }}
          onCancel={() => setKeeping(false)}
        />
      ) : null}
      {list.value === undefined ? <Spinner /> : <Lines list={list.value} acts={acts} readOnly={surface.readOnly} />}
    </section>
  )
}

interface LinesProps {
  readonly list: VersionList
  readonly acts: ReturnType<typeof useVersionActs>
  readonly readOnly: boolean
}

function Lines({ list, acts, readOnly }: LinesProps) {
  const say = useMessages(versionWords)
  const locale = useLocale()
  const { hasUnversioned, savedAt } = list
  return (
    <ol className="versions-list">
      <li className="versions-row">
        <span className="versions-knot versions-knot-current" aria-hidden="true" />
        <div className="versions-words">
          <p className="versions-name">{say.current}</p>
          <p className="versions-who">
            {hasUnversioned && savedAt !== null
              ? say.currentSaved(showMoment(savedAt, locale, list.zone))
              : say.currentIsNewest}
          </p>
        </div>
      </li>
      {list.versions.map((version, index) => (
        <VersionRow
          key={version.id}
          version={version}
          previous={list.versions[index + 1] ?? null}
          zone={list.zone}
          acts={acts}
          readOnly={readOnly}
        />
      ))}
    </ol>
  )
}
