import * as v from 'valibot'
import type { SourceId, SourceVersionId, StoryId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import type { LanguageTag } from '#domain/document/document.ts'
import { SOURCE_CAUSES, type SourceCause } from '#domain/publication/source-machine.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { SOURCE_KINDS, type SourceKind } from '#domain/sources/source-kinds.ts'
import { command, defineContract, query, task } from '#rpc/contract.ts'

const name = v.pipe(v.string(), v.maxLength(255))
const zone = v.optional(v.pipe(v.string(), v.maxLength(64)))
const token = v.pipe(v.string(), v.uuid())
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array)
// A paste is checked for size by the reader, which says so in words; this is only a bound for the message.
const pasted = v.pipe(v.string(), v.maxLength(200_000_000))

/**
 * From foreign bytes to a source of the desk. Reading happens in a throw-away process and writes nothing; what was read waits
 * under a token, ledger and losses with it, until a person takes it in or leaves it.
 */
export const intake = defineContract('intake', {
  /** One preview an item: a feed or a package holds several. `zone`: of the outlet, for printed times; the desk's when absent. */
  readFile: task(v.object({ name, bytes, zone })).returns<Result<readonly Preview[], ReadProblem>>(),
  /** From the clipboard or a drop: markup when there is some, else the text. */
  readPaste: task(v.object({ html: pasted, text: pasted, zone })).returns<Result<readonly Preview[], ReadProblem>>(),
  /** One transaction: the original kept, the source or its new version, and with `start` a story beside it. */
  takeIn: task(
    v.object({
      token,
      kind: v.picklist(SOURCE_KINDS),
      /** Why a known source was sent again; only asked for one. */
      cause: v.nullable(v.picklist(SOURCE_CAUSES)),
      start: v.nullable(v.object({ language: v.pipe(v.string(), v.maxLength(35)) })),
    }),
  ).returns<Result<TakenIn, TakeInProblem>>(),
  leave: command(v.object({ token })).returns<null>(),
  defaults: query(v.null()).returns<IntakeDefaults>(),
})

export interface Preview {
  readonly token: string
  readonly name: string
  readonly extraction: Extraction
  readonly kind: SourceKind
  /** The source of this desk that has the same address: taking in adds a version to it. */
  readonly known: KnownSource | null
}

export interface KnownSource {
  readonly id: SourceId
  readonly title: string
  readonly versions: number
  /** The very same text is on the desk already. */
  readonly isUnchanged: boolean
  /** How many stories are built on it. */
  readonly stories: number
  /** What the text itself suggests; a person decides. */
  readonly suggestedCause: SourceCause
}

export interface TakenIn {
  readonly sourceId: SourceId
  readonly versionId: SourceVersionId
  readonly versionNumber: number
  readonly storyId: StoryId | null
}

export type TakeInProblem =
  /** The data process was restarted, or many others were read since: read it again. */
  { readonly kind: 'gone' }

export interface IntakeDefaults {
  readonly zone: string
  readonly language: LanguageTag
}
