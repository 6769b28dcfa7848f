import type { Command } from './commands.ts'
import type { Screen } from './ui-feature.ts'

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

/** The screens of the rail, in its order. */
export function sortScreens(screens: readonly Screen[]): readonly Screen[] {
  return screens.filter((screen) => screen.order !== undefined).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
}
