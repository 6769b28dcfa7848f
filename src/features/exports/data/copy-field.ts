import type { OutletId, StoryId } from '#lib/ids.ts'
import { fail, ok, type Result } from '#lib/result.ts'
import { refuse, type Refusal } from '#domain/publication/guards.ts'
import type { DeskContext } from '#desk/context.ts'
import { appendEvent } from '#desk/record.ts'
import type { CopyPayload } from '../contract.ts'
import { copyPayload } from '../formats/copy-payload.ts'
import { findCopyable } from './copy-rule.ts'

export interface FieldToCopy {
  readonly storyId: StoryId
  readonly outletId?: OutletId | undefined
  readonly field: string
}

/** Gives one field of the approved text away and writes that into the record. Must run inside a transaction. */
export function copyField(context: DeskContext, wanted: FieldToCopy): Result<CopyPayload, Refusal> {
  const copyable = findCopyable(context, wanted)
  if (!copyable.ok) return copyable
  const { opened, document } = copyable.value
  const payload = copyPayload(document, wanted.field)
  if (payload === null) return fail(refuse('unknown-action', { action: 'copy', field: wanted.field }))
  appendEvent(context, {
    action: 'copied',
    storyId: wanted.storyId,
    outletId: opened.outlet.id,
    textHash: opened.facts.textHash,
    payload: { field: wanted.field },
  })
  context.touch(`story:${wanted.storyId}`)
  return ok(payload)
}
