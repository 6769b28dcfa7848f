import { applyChange } from '#domain/document/change.ts'
import type { Document } from '#domain/document/document.ts'
import type { CheckContext } from '../model/check-context.ts'
import { CheckEngine } from '../model/check-engine.ts'
import type { CheckId } from '../model/check-ids.ts'
import type { Check } from '../model/check.ts'
import { pairDocuments, readDocumentStory } from '../model/document-story.ts'
import type { Finding } from '../model/finding.ts'
import { subjectsIn } from '../model/finding-subject.ts'
import type { KnownPair } from '../model/pairing.ts'
import type { CheckFinding } from '../contract.ts'
import { sourcePassages } from '../model/source-passages.ts'
import type { WatchWriter } from './check-watch.ts'
import type { CheckFailure, ReadingFrame, ReadJob, ReadOutcome, SentText } from './thread-messages.ts'

/** What every reading shares: made once when the thread starts. */
export interface ThreadTools {
  readonly checks: readonly Check[]
  readonly data: CheckContext['data']
  readonly lexicon: CheckContext['lexicon']
  readonly watch: WatchWriter
}

/** One open story in the checking thread: its text as it was sent, and what is kept of it between two steps. */
export class ThreadReading {
  readonly #tools: ThreadTools
  #document: Document | null = null
  #revision = -1
  #frame: ReadingFrame | null = null
  #engine: CheckEngine | null = null
  #known: { readonly keys: string; readonly pairs: readonly KnownPair[] | null } | null = null

  constructor(tools: ThreadTools) {
    this.#tools = tools
  }

  read(job: ReadJob): ReadOutcome {
    this.#takeFrame(job.frame)
    const document = this.#takeText(job.text)
    if (document === null || this.#frame === null || this.#engine === null) return { kind: 'text_wanted' }
    this.#document = document
    this.#revision = job.revision
    return this.#check(document, { frame: this.#frame, engine: this.#engine, job })
  }

  #takeFrame(frame: ReadingFrame | null): void {
    if (frame === null) return
    const { data, lexicon, checks } = this.#tools
    if (this.#engine === null || JSON.stringify(this.#frame?.style) !== JSON.stringify(frame.style)) {
      this.#engine = new CheckEngine(checks, { style: frame.style, data, lexicon })
    }
    this.#frame = frame
    this.#known = null
  }

  #takeText(text: SentText): Document | null {
    if (text.kind === 'whole') return text.document
    if (this.#document === null || this.#revision !== text.follows) return null
    const changed = applyChange(this.#document, text.change)
    return changed.ok ? changed.value : null
  }

  #check(document: Document, { frame, engine, job }: Given): ReadOutcome {
    const { watch } = this.#tools
    const times: Partial<Record<CheckId, number>> = {}
    const failures: CheckFailure[] = []
    let startedAt = 0
    watch.begin('text')
    try {
      const story = readDocumentStory(document, frame.story)
      const known = this.#pair(document, frame, job.step)
      const findings = engine.read(
        { story, known, severities: severitiesOf(frame, job.without), step: job.step },
        {
          begin: (check) => {
            startedAt = performance.now()
            watch.begin(check)
          },
          end: (check) => {
            times[check] = performance.now() - startedAt
          },
          failed: (check, error) => failures.push({ check, error: describe(error) }),
        },
      )
      return {
        kind: 'read',
        findings: this.#toAnswer(findings, document, frame.story.source),
        hasSource: story.source !== null,
        failures,
        times,
      }
    } finally {
      watch.end()
    }
  }

  #toAnswer(findings: readonly Finding[], copy: Document, source: Document | null): readonly CheckFinding[] {
    const groups = new Map(this.#tools.checks.map((check) => [check.id, check.group]))
    const passages = source === null ? null : sourcePassages(source)
    const subjectOf = subjectsIn(copy)
    return findings.map(({ source: place, ...finding }) => {
      const shown = {
        ...finding,
        ...(place === undefined || passages === null ? {} : { source: passages(place) }),
        group: groups.get(finding.check) ?? '',
      }
      return { ...shown, subject: subjectOf(shown) }
    })
  }

  /** While somebody types in a paragraph, the paragraphs belong together as they did before. */
  #pair(document: Document, frame: ReadingFrame, step: ReadJob['step']): readonly KnownPair[] | null {
    const keys = document.blocks.map((block) => block.id).join(' ')
    if (step === 'live' && this.#known?.keys === keys) return this.#known.pairs
    const pairs = pairDocuments(document, frame.story)
    this.#known = { keys, pairs }
    return pairs
  }
}

interface Given {
  readonly frame: ReadingFrame
  readonly engine: CheckEngine
  readonly job: ReadJob
}

function severitiesOf(frame: ReadingFrame, without: readonly CheckId[]): ReadingFrame['severities'] {
  return { ...frame.severities, ...Object.fromEntries(without.map((check) => [check, 'off' as const])) }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
