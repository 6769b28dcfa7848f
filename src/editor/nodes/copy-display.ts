import type { EditorConfig, EditorThemeClasses } from 'lexical'
import { COPY_WORDS, type CopyWords } from '../copy-words.ts'

/** What nodes need to know to draw themselves, beside the document. Travels in lexical's theme, which every node gets. */
export interface CopyDisplay {
  readonly words: CopyWords
  readonly pictureAddress: (sha256: string) => string | null
}

const PLAIN_DISPLAY: CopyDisplay = { words: COPY_WORDS.en, pictureAddress: () => null }

export function copyTheme(display: CopyDisplay): EditorThemeClasses {
  return {
    copyDisplay: display,
    link: 'copy-link',
    list: { ol: 'copy-list copy-list--ordered', ul: 'copy-list', listitem: 'copy-item' },
    table: 'copy-table',
    tableCell: 'copy-cell',
    tableCellHeader: 'copy-cell--header',
    tableCellSelected: 'copy-cell--selected',
    tableScrollableWrapper: 'copy-table-frame',
    tableSelection: 'copy-table--selecting',
    text: { bold: 'copy-bold', italic: 'copy-italic' },
  }
}

export function displayOf(config: EditorConfig): CopyDisplay {
  const display: unknown = config.theme.copyDisplay
  return isCopyDisplay(display) ? display : PLAIN_DISPLAY
}

function isCopyDisplay(value: unknown): value is CopyDisplay {
  return typeof value === 'object' && value !== null && 'words' in value && 'pictureAddress' in value
}
