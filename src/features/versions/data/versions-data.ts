import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { versions } from '../contract.ts'
import { listLines } from './list-versions.ts'
import { keepVersion, readText, renameVersion, restoreVersion } from './story-versions.ts'
import { findBaseSource, listSourceVersions, readSourceVersion } from './source-versions.ts'

export const versionsData = defineService<DeskContext>()(versions, {
  list: (context, { storyId }) => listLines(context.database, storyId),
  read: (context, { storyId, version }) => readText(context.database, storyId, version),
  keep: (context, { storyId, name }) => keepVersion(context, storyId, name),
  rename: (context, { storyId, version, name }) => renameVersion(context, storyId, { version, name }),
  restore: (context, { storyId, version }) => restoreVersion(context, storyId, version),
  baseSource: (context, { storyId }) => findBaseSource(context.database, storyId),
  sourceVersions: (context, { sourceId }) => listSourceVersions(context.database, sourceId),
  readSourceVersion: (context, { version }) => readSourceVersion(context.database, version),
})
