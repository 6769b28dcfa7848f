import { applyChange, type DocumentChange } from '#domain/document/change.ts'
import { plainText, type Document } from '#domain/document/document.ts'

/** What the page's port carried: a save that was sent, or the answer to one. */
export type PortReport =
  | { readonly kind: 'sent'; readonly id: number; readonly call: string; readonly input: unknown }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: { readonly ok: boolean } }

/**
 * Runs in the page before the workstation's own code: listens to the saves and their answers on the way to the desk.
 * It changes nothing of what is said, and the workstation does not know of it.
 */
export function listenOnPorts(): void {
  const report = (message: PortReport) =>
    (globalThis as unknown as { stetReport(text: string): void }).stetReport(JSON.stringify(message))
  const asked = new WeakMap<MessagePort, Set<number>>()
  const listen = (port: MessagePort): Set<number> => {
    const ids = new Set<number>()
    port.addEventListener(
      'message',
      ({ data }: MessageEvent<{ type?: string; id?: number; value?: { ok: boolean } }>) => {
        if (data.type !== 'value' || data.id === undefined || data.value === undefined || !ids.delete(data.id)) return
        report({ kind: 'answered', id: data.id, answer: data.value })
      },
    )
    asked.set(port, ids)
    return ids
  }
  const post = MessagePort.prototype.postMessage as (this: MessagePort, ...words: unknown[]) => void
  MessagePort.prototype.postMessage = function postAndTell(this: MessagePort, ...words: unknown[]) {
    const message = words[0] as { type?: string; contract?: string; call?: string; id?: number; input?: unknown } | null
    if (
      message?.type === 'call' &&
      message.contract === 'story' &&
      (message.call === 'saveStep' || message.call === 'saveBody')
    ) {
      const id = message.id ?? 0
      const ids = asked.get(this) ?? listen(this)
      ids.add(id)
      report({ kind: 'sent', id, call: message.call, input: message.input })
    }
    post.apply(this, words)
  }
}

/** Follows the saves of one story, outside every process that will be killed. */
export class SaveWatch {
  readonly #sent = new Map<number, Extract<PortReport, { kind: 'sent' }>>()
  #saved: Document
  #acknowledged = 0

  constructor(document: Document) {
    this.#saved = document
  }

  get acknowledged(): number {
    return this.#acknowledged
  }

  /** The text of the last save that was called done. */
  get saved(): Document {
    return this.#saved
  }

  receive(report: PortReport): void {
    if (report.kind === 'sent') {
      this.#sent.set(report.id, report)
      return
    }
    const sent = this.#sent.get(report.id)
    this.#sent.delete(report.id)
    if (sent === undefined || !report.answer.ok) return
    this.#acknowledged += 1
    this.#saved = this.#textOf(sent)
  }

  #textOf(sent: Extract<PortReport, { kind: 'sent' }>): Document {
    if (sent.call === 'saveBody') return (sent.input as { readonly document: Document }).document
    const next = applyChange(this.#saved, (sent.input as { readonly change: DocumentChange }).change)
    if (!next.ok) throw new Error('A step that was acknowledged does not fit the text before it')
    return next.value
  }
}

const DIGITS = 5

/** What is typed: a word that carries its number, and that no half of another can be taken for. */
export function numberedWord(number: number): string {
  return `w${String(number).padStart(DIGITS, '0')}; `
}

/** The highest number among the whole words of a text; 0 when there is none. */
export function lastWord(document: Document): number {
  return Math.max(0, ...wordNumbers(document))
}

/** The first number that should be among the whole words of a text and is not; null when none is missing. */
export function findMissingWord(document: Document): number | null {
  const found = new Set(wordNumbers(document))
  const last = lastWord(document)
  for (let number = 1; number <= last; number += 1) if (!found.has(number)) return number
  return null
}

/** The numbers of the whole words in a text, wherever the caret stood. */
function wordNumbers(document: Document): readonly number[] {
  const text = document.blocks.map((block) => ('runs' in block ? plainText(block.runs) : '')).join('\n')
  return [...text.matchAll(/w(\d{5});/gu)].map((match) => Number(match[1]))
}
