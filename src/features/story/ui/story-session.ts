import { newId, type StoryId } from '#lib/ids.ts'
import { canonicalDocument } from '#domain/document/canonical.ts'
import type { Document } from '#domain/document/document.ts'
import { mergeDocuments } from '#domain/document/merge.ts'
import type { Client } from '#rpc/contract.ts'
import type { CopyHandle } from '#editor/copy-handle.ts'
import type { CopyPlace, SourceSelection, StorySurface } from '#editor/story-surface.ts'
import { createStore, type Store } from '#workbench/store.ts'
import type { KeptPassage, OpenStory, story } from '../contract.ts'
import { DraftSaver, type SaveStatus, type Timers } from '../model/draft-saver.ts'

/** A version is made after this long of change. */
const VERSION_INTERVAL_MS = 10 * 60_000

export type StoryClient = Client<(typeof story)['calls']>

export interface SourceView {
  selection(): SourceSelection | null
  reveal(place: CopyPlace): void
}

export interface SessionOptions {
  readonly client: StoryClient
  readonly opened: OpenStory
  readonly readOnly: boolean
  /** Both texts are kept; `conflicts` counts the places where they could not be joined. */
  readonly onMerged: (conflicts: number) => void
}

const timers: Timers = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}

/** One open story in the window: the copy, its way to the disk and what panels may use of it. Made anew for each story. */
export class StorySession {
  readonly id: StoryId
  readonly opened: OpenStory
  readonly readOnly: boolean
  readonly saveStatus: Store<SaveStatus>
  readonly passages: Store<readonly KeptPassage[]>
  readonly surface: StorySurface
  /** The tab of the inspector that somebody wants to see, until it is shown. */
  readonly askedTab: Store<string | null> = createStore<string | null>(null)
  readonly #client: StoryClient
  readonly #saver: DraftSaver
  readonly #onMerged: (conflicts: number) => void
  readonly #listeners = new Set<() => void>()
  #copy: CopyHandle | null = null
  #source: SourceView | null = null
  #hasChanged = false
  #versionTimer: ReturnType<typeof setInterval>

  constructor(options: SessionOptions) {
    this.id = options.opened.details.id
    this.opened = options.opened
    this.readOnly = options.readOnly
    this.#client = options.client
    this.#onMerged = options.onMerged
    this.saveStatus = createStore<SaveStatus>({ kind: 'saved' })
    this.passages = createStore(options.opened.passages)
    this.#saver = new DraftSaver({
      calls: {
        saveStep: (step) => this.#client.saveStep({ storyId: this.id, ...step }),
        saveBody: (body) => this.#client.saveBody({ storyId: this.id, ...body }),
        read: () => this.#readForMerge(),
      },
      timers,
      document: options.opened.document,
      revision: options.opened.revision,
      onStatus: (status) => this.saveStatus.set(status),
      onConflict: (base, ours, theirs) => this.#merge(base, ours, theirs),
    })
    this.surface = this.#createSurface()
    this.#versionTimer = setInterval(() => void this.#recordVersion('ten_minutes'), VERSION_INTERVAL_MS)
  }

  /** Called when the editor is there. Returns its undo. */
  attachCopy(copy: CopyHandle): () => void {
    this.#copy = copy
    const endText = copy.onTextChanged(() => this.#handleText(copy.document()))
    const endAny = copy.subscribe(() => this.#tellListeners())
    this.#tellListeners()
    return () => {
      endText()
      endAny()
      if (this.#copy === copy) this.#copy = null
    }
  }

  attachSource(source: SourceView): () => void {
    this.#source = source
    return () => {
      if (this.#source === source) this.#source = null
    }
  }

  get copy(): CopyHandle | null {
    return this.#copy
  }

  document(): Document {
    return this.#copy?.document() ?? this.opened.document
  }

  async savePassages(passages: readonly KeptPassage[]): Promise<void> {
    this.passages.set(passages)
    await this.#client.savePassages({
      storyId: this.id,
      passages: passages.map((passage) => ({
        ...passage,
        sourceBlocks: [...passage.sourceBlocks],
        copyBlocks: [...passage.copyBlocks],
      })),
    })
  }

  /** Saves and makes a version of what was changed. Rejects when the text cannot be written. */
  async close(): Promise<void> {
    clearInterval(this.#versionTimer)
    if (!this.readOnly) {
      await this.#saver.flush()
      await this.#recordVersion('closed')
    }
    this.#saver.close()
  }

  flush(): Promise<void> {
    return this.readOnly ? Promise.resolve() : this.#saver.flush()
  }

  /** Shows what is on disk: after a restore, or when the story was opened for editing. */
  async reload(): Promise<void> {
    const disk = await this.#readFromDesk()
    if (disk === null) return
    this.#saver.textReplaced(disk.document, disk.revision)
    this.#copy?.load(disk.document)
  }

  #tellListeners(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  #handleText(document: Document): void {
    if (this.readOnly) return
    this.#hasChanged = true
    this.#saver.textChanged(document)
  }

  async #recordVersion(reason: 'closed' | 'ten_minutes'): Promise<void> {
    if (!this.#hasChanged) return
    this.#hasChanged = false
    await this.#client.recordVersion({ storyId: this.id, reason })
  }

  async #readFromDesk(): Promise<{ readonly document: Document; readonly revision: number } | null> {
    const answer = await this.#client.open({ id: this.id })
    return answer.ok ? { document: answer.value.document, revision: answer.value.revision } : null
  }

  /** What stands on disk is kept as a version before it is joined with what was typed here. */
  async #readForMerge(): Promise<{ readonly document: Document; readonly revision: number } | null> {
    await this.#client.recordVersion({ storyId: this.id, reason: 'before_merge' })
    return this.#readFromDesk()
  }

  #merge(base: Document, ours: Document, theirs: Document): Document {
    if (canonicalDocument(ours) === canonicalDocument(theirs)) return theirs
    const merged = mergeDocuments({ base, ours, theirs })
    this.#copy?.edit(() => merged.document)
    this.#onMerged(merged.conflicts.length)
    return this.#copy?.document() ?? merged.document
  }

  #createSurface(): StorySurface {
    return {
      storyId: this.id,
      readOnly: this.readOnly,
      document: () => this.document(),
      subscribe: (listener) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
      selection: () => this.#copy?.selection() ?? null,
      caret: () => this.#copy?.caret() ?? null,
      placeAt: (x, y) => this.#copy?.placeAt(x, y) ?? null,
      boxesOf: (place) => this.#copy?.boxesOf(place) ?? [],
      sourceSelection: () => this.#source?.selection() ?? null,
      revealSource: (place) => this.#source?.reveal(place),
      addAnchor: (anchor) => this.#copy?.addAnchor(anchor) ?? false,
      removeAnchor: (anchor) => this.#copy?.removeAnchor(anchor),
      reveal: (place) => this.#copy?.reveal(place),
      highlight: (name, places) => this.#copy?.highlight(name, places),
      edit: (change) => this.#copy?.edit(change),
      openTab: (id) => this.askedTab.set(id),
      flush: () => this.flush(),
      reload: () => this.reload(),
    }
  }
}

export function newPassageId(): string {
  return newId<'passage'>()
}
