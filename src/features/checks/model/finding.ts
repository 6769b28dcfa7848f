import type { TextRange } from '#lib/text-range.ts'
import type { CheckId, Severity } from './check-ids.ts'

/** A place in a part of the copy or of the source. An empty range is where something is missing. */
export interface PartPlace extends TextRange {
  readonly key: string
}

/** Words are found by `code` in the interface's language (`explain-finding.ts`). */
export interface FindingMessage {
  /** `<check>.<case>`, for example `number-mismatch.value`. */
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** What a person can do about it with one key: put `text` at the place. Offered only where it is safe without reading on. */
export interface Mend extends PartPlace {
  readonly text: string
}

export interface Finding {
  readonly check: CheckId
  readonly severity: Severity
  readonly place: PartPlace
  /** The passage of the source that it is about, where there is one. */
  readonly source?: PartPlace
  readonly message: FindingMessage
  readonly mend?: Mend
}

/** What a check says; its name and severity are added by whoever runs it. `severity` only where it differs from the check's own. */
export interface Remark {
  readonly place: PartPlace
  readonly source?: PartPlace
  readonly message: FindingMessage
  readonly mend?: Mend
  readonly severity?: Severity
}
