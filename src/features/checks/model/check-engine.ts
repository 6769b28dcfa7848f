import { bilingualWords } from './bilingual-words.ts'
import type { CheckContext } from './check-context.ts'
import type { CheckId } from './check-ids.ts'
import type { Check, PassageCheck, PartCheck } from './check.ts'
import type { CheckedStory } from './checked-text.ts'
import { KeptPairs } from './kept-pairs.ts'
import { KeptParts } from './kept-parts.ts'
import type { Finding, Remark } from './finding.ts'
import { followRemarks, textsOfParts } from './follow-remarks.ts'
import type { KnownPair, PassagePair } from './pairing.ts'
import type { PartReading } from './part-reading.ts'
import { toFinding, type Severities } from './run-checks.ts'
import { settleFindings } from './settle-findings.ts'
import type { StoryReading } from './story-reading.ts'

export interface EngineRequest {
  readonly story: CheckedStory
  readonly known: readonly KnownPair[] | null
  readonly severities: Severities
  /** `live`: what changed is read anew, and the checks of the whole story keep what they said, moved along with the text. */
  readonly step: 'live' | 'full'
}

/** Told what runs, so that a check that does not end can be named from outside. */
export interface EngineObserver {
  begin(check: CheckId): void
  end(check: CheckId): void
  /** A fault in a check itself: its findings are missing, those of the others are not. */
  failed(check: CheckId, error: unknown): void
}

export const NO_OBSERVER: EngineObserver = {
  begin: () => undefined,
  end: () => undefined,
  failed: (_check, error) => {
    throw error
  },
}

interface StoryRemarks {
  readonly remarks: readonly Remark[]
  readonly copy: readonly PartReading[]
}

/**
 * Checks a story again and again while it is written: only what changed is read and judged anew. A full step gives the
 * same findings as `runChecks` on the same story. One engine for each story, because it remembers the last text.
 */
export class CheckEngine {
  readonly #checks: readonly Check[]
  readonly #context: CheckContext
  readonly #parts = new KeptParts()
  readonly #pairs = new KeptPairs()
  readonly #ofPart = new Map<CheckId, WeakMap<PartReading, readonly Remark[]>>()
  readonly #ofPassage = new Map<CheckId, WeakMap<PassagePair, readonly Remark[]>>()
  readonly #ofStory = new Map<CheckId, StoryRemarks>()

  constructor(checks: readonly Check[], context: CheckContext) {
    this.#checks = checks
    this.#context = context
  }

  read(request: EngineRequest, observer: EngineObserver = NO_OBSERVER): readonly Finding[] {
    const reading = this.#readStory(request)
    const found = this.#checks.flatMap((check) => {
      const choice = request.severities[check.id]
      if (choice === 'off') return []
      return this.#watched(check, observer, () => this.#remarks(check, reading, request.step)).map((remark) =>
        toFinding(check, remark, choice),
      )
    })
    return settleFindings(found, reading.copy)
  }

  #readStory({ story, known }: EngineRequest): StoryReading {
    const copy = this.#parts.read(story.copy, 'copy')
    const source = story.source === null ? null : this.#parts.read(story.source, 'source')
    const passages =
      source === null ? [] : this.#pairs.pair(source, copy, { known, words: bilingualWords(this.#context.data) })
    return { copy, source, passages, published: story.published, particulars: story.particulars }
  }

  #watched(check: Check, observer: EngineObserver, run: () => readonly Remark[]): readonly Remark[] {
    observer.begin(check.id)
    try {
      return run()
    } catch (error) {
      observer.failed(check.id, error)
      return []
    } finally {
      observer.end(check.id)
    }
  }

  #remarks(check: Check, story: StoryReading, step: EngineRequest['step']): readonly Remark[] {
    switch (check.sees) {
      case 'part':
        return story.copy.flatMap((part) => this.#remarksOfPart(check, part))
      case 'passage':
        return story.passages.flatMap((passage) => this.#remarksOfPassage(check, passage))
      case 'story': {
        const last = this.#ofStory.get(check.id)
        if (step === 'live') return last === undefined ? [] : followStory(last, story.copy)
        const remarks = check.run(story, this.#context)
        this.#ofStory.set(check.id, { remarks, copy: story.copy })
        return remarks
      }
    }
  }

  #remarksOfPart(check: PartCheck, part: PartReading): readonly Remark[] {
    return remember(this.#ofPart, check.id, part, () => check.run(part, this.#context))
  }

  #remarksOfPassage(check: PassageCheck, passage: PassagePair): readonly Remark[] {
    return remember(this.#ofPassage, check.id, passage, () => check.run(passage, this.#context))
  }
}

function followStory({ remarks, copy }: StoryRemarks, now: readonly PartReading[]): readonly Remark[] {
  return followRemarks(remarks, { before: textsOfParts(copy), after: textsOfParts(now) })
}

function remember<Seen extends object>(
  kept: Map<CheckId, WeakMap<Seen, readonly Remark[]>>,
  check: CheckId,
  seen: Seen,
  run: () => readonly Remark[],
): readonly Remark[] {
  const ofCheck = kept.get(check) ?? new WeakMap<Seen, readonly Remark[]>()
  kept.set(check, ofCheck)
  const known = ofCheck.get(seen)
  if (known !== undefined) return known
  const remarks = run()
  ofCheck.set(seen, remarks)
  return remarks
}
