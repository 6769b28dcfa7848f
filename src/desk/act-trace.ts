import type { VersionId } from '#lib/ids.ts'
import type { EventPayload } from './record.ts'

/** What an act adds to its row in the record. */
export interface ActTrace {
  readonly payload: EventPayload
  /** What the act is about; the text as it stands when absent. */
  readonly versionId?: VersionId | null
  readonly textHash?: string | null
  readonly notice?: string
}
