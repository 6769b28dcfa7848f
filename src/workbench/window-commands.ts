import type { Command } from './commands.ts'
import type { Contribution, Screen } from './ui-feature.ts'

/** What every window can do, whatever features there are. */
export const WINDOW_COMMANDS: readonly Command[] = [
  { id: 'window.palette', title: { en: 'Find a command…', sv: 'Sök kommando…' }, group: 'view', keys: 'Mod+Shift+P' },
  {
    id: 'window.shortcuts',
    title: { en: 'Keyboard shortcuts', sv: 'Kortkommandon' },
    group: 'help',
    keys: 'F1',
  },
  {
    id: 'window.back',
    title: { en: 'Back', sv: 'Bakåt' },
    group: 'go',
    keys: 'Alt+ArrowLeft',
  },
  {
    id: 'window.forward',
    title: { en: 'Forward', sv: 'Framåt' },
    group: 'go',
    keys: 'Alt+ArrowRight',
  },
  { id: 'window.themeLight', title: { en: 'Light theme', sv: 'Ljust tema' }, group: 'view' },
  { id: 'window.themeDark', title: { en: 'Dark theme', sv: 'Mörkt tema' }, group: 'view' },
  { id: 'window.themeSystem', title: { en: 'Theme as the system', sv: 'Tema som systemet' }, group: 'view' },
  { id: 'window.density', title: { en: 'Denser or airier lists', sv: 'Tätare eller luftigare listor' }, group: 'view' },
  { id: 'window.openDesk', title: { en: 'Open a desk…', sv: 'Öppna redaktion…' }, group: 'file', keys: 'Mod+Shift+O' },
  { id: 'window.closeDesk', title: { en: 'Close the desk', sv: 'Stäng redaktionen' }, group: 'file' },
]

/** One command per screen of the rail: `go.<screen>`, Mod+1 for the first. */
export function listScreenCommands(screens: readonly Screen[]): readonly Command[] {
  return sortScreens(screens).map((screen, index) => ({
    id: `go.${screen.id}`,
    title: screen.title,
    group: 'go',
    ...(index < 9 ? { keys: `Mod+${index + 1}` } : {}),
    run: ({ navigation }) => navigation.navigate(screen.id),
  }))
}

/** Mod+Shift+7 and 8 make lists in the copy, as they do elsewhere. */
const TABS_WITH_KEYS = 6

/** One command per tab of the story's inspector: `story.tab.<contribution>`, Mod+Shift+1 for the first. */
export function listTabCommands(contributions: readonly Contribution[]): readonly Command[] {
  return sortTabs(contributions).map(({ id, title }, index) => ({
    id: `story.tab.${id}`,
    title: { en: `Inspector: ${title.en}`, sv: `Inspektör: ${title.sv}` },
    group: 'view',
    when: 'story',
    ...(index < TABS_WITH_KEYS ? { keys: `Mod+Shift+${index + 1}` } : {}),
  }))
}

/** The first of each title: contributions of one title stand below each other in one tab. */
export function sortTabs(contributions: readonly Contribution[]): readonly Contribution[] {
  const tabs = contributions.filter(({ slot }) => slot === 'story.inspector').sort((a, b) => a.order - b.order)
  return tabs.filter((tab, index) => tabs.findIndex(({ title }) => title.en === tab.title.en) === index)
}

/** The screens of the rail, in its order. */
export function sortScreens(screens: readonly Screen[]): readonly Screen[] {
  return screens.filter((screen) => screen.order !== undefined).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
}
