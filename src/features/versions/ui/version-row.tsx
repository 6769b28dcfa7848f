import { Ellipsis, GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { Badge, type BadgeTone } from '#ui/primitives/badge.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { Menu, type MenuItem } from '#ui/primitives/menu.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import type { VersionLine, VersionMark } from '../contract.ts'
import { NameForm } from './name-form.tsx'
import { showMoment } from './show-moment.ts'
import type { VersionActs } from './use-version-acts.ts'
import { describeReason, versionWords } from './version-words.ts'

interface VersionRowProps {
  readonly version: VersionLine
  /** The version before it; null for the first. */
  readonly previous: VersionLine | null
  readonly zone: string
  readonly acts: VersionActs
  readonly readOnly: boolean
}

const MARK_TONES: Readonly<Record<VersionMark, BadgeTone>> = {
  approved: 'good',
  approval_ended: 'neutral',
  exported: 'accent',
}

export function VersionRow(props: VersionRowProps) {
  const { version, acts } = props
  const say = useMessages(versionWords)
  const locale = useLocale()
  const [isNaming, setNaming] = useState(false)
  const reason = describeReason(say, version.reason)
  return (
    <li className="versions-row">
      <span className="versions-knot" aria-hidden="true" />
      <div className="versions-words">
        <p className="versions-line">
          <span className="versions-number">{version.number}</span>
          <span className={version.name === '' ? 'versions-reason' : 'versions-name'}>
            {version.name === '' ? reason : version.name}
          </span>
          {version.marks.map((mark) => (
            <Badge key={mark} tone={MARK_TONES[mark]}>
              {say.marks[mark]}
            </Badge>
          ))}
        </p>
        <p className="versions-who">
          <time dateTime={version.createdAt}>{showMoment(version.createdAt, locale, props.zone)}</time>
          {version.name === '' ? null : ` · ${reason}`}
          {version.person === null ? null : ` ${say.by(version.person)}`}
        </p>
        <Authors version={version} />
        {isNaming ? (
          <NameForm
            label={say.nameOf(version.number)}
            submit={say.nameDo}
            initial={version.name}
            onSubmit={(name) => {
              setNaming(false)
              acts.rename(version.id, name)
            }}
            onCancel={() => setNaming(false)}
          />
        ) : null}
      </div>
      <span className="versions-acts">
        <IconButton
          label={say.compareAnnounce(version.number)}
          icon={<GitCompareArrows size={15} />}
          onClick={() => acts.compare(version.id, 'current')}
        />
        <Menu align="end" items={useItems(props, () => setNaming(true))}>
          {(trigger) => <IconButton {...trigger} label={say.more(version.number)} icon={<Ellipsis size={15} />} />}
        </Menu>
      </span>
    </li>
  )
}

/** Only where it says something that the line above does not. */
function Authors({ version }: { readonly version: VersionLine }) {
  const say = useMessages(versionWords)
  const { authors, person } = version
  if (authors.length === 0 || (authors.length === 1 && authors[0] === person)) return null
  return <p className="versions-who">{say.written(authors.join(', '))}</p>
}

function useItems(props: VersionRowProps, startNaming: () => void): readonly MenuItem[] {
  const { version, previous, acts, readOnly } = props
  const say = useMessages(versionWords)
  return [
    { id: 'current', label: say.compareCurrent, onSelect: () => acts.compare(version.id, 'current') },
    ...(previous === null
      ? []
      : [
          {
            id: 'previous',
            label: say.comparePrevious(previous.number),
            onSelect: () => acts.compare(previous.id, version.id),
          },
        ]),
    { kind: 'separator', id: 'line' },
    { id: 'name', label: say.rename, onSelect: startNaming },
    { id: 'restore', label: say.restore, isDisabled: readOnly, onSelect: () => acts.restore(version) },
  ]
}
