import type { StoryId } from '#lib/ids.ts'
import { canonicalJson } from '#domain/document/canonical.ts'
import { changedBlocks } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import type { Connection } from '#rpc/client.ts'
import { story } from '#features/story/contract.ts'
import type { Random } from './random.ts'
import { typeAKey } from './type-a-key.ts'

/** What was sent and what was acknowledged: kept outside the process that will be killed. */
export interface Ledger {
  /** The canonical text of every save that was sent, by its revision. */
  readonly sent: ReadonlyMap<number, string>
  /** The last save that the desk called done. */
  readonly acknowledged: number
  readonly keys: number
  readonly saves: number
  /** How long ago the oldest key press was that no acknowledged save holds; 0 when there is none. */
  readonly unsavedMs: number
}

export interface Place {
  readonly connection: Connection
  readonly storyId: StoryId
  readonly random: Random
}

function connect(connection: Connection) {
  return connection.connect(story)
}

const STEP_MS = 250

/** Writes in one story as the editor does: a key every few milliseconds, a step at most every 250 ms, whole texts in between. */
export class Writer {
  readonly #calls: ReturnType<typeof connect>
  readonly #storyId: StoryId
  readonly #random: Random
  readonly #sent = new Map<number, string>()
  #shown: Document
  #saved: Document
  #revision: number
  #keys = 0
  #saves = 0
  #dirtySinceMs: number | null = null
  #sendingSinceMs: number | null = null
  #savedAtMs = 0
  #stopped = false

  private constructor(place: Place, text: { readonly document: Document; readonly revision: number }) {
    this.#calls = connect(place.connection)
    this.#storyId = place.storyId
    this.#random = place.random
    this.#shown = text.document
    this.#saved = text.document
    this.#revision = text.revision
    this.#sent.set(text.revision, canonicalJson(text.document))
  }

  static async open(place: Place): Promise<Writer> {
    const opened = await connect(place.connection).open({ id: place.storyId })
    if (!opened.ok) throw new Error(`The story ${place.storyId} is gone`)
    return new Writer(place, opened.value)
  }

  /** Types until `stop`; a save that fails because the desk was killed ends it too. */
  async write(): Promise<void> {
    while (!this.#stopped) {
      this.#shown = typeAKey(this.#shown, this.#random)
      this.#keys += 1
      this.#dirtySinceMs ??= performance.now()
      this.#saveWhenDue()
      await new Promise((resolve) => setTimeout(resolve, 5 + this.#random.below(40)))
    }
  }

  stop(): void {
    this.#stopped = true
  }

  get ledger(): Ledger {
    return {
      sent: this.#sent,
      acknowledged: this.#revision,
      keys: this.#keys,
      saves: this.#saves,
      unsavedMs: this.#unsavedMs(),
    }
  }

  #unsavedMs(): number {
    const since = this.#sendingSinceMs ?? this.#dirtySinceMs
    return since === null ? 0 : performance.now() - since
  }

  #saveWhenDue(): void {
    if (this.#sendingSinceMs !== null || performance.now() - this.#savedAtMs < STEP_MS) return
    void this.#save().catch(() => this.stop())
  }

  async #save(): Promise<void> {
    const document = this.#shown
    const follows = this.#revision
    this.#sendingSinceMs = this.#dirtySinceMs
    this.#dirtySinceMs = null
    this.#savedAtMs = performance.now()
    this.#sent.set(follows + 1, canonicalJson(document))
    this.#saves += 1
    const answer = await this.#send(document, follows)
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
    this.#revision = answer.value.revision
    this.#saved = document
    this.#sendingSinceMs = null
  }

  #send(document: Document, follows: number) {
    const storyId = this.#storyId
    if (this.#saves % 5 === 0) return this.#calls.saveBody({ storyId, follows, document, isTyping: true })
    return this.#calls.saveStep({ storyId, follows, change: changedBlocks(this.#saved, document) })
  }
}
