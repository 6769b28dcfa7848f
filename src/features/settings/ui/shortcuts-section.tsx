import { ShortcutSheet } from '#workbench/shortcut-sheet.tsx'

export function ShortcutsSection() {
  return <ShortcutSheet />
}
