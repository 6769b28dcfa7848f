import { fail, ok } from '#lib/result.ts'
import { parseDocument } from '#domain/document/parse.ts'
import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { recordVersion, saveBody, saveStep } from '#desk/drafts.ts'
import { story } from '../contract.ts'
import { keepPicture } from './keep-picture.ts'
import { openStory } from './open-story.ts'
import { savePassages } from './passages.ts'
import { readDetails, saveDetails } from './story-details.ts'

export const storyData = defineService<DeskContext>()(story, {
  open: (context, { id }) => openStory(context.database, id),
  details: (context, { id }) => readDetails(context.database, id),
  saveStep: (context, step) => saveStep(context, { ...step, change: step.change }),
  saveBody: (context, { storyId, follows, document, isTyping }) => {
    const parsed = parseDocument(document)
    if (!parsed.ok) return fail({ kind: 'bad_change', why: JSON.stringify(parsed.problem) })
    return saveBody(context, { storyId, follows, document: parsed.value, isTyping })
  },
  recordVersion: (context, { storyId, reason, name }) => {
    const version = recordVersion(context, storyId, name === undefined ? { reason } : { reason, name })
    return { versionId: version.id, number: version.number }
  },
  savePassages: (context, { storyId, passages }) => {
    savePassages(context, storyId, passages)
    return null
  },
  keepPicture: (context, picture) => keepPicture(context, picture),
  saveDetails: (context, { storyId, ...details }) => {
    const saved = saveDetails(context, storyId, details)
    return saved === null ? fail({ kind: 'no_such_story' }) : ok(saved)
  },
})
