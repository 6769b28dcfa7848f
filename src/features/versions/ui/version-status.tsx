import { GitCompareArrows } from 'lucide-react'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { Button } from '#ui/primitives/button.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useQuery } from '#workbench/use-query.ts'
import { versions } from '../contract.ts'
import { useVersionActs } from './use-version-acts.ts'
import { versionWords } from './version-words.ts'

/** Above the copy: says when the source has a newer version. The commands of the history work from here, whichever tab is open. */
export function VersionStatus({ surface }: StorySlotProps) {
  const say = useMessages(versionWords)
  const { storyId } = surface
  const acts = useVersionActs(surface)
  const last = useQuery(versions, 'list', { storyId }, [`story:${storyId}`, 'people']).value?.versions[0]
  const source = useQuery(versions, 'baseSource', { storyId }, [`story:${storyId}`, 'sources']).value ?? null
  useCommand('versions.keep', surface.readOnly ? null : () => acts.keep(''))
  useCommand('versions.compareLast', last === undefined ? null : () => acts.compare(last.id, 'current'))
  useCommand('versions.compareSource', source === null ? null : () => acts.compareSource(source))
  if (source === null || source.newest.id === source.builtOn.id) return null
  const { number, cause } = source.newest
  return (
    <Button
      tone={cause === 'fact' || cause === 'withdrawn' ? 'danger' : 'quiet'}
      icon={<GitCompareArrows size={15} />}
      title={say.newerSourceHint}
      onClick={() => acts.compareSource(source)}
    >
      {say.newerSource(number, cause === null ? '' : say.codes[cause])}
    </Button>
  )
}
