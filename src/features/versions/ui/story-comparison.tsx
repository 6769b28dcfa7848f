import type { StoryId, VersionId } from '#lib/ids.ts'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useQuery } from '#workbench/use-query.ts'
import { versions, type VersionLine } from '../contract.ts'
import type { CompareText } from './compare-props.ts'
import { CompareView } from './compare-view.tsx'
import { showMoment } from './show-moment.ts'
import { describeReason, versionWords, type VersionWords } from './version-words.ts'

interface StoryComparisonProps {
  readonly story: string
  readonly params: Readonly<Record<string, string>>
}

/** Any two versions of a story, or one of them and the current text. */
export function StoryComparison({ story, params }: StoryComparisonProps) {
  const say = useMessages(versionWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const storyId = story as StoryId
  const topics = [`story:${storyId}`]
  const list = useQuery(versions, 'list', { storyId }, [...topics, 'people']).value
  const lines = list?.versions ?? []
  const after = params['after'] ?? 'current'
  const before = params['before'] ?? lines[0]?.id
  const describe = (line: VersionLine) =>
    describeLine(say, line, showMoment(line.createdAt, locale, list?.zone ?? 'UTC'))
  return (
    <CompareView
      title={list?.headline ?? ''}
      options={[
        { value: 'current', label: say.current },
        ...lines.map((line) => ({ value: line.id as string, label: describe(line) })),
      ]}
      params={{ ...params, after, ...(before === undefined ? {} : { before }) }}
      before={useText(storyId, before, topics)}
      after={useText(storyId, after, topics)}
      backLabel={say.backToStory}
      onBack={() => navigate('story', { id: storyId })}
    />
  )
}

function useText(storyId: StoryId, version: string | undefined, topics: readonly string[]): CompareText {
  const input = version === undefined ? undefined : { storyId, version: version as VersionId | 'current' }
  // A version never changes; the current text does.
  const { value, problem } = useQuery(versions, 'read', input, version === 'current' ? topics : [])
  if (problem !== undefined || value?.ok === false) return 'unreadable'
  return value?.value ?? 'reading'
}

function describeLine(say: VersionWords, line: VersionLine, time: string): string {
  const words = line.name === '' ? describeReason(say, line.reason) : line.name
  return `${line.number} · ${words} · ${time}${line.person === null ? '' : ` · ${line.person}`}`
}
