import type { CopyHandle } from '#editor/copy-handle.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useReport } from '#workbench/use-report.ts'
import type { Panes } from './panes.ts'
import type { StorySession } from './story-session.ts'
import type { PaneLayout } from './use-pane-layout.ts'

export interface ScreenContext {
  readonly session: StorySession
  readonly copy: CopyHandle | null
  readonly layout: PaneLayout
  readonly changeLayout: (change: Partial<PaneLayout>) => void
  readonly panes: Panes
  readonly showFind: () => void
}

/** Binds what concerns the screen as a whole: finding, saving, and which panes are shown. */
export function useScreenCommands(context: ScreenContext): void {
  const { session, copy, layout, changeLayout, panes } = context
  const report = useReport()
  const hasSource = session.opened.source !== null
  useCommand('story.find', copy === null ? null : context.showFind)
  useCommand('story.save', () => void session.flush().catch(report))
  useCommand('story.focusMode', () => changeLayout({ isFocused: !layout.isFocused }))
  useCommand(
    'story.toggleSource',
    hasSource ? () => changeLayout({ hasSource: !layout.hasSource, isFocused: false }) : null,
  )
  useCommand('story.toggleInspector', () => changeLayout({ hasInspector: !layout.hasInspector, isFocused: false }))
  useCommand('story.nextPane', () => focusNextPane(panes, copy))
}

/** F6 goes round the panes, as in the system's own windows. */
function focusNextPane(panes: Panes, copy: CopyHandle | null): void {
  const { source, copy: copyPane, inspector } = panes.elements.get()
  const shown = [source, copyPane, inspector].filter((pane) => pane !== null)
  const at = shown.findIndex((pane) => pane.contains(document.activeElement))
  const next = shown[(at + 1) % shown.length]
  if (next === undefined) return
  if (next === copyPane) copy?.focus()
  else next.querySelector<HTMLElement>('[tabindex="0"], button, input')?.focus()
}
