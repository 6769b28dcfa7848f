import { newId } from '#lib/ids.ts'
import { changedBlocks } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import type { Client } from '#rpc/contract.ts'
import type { StorySurface } from '#editor/story-surface.ts'
import { createStore, type Store } from '#workbench/store.ts'
import type { checks, ChecksAnswer, ChecksReading, StoppedCheck } from '../contract.ts'
import { followFindings, nameFindings, withoutAt, type ShownFinding } from '../model/shown-findings.ts'
import { MarkPainter } from './mark-painter.ts'

export type ChecksClient = Client<(typeof checks)['calls']>

export interface ChecksState {
  /** `starting` until the first answer; `working` while the checks of the whole story are behind the text. */
  readonly phase: 'starting' | 'working' | 'settled' | 'failed' | 'too_large'
  readonly findings: readonly ShownFinding[]
  /** Null until it is known. */
  readonly hasSource: boolean | null
  readonly stopped: readonly StoppedCheck[]
}

const NOTHING: ChecksState = { phase: 'starting', findings: [], hasSource: null, stopped: [] }

/** How long typing must rest before the whole story is checked. */
const REST_MS = 600
/** For each millisecond of work on the window's thread it rests this many: long stories have thousands of findings. */
const REST_FOR_WORK = 25
const SHORTEST_WAIT_MS = 30
const LONGEST_WAIT_MS = 500
/** After a failure the next try waits this long. */
const RETRY_MS = 5000
/** So often in a row the reader may ask for the whole text: once for each check that it had to leave out. */
const MOST_RESENDS = 45

interface Sent {
  readonly revision: number
  readonly document: Document
}

/**
 * Checks an open story while it is written: what changed at once, the whole when typing rests. One question is under way at a
 * time; the text as it is when the answer comes decides whether another follows.
 */
export class ChecksSession {
  readonly state: Store<ChecksState> = createStore(NOTHING)
  /** What was found and stands, because somebody gave a reason. It is neither marked nor counted. */
  readonly waived: Store<readonly ShownFinding[]> = createStore<readonly ShownFinding[]>([])
  /** Where the person is among the findings. */
  readonly standing: Store<string | null> = createStore<string | null>(null)
  /** The finding at which somebody wants the panel, until it is shown there. */
  readonly asked: Store<string | null> = createStore<string | null>(null)
  /** What a screen reader is told next. */
  readonly announcement: Store<string> = createStore('')
  readonly surface: StorySurface
  readonly #client: ChecksClient
  readonly #marks: MarkPainter
  #reading = newId<'reading'>()
  #revision = 0
  #sent: Sent | null = null
  /** The text that the findings shown are about. */
  #shown: Document
  #letStand: ReadonlySet<string> = new Set()
  #underWay = false
  #wanted: 'nothing' | 'live' | 'full' = 'nothing'
  #resends = 0
  #rest: ReturnType<typeof setTimeout> | undefined
  #next: ReturnType<typeof setTimeout> | undefined
  #cost = 0
  #isOpen = false
  #hasCopy = false

  constructor(surface: StorySurface, client: ChecksClient) {
    this.surface = surface
    this.#client = client
    this.#marks = new MarkPainter(surface)
    this.#shown = surface.document()
  }

  /** Returns its undo. */
  start(): () => void {
    this.#isOpen = true
    this.#hasCopy = false
    this.#reading = newId<'reading'>()
    this.#sent = null
    this.#shown = this.surface.document()
    const end = this.surface.subscribe(() => this.#handleChange())
    this.#ask('full')
    return () => {
      this.#isOpen = false
      end()
      clearTimeout(this.#rest)
      clearTimeout(this.#next)
      this.#next = undefined
      this.#marks.clear()
      this.state.set(NOTHING)
      this.waived.set([])
      void this.#client.close({ reading: this.#reading }).catch(ignoreClosing)
    }
  }

  say(words: string): void {
    this.announcement.set(words)
  }

  /** Checks the whole story again: after something beside the text changed. */
  refresh(): void {
    if (this.#isOpen) this.#ask('full')
  }

  /** `subjects` of the findings that somebody let stand. */
  setWaived(subjects: ReadonlySet<string>): void {
    this.#letStand = subjects
    this.#show(this.#shown, this.#all(), {})
    this.refresh()
  }

  #all(): readonly ShownFinding[] {
    return [...this.state.get().findings, ...this.waived.get()]
  }

  /** Brings findings and marks up to the text as it is at this moment, without asking. */
  catchUp(): void {
    const document = this.surface.document()
    if (document === this.#shown) return
    this.#show(document, followFindings(this.#all(), this.#shown, document), {})
  }

  #handleChange(): void {
    if (!this.#hasCopy) {
      // The editor came after the first answer: what was to be marked before is marked now.
      this.#hasCopy = true
      this.#marks.repaint(this.state.get().findings, this.#shown)
    }
    if (this.surface.document() === this.#shown) return
    this.#follow()
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#ask('full'), REST_MS)
  }

  /** At once in a story of ordinary length; in a very long one so seldom that the keys come first. */
  #follow(): void {
    if (this.#next !== undefined) return
    const wait = Math.min(this.#cost * REST_FOR_WORK, LONGEST_WAIT_MS)
    if (wait < SHORTEST_WAIT_MS) return this.#followNow()
    this.#next = setTimeout(() => this.#followNow(), wait)
  }

  #followNow(): void {
    this.#next = undefined
    if (!this.#isOpen) return
    this.#timed(() => this.catchUp())
    this.#ask('live')
  }

  /** Remembers what bringing findings and marks up to the text costs this thread. */
  #timed(work: () => void): void {
    const start = performance.now()
    work()
    this.#cost = performance.now() - start
  }

  #ask(step: 'live' | 'full'): void {
    if (this.#wanted !== 'full') this.#wanted = step
    if (!this.#underWay) void this.#work()
  }

  async #work(): Promise<void> {
    this.#underWay = true
    try {
      while (this.#isOpen && this.#wanted !== 'nothing') {
        const step = this.#wanted
        this.#wanted = 'nothing'
        const start = performance.now()
        await this.#read(step)
        await restAfter(performance.now() - start)
      }
    } catch {
      this.#handleFailure()
    } finally {
      this.#underWay = false
    }
  }

  async #read(step: 'live' | 'full'): Promise<void> {
    const document = this.surface.document()
    const reading = this.#reading
    const last = this.#sent
    this.#revision += 1
    const revision = this.#revision
    this.#sent = { revision, document }
    const answer = await this.#client.read({
      storyId: this.surface.storyId,
      reading,
      revision,
      follows: last?.revision ?? null,
      text: last === null ? document : changedBlocks(last.document, document),
      step,
    })
    if (this.#isOpen && reading === this.#reading) this.#take(answer, document, step)
  }

  #take(answer: ChecksAnswer, document: Document, step: 'live' | 'full'): void {
    switch (answer.kind) {
      case 'text_wanted':
        this.#sent = null
        this.#resends += 1
        if (this.#resends > MOST_RESENDS) throw new Error('The checks never had the text')
        this.#ask(step)
        break
      case 'too_large':
        this.#show(document, [], { phase: 'too_large' })
        break
      case 'read':
        this.#resends = 0
        this.#timed(() => this.#takeFindings(answer, document))
    }
  }

  #takeFindings(answer: ChecksReading, document: Document): void {
    const now = this.surface.document()
    const found = answer.step === 'live' ? withoutAt(answer.findings, this.#caret()) : answer.findings
    const isSettled = answer.step === 'full' && now === document
    this.#show(now, followFindings(found, document, now), {
      phase: isSettled ? 'settled' : 'working',
      hasSource: answer.hasSource,
      stopped: answer.stopped,
    })
  }

  #caret(): { readonly key: string; readonly offset: number } | null {
    const caret = this.surface.caret()
    return caret === null ? null : { key: caret.blockId, offset: caret.end }
  }

  #show(
    document: Document,
    findings: readonly (ShownFinding | ChecksReading['findings'][number])[],
    change: Partial<ChecksState>,
  ): void {
    const before = this.state.get()
    const isWaived = ({ subject }: { readonly subject: string }) => this.#letStand.has(subject)
    const named = nameFindings(
      findings.filter((finding) => !isWaived(finding)),
      before.findings,
    )
    const waived = nameFindings(findings.filter(isWaived), this.waived.get())
    if (waived !== this.waived.get()) this.waived.set(waived)
    this.#shown = document
    this.#marks.paint(named, document)
    const next = { ...before, ...change, findings: named }
    if (!isSameState(before, next)) this.state.set(next)
  }

  /** Nothing is lost: the text is read anew when it changes next, or after a while. */
  #handleFailure(): void {
    this.#sent = null
    this.#resends = 0
    this.#wanted = 'nothing'
    this.state.set({ ...this.state.get(), phase: 'failed' })
    clearTimeout(this.#rest)
    if (this.#isOpen) this.#rest = setTimeout(() => this.#ask('full'), RETRY_MS)
  }
}

/** A long answer kept a processor busy that somebody writing needs as well: the next question waits. */
const LONG_ANSWER_MS = 60
const REST_FOR_ANSWER = 3
const LONGEST_REST_MS = 1500

function restAfter(answerMs: number): Promise<void> {
  if (answerMs < LONG_ANSWER_MS) return Promise.resolve()
  return new Promise((resolve) => setTimeout(resolve, Math.min(answerMs * REST_FOR_ANSWER, LONGEST_REST_MS)))
}

function isSameState(a: ChecksState, b: ChecksState): boolean {
  return (
    a.phase === b.phase &&
    a.findings === b.findings &&
    a.hasSource === b.hasSource &&
    JSON.stringify(a.stopped) === JSON.stringify(b.stopped)
  )
}

/** The desk may be closing as well; what it kept for the reading ends with it. */
function ignoreClosing(): void {
  // Nobody is left to be told.
}
