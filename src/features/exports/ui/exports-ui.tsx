import { PackageCheck } from 'lucide-react'
import type { Command, CommandContext } from '#workbench/commands.ts'
import { lazyPart } from '#workbench/lazy-part.tsx'
import type { UiFeature } from '#workbench/ui-feature.ts'

const COMMANDS: readonly Command[] = [
  {
    id: 'exports.open',
    title: { en: 'Export the story…', sv: 'Exportera artikeln…' },
    group: 'story',
    keys: 'Mod+Alt+X',
    when: 'story',
    run: openForStory,
  },
  { id: 'exports.run', title: { en: 'Export now', sv: 'Exportera nu' }, group: 'story' },
  { id: 'exports.copyStory', title: { en: 'Copy the whole final copy', sv: 'Kopiera hela artikeln' }, group: 'story' },
  { id: 'exports.copyHeadline', title: { en: 'Copy the headline', sv: 'Kopiera rubriken' }, group: 'story' },
  { id: 'exports.copyLead', title: { en: 'Copy the lead', sv: 'Kopiera ingressen' }, group: 'story' },
  { id: 'exports.copyBody', title: { en: 'Copy the body', sv: 'Kopiera brödtexten' }, group: 'story' },
]

/** The story whose screen is open; the form then stands beside the list of what went out. */
function openForStory({ navigation }: CommandContext): void {
  const { screenId, params } = navigation.current()
  const { id } = params
  if (screenId === 'story' && id !== undefined) navigation.navigate('exports', { story: id })
}

export const exportsUi: UiFeature = {
  name: 'exports',
  commands: COMMANDS,
  screens: [
    {
      id: 'exports',
      title: { en: 'Exports', sv: 'Exporter' },
      icon: PackageCheck,
      order: 50,
      ...lazyPart(async () => (await import('./exports-screen.tsx')).ExportsScreen),
    },
  ],
  contributions: [
    {
      slot: 'story.inspector',
      id: 'export',
      title: { en: 'Export', sv: 'Export' },
      order: 80,
      ...lazyPart(async () => (await import('./export-tab.tsx')).ExportTab),
    },
  ],
}
