import type { StorySlotProps } from '#editor/story-surface.ts'
import { useCommand } from '#workbench/use-command.ts'

/** Shows nothing: while the sources are out of sight, or no words are selected, the command to cite leads to where it is done. */
export function CiteOpener({ surface }: StorySlotProps) {
  useCommand('sources.cite', surface.readOnly ? null : () => surface.openTab('sources'))
  return null
}
