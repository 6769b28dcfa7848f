import { useState } from 'react'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { StorySurface } from '#editor/story-surface.ts'
import { useMessages } from '#workbench/messages.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { publication, type ReleaseFailure, type StoryStanding } from '../contract.ts'
import { formParts } from '../model/act-form.ts'
import { isOpen, type ActGroup } from '../model/next-step.ts'
import { publicationWords } from './publication-words.ts'

/** What stands beside the copy. */
export type OpenPanel =
  | { readonly kind: 'form'; readonly group: ActGroup }
  | { readonly kind: 'blockers'; readonly group: ActGroup; readonly refusal: Refusal | ReleaseFailure }
  | { readonly kind: 'notice'; readonly group: ActGroup; readonly text: string }

export interface Acts {
  readonly panel: OpenPanel | null
  readonly isBusy: boolean
  /** Does the act, or asks for what it needs, or says what is in its way. */
  readonly start: (group: ActGroup) => void
  readonly finish: (group: ActGroup, cause: Cause | null, statement: Statement) => void
  readonly close: () => void
}

/** Acts on the open story. What was typed is saved first: the rules judge the text that is on disk. */
export function useActs(surface: StorySurface, standing: StoryStanding): Acts {
  const say = useMessages(publicationWords)
  const client = useClient(publication)
  const report = useReport()
  const toast = useToast()
  const [panel, setPanel] = useState<OpenPanel | null>(null)
  const [isBusy, setBusy] = useState(false)

  const carryOut = async (group: ActGroup, cause: Cause | null, statement: Statement): Promise<void> => {
    await surface.flush()
    const request = {
      storyId: surface.storyId,
      cause,
      statement,
      ...(group.outletId === null ? {} : { outletId: group.outletId }),
    }
    const isRelease = group.action === 'export' || group.action === 'export_again'
    const done = isRelease ? await client.release(request) : await client.act({ ...request, action: group.action })
    if (!done.ok) return setPanel({ kind: 'blockers', group, refusal: done.problem })
    const { to, notice } = done.value
    setPanel(notice === '' ? null : { kind: 'notice', group, text: notice })
    toast({ tone: 'good', text: say.done(say.actions[group.action], nameState(to, say)) })
  }

  const finish: Acts['finish'] = (group, cause, statement) => {
    setBusy(true)
    carryOut(group, cause, statement)
      .catch(report)
      .finally(() => setBusy(false))
  }

  const start: Acts['start'] = (group) => {
    const first = group.acts[0]
    if (first === undefined) return
    if (!isOpen(group) && first.refusal !== null) return setPanel({ kind: 'blockers', group, refusal: first.refusal })
    const needsForm = first.cause !== null || formParts(group.action, null, standing).length > 0
    if (needsForm) setPanel({ kind: 'form', group })
    else finish(group, null, {})
  }

  return { panel, isBusy, start, finish, close: () => setPanel(null) }
}

function nameState(
  state: string,
  say: { readonly review: Readonly<Record<string, string>>; readonly out: Readonly<Record<string, string>> },
): string {
  return say.review[state] ?? say.out[state] ?? state
}
