import type { Localized } from './localized.ts'
import type { Navigation } from './navigation.ts'

/** The menus of the window, in their order. A command is listed in the one it names. */
export const COMMAND_GROUPS = ['file', 'edit', 'view', 'go', 'story', 'desk', 'help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/**
 * One act a person can ask for. Menu, palette, key map, shortcut sheet, tooltips and tests read this description;
 * what it does is either `run` (reachable from everywhere) or bound by a mounted component with `useCommand(id, …)`.
 *
 * @example
 * { id: 'story.find', title: { en: 'Find in story', sv: 'Sök i artikeln' }, group: 'edit', keys: 'Mod+F', when: 'story' }
 */
export interface Command {
  /** `<feature>.<act>`, unique over all features. */
  readonly id: string
  readonly title: Localized
  readonly group: CommandGroup
  /**
   * Modifiers in the order Mod, Ctrl, Alt, Shift, then a key: `Mod+Shift+F`, `Alt+ArrowUp`, `F7`, `?`, `/`. `Mod` is ⌘ on macOS and Ctrl elsewhere.
   * Keys without Mod, Ctrl, Alt or a function key never fire while somebody types.
   */
  readonly keys?: string
  /** The screen whose keys these are; absent means every screen. Two commands may share keys only on different screens. */
  readonly when?: string
  /** For acts that need no component; a handler bound with `useCommand` goes before it. */
  readonly run?: (window: CommandContext) => void
  /** True for acts that make no sense by name, for example "next result": left out of the palette, not of the sheet. */
  readonly isSilent?: boolean
}

/** What `run` may use. */
export interface CommandContext {
  readonly navigation: Navigation
}
