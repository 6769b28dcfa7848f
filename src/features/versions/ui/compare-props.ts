import type { Document } from '#domain/document/document.ts'

export type CompareText = Document | 'reading' | 'unreadable'

export interface CompareViewProps {
  readonly title: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Of the place: `before`, `after`, `view` (`sides` or inline) and `all` (`no`: only changes). */
  readonly params: Readonly<Record<string, string>>
  readonly before: CompareText
  readonly after: CompareText
  /** The two were read apart and share no block ids. */
  readonly hasOtherIds?: boolean
  readonly backLabel: string
  readonly onBack: () => void
}
