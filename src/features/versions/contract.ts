import * as v from 'valibot'
import type { Instant } from '#lib/clock.ts'
import type { SourceId, SourceVersionId, VersionId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import type { Document } from '#domain/document/document.ts'
import { command, defineContract, query } from '#rpc/contract.ts'
import { sourceId, sourceVersionId, storyId, versionId } from '#rpc/id-schemas.ts'

const name = v.pipe(v.string(), v.trim(), v.maxLength(120))

/** The versions of stories, and those of sources for comparing. */
export const versions = defineContract('versions', {
  list: query(v.object({ storyId })).returns<VersionList>(),

  /** The text of one version, or of what is saved now. */
  read: query(v.object({ storyId, version: v.union([versionId, v.literal('current')]) })).returns<
    Result<Document, VersionProblem>
  >(),

  /** Makes a version of what is saved now. When nothing changed since the last one, that one gets the name. */
  keep: command(v.object({ storyId, name })).returns<Result<VersionLine, VersionProblem>>(),

  /** An empty name takes the name away. */
  rename: command(v.object({ storyId, version: versionId, name })).returns<Result<null, VersionProblem>>(),

  /** Puts the text of a version in the place of the current text; both are versions afterwards. */
  restore: command(v.object({ storyId, version: versionId })).returns<Result<Restored, RestoreProblem>>(),

  /** What has come of the story's base source since its copy was begun; null without a base source. */
  baseSource: query(v.object({ storyId })).returns<BaseSource | null>(),

  sourceVersions: query(v.object({ sourceId })).returns<SourceVersionList | null>(),

  readSourceVersion: query(v.object({ version: sourceVersionId })).returns<Result<Document, VersionProblem>>(),
})

export interface VersionList {
  readonly headline: string
  /** The desk's time zone (IANA). */
  readonly zone: string
  /** Newest first. */
  readonly versions: readonly VersionLine[]
  /** Something was saved since the newest version. */
  readonly hasUnversioned: boolean
  readonly savedAt: Instant | null
}

export interface VersionLine {
  readonly id: VersionId
  readonly number: number
  readonly name: string
  /** As recorded, for example `handed_over`; see `describeReason`. */
  readonly reason: string
  readonly createdAt: Instant
  /** Who made the version; null when nobody had picked themselves. */
  readonly person: string | null
  /** Who wrote since the version before. */
  readonly authors: readonly string[]
  readonly textHash: string
  readonly marks: readonly VersionMark[]
}

/** What became of a version. `approval_ended`: the story was edited or reopened afterwards. */
export type VersionMark = 'approved' | 'approval_ended' | 'exported'

export type VersionProblem = 'no_such_story' | 'no_such_version'

export type RestoreProblem = VersionProblem | 'not_editable'

export interface Restored {
  readonly version: VersionId
  /** Holds what stood before; restoring it undoes this. */
  readonly before: VersionId | null
}

export interface BaseSource {
  readonly sourceId: SourceId
  /** The version that the copy is built on. */
  readonly builtOn: SourceVersionLine
  readonly newest: SourceVersionLine
}

export interface SourceVersionList {
  readonly title: string
  readonly zone: string
  /** Newest first. */
  readonly versions: readonly SourceVersionLine[]
}

export interface SourceVersionLine {
  readonly id: SourceVersionId
  readonly number: number
  readonly cause: 'spelling' | 'development' | 'fact' | 'withdrawn' | 'retransmission' | null
  readonly publishedAt: Instant | null
  readonly retrievedAt: Instant
}
