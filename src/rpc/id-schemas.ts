import * as v from 'valibot'
import type { CitationId, Id, OutletId, PersonId, SourceId, SourceVersionId, StoryId, VersionId } from '#lib/ids.ts'

/** An id as it crosses between processes: checked for its form, then branded with its kind. */
const idOf = <Known extends Id<string>>() =>
  v.pipe(
    v.string(),
    v.uuid(),
    v.transform((id) => id as Known),
  )

export const storyId = idOf<StoryId>()
export const versionId = idOf<VersionId>()
export const sourceId = idOf<SourceId>()
export const sourceVersionId = idOf<SourceVersionId>()
export const citationId = idOf<CitationId>()
export const personId = idOf<PersonId>()
export const outletId = idOf<OutletId>()
