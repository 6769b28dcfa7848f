import type { SourceId, SourceVersionId } from '#lib/ids.ts'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useQuery } from '#workbench/use-query.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import { versions, type SourceVersionLine } from '../contract.ts'
import type { CompareText } from './compare-props.ts'
import { CompareView } from './compare-view.tsx'
import { showMoment } from './show-moment.ts'
import { versionWords, type VersionWords } from './version-words.ts'

interface SourceComparisonProps {
  readonly source: string
  readonly params: Readonly<Record<string, string>>
}

/** Two versions of a source; unless told, the newest and the one before it. */
export function SourceComparison({ source, params }: SourceComparisonProps) {
  const say = useMessages(versionWords)
  const locale = useLocale()
  const { navigation } = useWorkbench()
  const sourceId = source as SourceId
  const list = useQuery(versions, 'sourceVersions', { sourceId }, [`source:${sourceId}`]).value
  const lines = list?.versions ?? []
  const after = params['after'] ?? lines[0]?.id
  const before = params['before'] ?? lines[1]?.id ?? after
  const zone = list?.zone ?? 'UTC'
  return (
    <CompareView
      title={list === undefined || list === null ? '' : say.sourceOf(list.title)}
      options={lines.map((line) => ({
        value: line.id as string,
        label: describeLine(say, line, showMoment(line.publishedAt ?? line.retrievedAt, locale, zone)),
      }))}
      params={{ ...params, ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) }}
      hasOtherIds
      before={useText(before)}
      after={useText(after)}
      backLabel={say.back}
      onBack={navigation.back}
    />
  )
}

function useText(version: string | undefined): CompareText {
  const input = version === undefined ? undefined : { version: version as SourceVersionId }
  const { value, problem } = useQuery(versions, 'readSourceVersion', input, [])
  if (problem !== undefined || value?.ok === false) return 'unreadable'
  return value?.value ?? 'reading'
}

function describeLine(say: VersionWords, line: SourceVersionLine, time: string): string {
  const cause = line.cause === null ? '' : ` · ${say.causes[line.cause]}`
  return `${say.version(line.number)}${cause} · ${time}`
}
