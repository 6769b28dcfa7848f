import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuEntry, MenuSection } from '#workbench/menu-description.ts'

/** Shows the menu that the window describes from its command registry; choosing an entry sends its command back. */
export function showApplicationMenu(sections: readonly MenuSection[], onCommand: (id: string) => void): void {
  const template = sections.map((section): MenuItemConstructorOptions => ({
    label: section.label,
    submenu: section.entries.map((entry) => toItem(entry, onCommand)),
  }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function toItem(entry: MenuEntry, onCommand: (id: string) => void): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'role':
      return { role: entry.role, label: entry.label }
    case 'command':
      return {
        label: entry.label,
        enabled: entry.enabled,
        // The window listens for the keys itself; here they are only shown.
        ...(entry.accelerator === undefined ? {} : { accelerator: entry.accelerator, registerAccelerator: false }),
        click: () => onCommand(entry.id),
      }
  }
}
