import type { CommandRegistry } from './command-registry.ts'
import { COMMAND_GROUPS, type CommandGroup } from './commands.ts'
import { toAccelerator } from './keys.ts'
import type { MenuEntry, MenuSection } from './menu-description.ts'
import type { Locale } from './messages.ts'

type Role = Extract<MenuEntry, { kind: 'role' }>['role']

export const GROUP_TITLES: Readonly<Record<CommandGroup, Readonly<Record<Locale, string>>>> = {
  file: { en: 'File', sv: 'Arkiv' },
  edit: { en: 'Edit', sv: 'Redigera' },
  view: { en: 'View', sv: 'Visa' },
  go: { en: 'Go', sv: 'Gå' },
  story: { en: 'Story', sv: 'Artikel' },
  desk: { en: 'Desk', sv: 'Redaktion' },
  help: { en: 'Help', sv: 'Hjälp' },
}

const ROLES: Partial<Record<CommandGroup, readonly Role[]>> = {
  file: ['quit'],
  edit: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
  view: ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'],
}

const ROLE_TITLES: Readonly<Record<Role, Readonly<Record<Locale, string>>>> = {
  undo: { en: 'Undo', sv: 'Ångra' },
  redo: { en: 'Redo', sv: 'Gör om' },
  cut: { en: 'Cut', sv: 'Klipp ut' },
  copy: { en: 'Copy', sv: 'Kopiera' },
  paste: { en: 'Paste', sv: 'Klistra in' },
  selectAll: { en: 'Select all', sv: 'Markera allt' },
  minimize: { en: 'Minimise', sv: 'Minimera' },
  togglefullscreen: { en: 'Full screen', sv: 'Helskärm' },
  zoomIn: { en: 'Zoom in', sv: 'Zooma in' },
  zoomOut: { en: 'Zoom out', sv: 'Zooma ut' },
  resetZoom: { en: 'Actual size', sv: 'Verklig storlek' },
  quit: { en: 'Quit Stet', sv: 'Avsluta Stet' },
}

/** The menu bar: every command of the registry in its group, with the system's own acts where people expect them. */
export function describeMenu(registry: CommandRegistry, locale: Locale): MenuSection[] {
  return COMMAND_GROUPS.map((group) => ({
    label: GROUP_TITLES[group][locale],
    entries: joinParts(listCommands(registry, group, locale), listRoles(group, locale), group === 'edit'),
  })).filter((section) => section.entries.length > 0)
}

function listCommands(registry: CommandRegistry, group: CommandGroup, locale: Locale): MenuEntry[] {
  return registry.commands
    .filter((command) => command.group === group && command.isSilent !== true)
    .map((command) => ({
      kind: 'command',
      id: command.id,
      label: command.title[locale],
      enabled: registry.isAvailable(command.id),
      ...(command.keys === undefined ? {} : { accelerator: toAccelerator(command.keys) }),
    }))
}

function listRoles(group: CommandGroup, locale: Locale): MenuEntry[] {
  return (ROLES[group] ?? []).map((role) => ({ kind: 'role', role, label: ROLE_TITLES[role][locale] }))
}

function joinParts(commands: MenuEntry[], roles: MenuEntry[], rolesFirst: boolean): MenuEntry[] {
  if (commands.length === 0 || roles.length === 0) return [...commands, ...roles]
  const separator: MenuEntry = { kind: 'separator' }
  return rolesFirst ? [...roles, separator, ...commands] : [...commands, separator, ...roles]
}
