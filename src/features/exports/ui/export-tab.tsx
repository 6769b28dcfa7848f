import type { StorySlotProps } from '#editor/story-surface.ts'
import { ExportForm } from './export-form.tsx'
import './exports.css'

/** The inspector's tab: the form for the story that is open. What is still being typed is saved before it goes out. */
export function ExportTab(props: StorySlotProps) {
  const { surface } = props
  return (
    <div className="exports-tab">
      <ExportForm heading="none" storyId={surface.storyId} beforeExport={() => surface.flush()} />
    </div>
  )
}
