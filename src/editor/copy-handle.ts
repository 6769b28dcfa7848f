import type { AnchorId, BlockId, Byline, Document } from '#domain/document/document.ts'
import type { DocumentCounts } from '#domain/document/counts.ts'
import type { CopyPart, CopyPlace, CopySelection, HighlightName } from './story-surface.ts'

/** The fields that are edited in forms beside the copy; headline and lead are edited in the copy itself. */
export interface FormFields {
  readonly byline: Byline
  readonly dateline: string
  readonly vignette: string
  readonly tags: readonly string[]
  readonly slugline: string
  readonly notes: string
}

export type FormFieldName = keyof FormFields

/**
 * Blocks became other blocks: `from` one to `to` many is a split, many to one a merge, to none a removal.
 * A block that only changed its type keeps its id and causes no event.
 */
export interface Lineage {
  readonly from: readonly BlockId[]
  readonly to: readonly BlockId[]
}

export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

/** A word that was found. `part` names a plain field of the block (a caption, a speaker); `text` is the copy itself. */
export interface FoundPlace extends CopyPlace {
  readonly part: CopyPart
}

/** What the caret's block looks like to a menu. Null parts: nothing is selected, or several kinds are. */
export interface FormatState {
  readonly block: FormatBlock | null
  readonly bold: boolean
  readonly italic: boolean
  readonly link: string | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export type FormatBlock =
  | 'headline'
  | 'lead'
  | 'paragraph'
  | 'subhead'
  | 'quote'
  | 'question'
  | 'bullet-list'
  | 'ordered-list'
  | 'table'

export interface PictureSource {
  readonly sha256: string | null
  readonly address: string
  readonly caption: string
  readonly credit: string
  readonly alt: string
  readonly rights: string
}

/**
 * The open copy, for the story screen. Lives from `onReady` until the editor is unmounted.
 * With `storyId`, `flush` and `reload` added it is a `StorySurface`.
 */
export interface CopyHandle {
  readonly readOnly: boolean
  /** The text with unsaved typing. Unchanged blocks are the same objects as before, so comparing them is cheap. */
  document(): Document
  /** Calls back at most once per animation frame after the text changed or the selection moved. Returns its undo. */
  subscribe(listener: () => void): () => void
  /** Calls back in the same task as each change of the text, for saving. Returns its undo. */
  onTextChanged(listener: () => void): () => void
  onLineage(listener: (lineage: Lineage) => void): () => void

  selection(): CopySelection | null
  caret(): CopyPlace | null
  placeAt(x: number, y: number): CopyPlace | null
  boxesOf(place: CopyPlace): readonly DOMRect[]
  /** The block with the caret (for a list or factbox the outermost block), `headline` or `lead`; null without focus. */
  caretBlock(): BlockId | null
  addAnchor(anchor: AnchorId): boolean
  removeAnchor(anchor: AnchorId): void
  /** Every place that carries the anchor, in reading order. */
  anchorPlaces(anchor: AnchorId): readonly CopyPlace[]
  reveal(place: CopyPlace & { readonly part?: CopyPart }): void
  highlight(name: HighlightName, places: readonly CopyPlace[]): void
  /** The element that shows a block, for scrolling in step. Null when the block is not in the copy. */
  blockElement(blockId: BlockId): HTMLElement | null
  /** The element that scrolls the copy. */
  scrollElement(): HTMLElement | null
  focus(): void

  /** One undoable step; only blocks that differ are touched. */
  edit(change: (document: Document) => Document): void
  /** Shows another text and forgets the undo history: after opening, a restore or a merge. */
  load(document: Document): void
  formFields(): FormFields
  /** Typing in one form field within a second is one undo step. */
  setFormField<Name extends FormFieldName>(name: Name, value: FormFields[Name]): void

  /** Words and characters of headline, lead and body. Cheap: only the block that changed is counted again. */
  counts(): DocumentCounts
  formatState(): FormatState
  undo(): void
  redo(): void
  /** Runs a command of `copyCommands` by id. */
  perform(commandId: string): void
  setLink(address: string | null): boolean
  insertPicture(picture: PictureSource): void
  insertEmbed(address: string, text: string): void
  /** Puts text at the caret with the marks of the copy's language, as if typed. */
  insertText(text: string): void

  find(query: FindQuery): readonly FoundPlace[]
  /** Selects and shows a place that was found. */
  showFound(place: FoundPlace): void
  replaceFound(places: readonly FoundPlace[], replacement: string): void
}

export interface CopyEditorProps {
  /** Anchors travel by clipboard only inside the same story. */
  readonly storyId: string
  /** Read once, when mounted; later texts come through `CopyHandle.load`. */
  readonly document: Document
  readonly readOnly: boolean
  readonly interfaceLanguage: 'en' | 'sv'
  /** The address of a picture's thumbnail on the program's own scheme; null when there is none. */
  readonly pictureAddress: (sha256: string) => string | null
  readonly onReady: (handle: CopyHandle) => void
  readonly onChange?: (() => void) | undefined
  readonly onCaretBlock?: ((blockId: BlockId | null) => void) | undefined
  /** Asked for by Mod+click or by command; the copy itself never navigates. */
  readonly onOpenLink?: ((address: string) => void) | undefined
  /** Asked for by the menu, because choosing a file belongs to the story screen. */
  readonly onPickPicture?: (() => void) | undefined
  /** Asked for by the menu or Mod+K with the present address, which is null where no link is. */
  readonly onEditLink?: ((address: string | null) => void) | undefined
}
