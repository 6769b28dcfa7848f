import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import type { TextRange } from '#lib/text-range.ts'
import type { AnchorId, BlockId, Document } from '#domain/document/document.ts'

/** A place in the copy: a block (or the field ids `headline`, `lead`) and UTF-16 offsets in its plain text. */
export interface CopyPlace extends TextRange {
  readonly blockId: BlockId
}

/** Which words of a block: its running text, or plain words of its own. */
export type CopyPart = 'text' | 'speaker' | 'title' | 'caption' | 'credit' | 'alt' | 'rights'

export interface CopySelection {
  /** One range per block touched, in reading order. */
  readonly places: readonly CopyPlace[]
  readonly words: string
}

/** A passage chosen in the source beside the copy: UTF-16 offsets in the plain text of one of its blocks. */
export interface SourceSelection extends CopyPlace {
  readonly sourceId: SourceId
  readonly sourceVersionId: SourceVersionId
  readonly words: string
}

/** What the story screen passes to a tab of its inspector and to the strip above the copy. */
export interface StorySlotProps {
  readonly surface: StorySurface
}

/**
 * What the story screen lends to the panels beside the copy. It lives as long as the story is open in the window.
 */
export interface StorySurface {
  readonly storyId: StoryId
  readonly readOnly: boolean
  /** The text as it stands in the editor, unsaved typing included. Cheap: computed once per change. */
  document(): Document
  /** Calls back after the text changed (at most once per animation frame) or the selection moved. Returns its undo. */
  subscribe(listener: () => void): () => void
  /** Null when nothing but a caret is in the copy. */
  selection(): CopySelection | null
  /** Where the caret is, or the moving end of a selection; null when nobody has been in the copy. */
  caret(): CopyPlace | null
  /** What of the copy is under a point of the window; null beside the text. */
  placeAt(x: number, y: number): CopyPlace | null
  /** Where a place is drawn in the window, one box a line; empty where it is not. */
  boxesOf(place: CopyPlace): readonly DOMRect[]
  /** What is selected in the source pane; null when nothing is. */
  sourceSelection(): SourceSelection | null
  /** Scrolls a place of the source into view and lights it briefly. */
  revealSource(place: CopyPlace): void
  /** Puts the anchor on the selected runs, undoable; false when nothing is selected. */
  addAnchor(anchor: AnchorId): boolean
  removeAnchor(anchor: AnchorId): void
  /** Scrolls the place into view, puts the caret there and lights it briefly; `part` leads into a caption or a title. */
  reveal(place: CopyPlace & { readonly part?: CopyPart }): void
  /** Marks ranges under a name with a CSS highlight; replaces what the name marked before. An empty list clears it. */
  highlight(name: HighlightName, places: readonly CopyPlace[]): void
  /** Lets a panel change the text through the editor, undoable in one step: gets the document, answers the new one. */
  edit(change: (document: Document) => Document): void
  /** Shows the inspector's tab that a contribution of this id stands in, and puts the focus on its first control. */
  openTab(id: string): void
  /** Saves at once; resolves when the text shown is on disk, rejects when it could not be written. */
  flush(): Promise<void>
  /** Reads the text from the desk again: after a restore or a merge. */
  reload(): Promise<void>
}

/** What a check found: the shape of the line says what kind of fault it is, its colour how grave. */
export type CheckMark = `check-${'source' | 'words' | 'form'}-${'error' | 'warning' | 'advice'}`

export type HighlightName =
  | 'citation'
  | 'search'
  | 'search-current'
  | 'counterpart'
  | 'claim'
  | 'reveal'
  | 'check-current'
  | CheckMark
