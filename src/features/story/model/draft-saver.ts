import type { Result } from '#lib/result.ts'
import { changedBlocks, isEmptyChange, type DocumentChange } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import type { Saved, SaveProblem } from '../contract.ts'

/** While somebody types, what they typed is on its way to the disk after this long at the latest. */
export const STEP_INTERVAL_MS = 250
/** No key for this long is a pause: the whole text is saved and the lists are told. */
export const PAUSE_MS = 900
/** The whole text is saved this often while typing goes on. */
const BODY_INTERVAL_MS = 5000
const RETRY_MS = 1000

/** What the screen shows. `saved` only after the commit that holds the very text that is shown has returned. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Stays until a save succeeds; it is tried again by itself. */
  | { readonly kind: 'not_saved'; readonly why: unknown }

/** The desk refused a save for a reason that trying again will not mend by itself. */
class SaveRefused extends Error {
  readonly problem: SaveProblem

  constructor(problem: SaveProblem) {
    super(`The save was refused: ${problem.kind}`)
    this.name = 'SaveRefused'
    this.problem = problem
  }
}

export interface Timers {
  now(): number
  /** Calls back once after `ms`; answers its undo. */
  after(ms: number, callback: () => void): () => void
}

export interface SaverCalls {
  saveStep(step: { readonly follows: number; readonly change: DocumentChange }): Promise<Result<Saved, SaveProblem>>
  saveBody(body: {
    readonly follows: number
    readonly document: Document
    readonly isTyping: boolean
  }): Promise<Result<Saved, SaveProblem>>
  /** The text as it is on disk now, after a save was refused as stale or its answer was lost. */
  read(): Promise<{ readonly document: Document; readonly revision: number } | null>
}

export interface SaverOptions {
  readonly calls: SaverCalls
  readonly timers: Timers
  /** The text as it was read, and its revision. */
  readonly document: Document
  readonly revision: number
  readonly onStatus: (status: SaveStatus) => void
  /** Somebody else's text is on disk: answers the text that holds both. */
  readonly onConflict: (base: Document, ours: Document, theirs: Document) => Document
}

/**
 * Brings the text on the screen to the disk. One save is under way at a time; each says which save it follows, so that no
 * answer that was lost can lose a word. An answer never touches the text in the editor.
 */
export class DraftSaver {
  readonly #options: SaverOptions
  /** On disk for certain. */
  #saved: Document
  #revision: number
  /** As last sent: on disk when its answer was lost on the way back. */
  #sent: Document
  #latest: Document
  #isBehind = false
  #status: SaveStatus = { kind: 'saved' }
  #underWay: Promise<void> | null = null
  #cancelStep: (() => void) | null = null
  #cancelPause: (() => void) | null = null
  #lastBodyAt: number
  #hasSteps = false
  #isClosed = false

  constructor(options: SaverOptions) {
    this.#options = options
    this.#saved = options.document
    this.#sent = options.document
    this.#latest = options.document
    this.#revision = options.revision
    this.#lastBodyAt = options.timers.now()
  }

  get status(): SaveStatus {
    return this.#status
  }

  /** Costs no more than setting two timers: the difference is computed when the step is due. */
  textChanged(document: Document): void {
    if (document === this.#latest) return
    this.#latest = document
    if (this.#status.kind === 'saved') this.#setStatus({ kind: 'saving' })
    const { timers } = this.#options
    this.#cancelStep ??= timers.after(STEP_INTERVAL_MS, () => this.#handleStepDue())
    this.#cancelPause?.()
    this.#cancelPause = timers.after(PAUSE_MS, () => void this.#saveWhole())
  }

  /** The desk's text was replaced on purpose (a restore): typing goes on from there. */
  textReplaced(document: Document, revision: number): void {
    this.#saved = document
    this.#sent = document
    this.#latest = document
    this.#revision = revision
    this.#hasSteps = false
    this.#isBehind = false
    this.#setStatus({ kind: 'saved' })
  }

  /** Saves at once; resolves when the text that was shown is on disk, rejects with the reason when it cannot be. */
  async flush(): Promise<void> {
    await this.#underWay
    if (this.#latest !== this.#saved || this.#hasSteps || this.#isBehind) await this.#saveWhole()
    if (this.#status.kind === 'not_saved') throw this.#status.why
  }

  /** Ends the timers. Call `flush` before. */
  close(): void {
    this.#isClosed = true
    this.#cancelStep?.()
    this.#cancelPause?.()
  }

  #handleStepDue(): void {
    this.#cancelStep = null
    if (this.#options.timers.now() - this.#lastBodyAt >= BODY_INTERVAL_MS || this.#isBehind) {
      void this.#run(() => this.#sendBody(true))
    } else {
      void this.#run(() => this.#sendStep())
    }
  }

  async #saveWhole(): Promise<void> {
    this.#cancelStep?.()
    this.#cancelStep = null
    this.#cancelPause?.()
    this.#cancelPause = null
    await this.#underWay
    await this.#run(() => this.#sendBody(false))
  }

  /** One save at a time; what was typed meanwhile is saved by the next. */
  async #run(send: () => Promise<void>): Promise<void> {
    while (this.#underWay !== null) await this.#underWay
    if (this.#isClosed) return
    this.#underWay = send().catch((error: unknown) => this.#handleFailure(error))
    await this.#underWay
    this.#underWay = null
    this.#showWhetherSaved()
  }

  async #sendStep(): Promise<void> {
    const document = this.#latest
    const change = changedBlocks(this.#saved, document)
    if (isEmptyChange(change)) {
      this.#saved = document
      return
    }
    this.#sent = document
    const outcome = await this.#options.calls.saveStep({ follows: this.#revision, change })
    if (await this.#settle(outcome, document)) this.#hasSteps = true
  }

  async #sendBody(isTyping: boolean): Promise<void> {
    if (this.#isBehind) await this.#catchUp()
    const document = this.#latest
    this.#sent = document
    const outcome = await this.#options.calls.saveBody({ follows: this.#revision, document, isTyping })
    if (!(await this.#settle(outcome, document))) return
    this.#lastBodyAt = this.#options.timers.now()
    this.#hasSteps = isTyping
  }

  async #settle(outcome: Result<Saved, SaveProblem>, document: Document): Promise<boolean> {
    if (outcome.ok) {
      this.#revision = outcome.value.revision
      this.#saved = document
      return true
    }
    if (outcome.problem.kind !== 'stale') throw new SaveRefused(outcome.problem)
    this.#isBehind = true
    await this.#catchUp()
    const merged = this.#latest
    this.#sent = merged
    const again = await this.#options.calls.saveBody({ follows: this.#revision, document: merged, isTyping: false })
    if (!again.ok) throw new SaveRefused(again.problem)
    this.#revision = again.value.revision
    this.#saved = merged
    return true
  }

  /** After a lost answer: what is on disk is either ours, and its revision goes on, or somebody else's, and both are kept. */
  async #catchUp(): Promise<void> {
    const disk = await this.#options.calls.read()
    if (disk === null) throw new Error('The story is gone from the desk')
    const isOurs = isSameText(disk.document, this.#saved) || isSameText(disk.document, this.#sent)
    if (!isOurs) this.#latest = this.#options.onConflict(this.#saved, this.#latest, disk.document)
    // What stands there is what the next change is made on, whichever of our saves brought it.
    this.#saved = disk.document
    this.#revision = disk.revision
    this.#isBehind = false
  }

  #handleFailure(error: unknown): void {
    this.#isBehind = true
    this.#setStatus({ kind: 'not_saved', why: error })
    if (this.#isClosed) return
    this.#cancelStep?.()
    this.#cancelStep = this.#options.timers.after(RETRY_MS, () => this.#handleStepDue())
  }

  #showWhetherSaved(): void {
    if (this.#isBehind) return
    this.#setStatus(this.#saved === this.#latest ? { kind: 'saved' } : { kind: 'saving' })
    if (this.#saved !== this.#latest && !this.#isClosed)
      this.#cancelStep ??= this.#options.timers.after(STEP_INTERVAL_MS, () => this.#handleStepDue())
  }

  #setStatus(status: SaveStatus): void {
    if (status.kind === this.#status.kind && status.kind !== 'not_saved') return
    this.#status = status
    this.#options.onStatus(status)
  }
}

function isSameText(a: Document, b: Document): boolean {
  return a === b || isEmptyChange(changedBlocks(a, b))
}
