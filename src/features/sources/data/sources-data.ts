import { fail, ok } from '#lib/result.ts'
import { defineService } from '#rpc/service.ts'
import { addCitation, removeCitation } from '#desk/citations.ts'
import type { DeskContext } from '#desk/context.ts'
import { noteOriginal, writeOriginal } from '#desk/originals.ts'
import { readPrivateNote, writePrivateNote } from '#desk/private-notes.ts'
import { addSource, attachOriginal, changeSource, setReading } from '#desk/sources.ts'
import { listSourceVersions, readSourceText } from '#desk/source-versions.ts'
import { linkSource, listStorySources, setBaseSource, unlinkSource } from '#desk/story-sources.ts'
import { sources } from '#features/sources/contract.ts'
import { listCitationLines, listSources, listSourcesOfStory, readSourceCard } from './source-lines.ts'
import { withoutBlanks } from './without-blanks.ts'

const LARGEST_ATTACHMENT = 128 * 1024 * 1024

export const sourcesData = defineService<DeskContext>()(sources, {
  list: (context, wanted) => listSources(context.database, wanted),
  read: (context, { id }) => readSourceCard(context, id),
  text: (context, { versionId }) => readSourceText(context.database, versionId),

  add: (context, { details, storyId }) => {
    const id = addSource(context, { ...details, rights: withoutBlanks(details.rights) })
    if (storyId !== null) linkSource(context, { storyId, sourceId: id, versionId: null })
    return id
  },
  change: (context, { id, details }) => {
    changeSource(context, id, { ...details, rights: withoutBlanks(details.rights) })
    return null
  },
  setReading: (context, { id, reading }) => {
    setReading(context, id, reading)
    return null
  },
  attach: async (context, { id, name, bytes }) => {
    if (bytes.length === 0) return fail({ kind: 'empty' })
    if (bytes.length > LARGEST_ATTACHMENT) return fail({ kind: 'too-large' })
    const sha256 = writeOriginal(context.folder, bytes)
    context.transact(() => {
      noteOriginal(context, sha256, { name, mediaType: 'application/octet-stream', bytes: bytes.length })
      attachOriginal(context, id, sha256)
    })
    return ok(null)
  },
  detach: (context, { id }) => {
    attachOriginal(context, id, null)
    return null
  },

  readNote: (context, { id }) => readPrivateNote(context.database, id),
  writeNote: (context, { id, note, contact }) => {
    writePrivateNote(context, id, { note, contact })
    return null
  },

  ofStory: (context, { storyId }) => listSourcesOfStory(context.database, storyId),
  link: (context, { storyId, sourceId }) => {
    const newest = listSourceVersions(context.database, sourceId)[0]
    linkSource(context, { storyId, sourceId, versionId: newest?.id ?? null })
    return null
  },
  unlink: (context, { storyId, sourceId }) => {
    unlinkSource(context, storyId, sourceId)
    context.touch(`citations:${storyId}`)
    return null
  },
  setBase: (context, { storyId, sourceId }) => {
    setBaseSource(context, storyId, sourceId)
    return null
  },

  citations: (context, { storyId }) => listCitationLines(context.database, storyId),
  cite: (context, { storyId, sourceId, passage, copyWords }) => {
    const isOfStory = listStorySources(context.database, storyId).some((one) => one.sourceId === sourceId)
    if (!isOfStory) return fail({ kind: 'not-a-source-of-the-story' })
    const id = addCitation(context, {
      storyId,
      sourceId,
      sourceVersionId: passage?.versionId ?? null,
      sourceBlockId: passage?.blockId ?? null,
      sourceStart: passage?.start ?? null,
      sourceEnd: passage?.end ?? null,
      sourceWords: passage?.words ?? '',
      copyWords,
    })
    return ok(id)
  },
  uncite: (context, { id }) => {
    removeCitation(context, id)
    return null
  },
})
