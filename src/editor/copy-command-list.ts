/** The shape of the workbench's commands, which the story feature lists these among. */
export interface CopyCommand {
  readonly id: string
  readonly title: { readonly en: string; readonly sv: string }
  readonly group: 'edit'
  readonly keys?: string
  /** For menus: what it does to the copy can be undone, but nothing may be done to a copy that is only shown. */
  readonly isForReading?: true
  /** The edit menu has its own entry for it. */
  readonly isSilent?: true
}

/**
 * What can be asked of the copy, without how it is done: the story feature lists these among its commands and binds them to
 * `CopyHandle.perform`. Apart from `copy-commands.ts`, so that the window can open before the editor's code is read.
 */
export const copyCommands: readonly CopyCommand[] = [
  named('copy.paragraph', 'Paragraph', 'Stycke', 'Mod+Alt+0'),
  named('copy.subhead', 'Subhead', 'Mellanrubrik', 'Mod+Alt+2'),
  named('copy.quote', 'Quote', 'Citat', 'Mod+Alt+3'),
  named('copy.question', 'Question', 'Fråga', 'Mod+Alt+4'),
  named('copy.bullet-list', 'Bulleted list', 'Punktlista', 'Mod+Shift+8'),
  named('copy.ordered-list', 'Numbered list', 'Numrerad lista', 'Mod+Shift+7'),
  named('copy.bold', 'Bold', 'Fet', 'Mod+B'),
  named('copy.italic', 'Italic', 'Kursiv', 'Mod+I'),
  named('copy.link', 'Edit link', 'Redigera länk', 'Mod+K'),
  { ...named('copy.open-link', 'Open link', 'Öppna länk', 'Mod+Alt+Enter'), isForReading: true },
  named('copy.factbox', 'Insert factbox', 'Infoga faktaruta', 'Mod+Alt+5'),
  named('copy.unwrap-factbox', 'Dissolve factbox', 'Lös upp faktaruta'),
  named('copy.picture', 'Insert picture', 'Infoga bild'),
  named('copy.table', 'Insert table', 'Infoga tabell'),
  named('copy.table-row', 'Insert row below', 'Infoga rad nedanför'),
  named('copy.table-column', 'Insert column to the right', 'Infoga kolumn till höger'),
  named('copy.remove-table-row', 'Remove row', 'Ta bort rad'),
  named('copy.remove-table-column', 'Remove column', 'Ta bort kolumn'),
  named('copy.remove-table', 'Remove table', 'Ta bort tabell'),
  named('copy.move-up', 'Move block up', 'Flytta stycket uppåt', 'Alt+ArrowUp'),
  named('copy.move-down', 'Move block down', 'Flytta stycket nedåt', 'Alt+ArrowDown'),
  named('copy.block-field', 'Edit speaker or title', 'Redigera talare eller titel', 'Mod+Alt+Y'),
  { ...named('copy.undo', 'Undo', 'Ångra', 'Mod+Z'), isSilent: true },
  { ...named('copy.redo', 'Redo', 'Gör om', 'Mod+Shift+Z'), isSilent: true },
]

function named(id: string, en: string, sv: string, keys?: string): CopyCommand {
  return { id, title: { en, sv }, group: 'edit', ...(keys === undefined ? {} : { keys }) }
}
