import { useRef, useState, type ComponentType } from 'react'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { Tabs } from '#ui/primitives/tabs.tsx'
import { useMessages, useTitle } from '#workbench/messages.ts'
import { useContributions } from '#workbench/use-contributions.ts'
import type { StorySession } from './story-session.ts'
import { storyWords } from './story-words.ts'
import { useAskedTab } from './use-asked-tab.ts'

/** The tabs at the right; each is brought by a feature. Several of one title stand below each other in one tab. */
export function Inspector(props: { readonly session: StorySession }) {
  const say = useMessages(storyWords)
  const titleOf = useTitle()
  const contributions = useContributions('story.inspector')
  const titles = [...new Set(contributions.map((contribution) => titleOf(contribution.title)))]
  const [selected, setSelected] = useState(titles[0] ?? '')
  const shown = titles.includes(selected) ? selected : (titles[0] ?? '')
  const place = useRef<HTMLDivElement>(null)
  useAskedTab(props.session, place, (id) => {
    const asked = contributions.find((contribution) => contribution.id === id)
    if (asked !== undefined) setSelected(titleOf(asked.title))
  })
  return (
    <div ref={place} className="story-tabs">
      <Tabs
        label={say.inspector}
        tabs={titles.map((title) => ({ id: title, label: title }))}
        selected={shown}
        onSelect={setSelected}
      >
        {contributions
          .filter((contribution) => titleOf(contribution.title) === shown)
          .map((contribution) => {
            // The slot's components take these props: `StorySlotProps` is what the slot passes.
            const Panel = contribution.component as unknown as ComponentType<StorySlotProps>
            return <Panel key={contribution.id} surface={props.session.surface} />
          })}
      </Tabs>
    </div>
  )
}
