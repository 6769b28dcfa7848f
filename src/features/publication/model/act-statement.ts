import type { FaultOrigin, KillClass } from '#domain/publication/causes.ts'
import type { Statement, ZonedInstant } from '#domain/publication/facts.ts'
import type { FormPart } from './act-form.ts'

/** What has been filled in so far, for all parts; only those of the act at hand are read. */
export interface ActDraft {
  readonly reason: string
  readonly outcome: string
  readonly readerText: string
  readonly madeWhere: FaultOrigin | ''
  readonly foundBy: string
  readonly killClass: KillClass
  readonly notice: string
  /** One a line. */
  readonly places: string
  readonly address: string
  readonly time: ZonedInstant | null
  readonly passages: readonly string[]
}

export const EMPTY_DRAFT: ActDraft = {
  reason: '',
  outcome: '',
  readerText: '',
  madeWhere: '',
  foundBy: '',
  killClass: 'legal',
  notice: '',
  places: '',
  address: '',
  time: null,
  passages: [],
}

export function toStatement(parts: readonly FormPart[], draft: ActDraft): Statement {
  return Object.assign({}, ...parts.map((part) => statePart(part, draft))) as Statement
}

function statePart(part: FormPart, draft: ActDraft): Statement {
  const { time } = draft
  switch (part) {
    case 'reason':
      return { reason: draft.reason.trim() }
    case 'outcome':
      return { outcome: draft.outcome.trim() }
    case 'reader_text':
      return { readerText: draft.readerText.trim() }
    case 'fault':
      return {
        ...(draft.madeWhere === '' ? {} : { madeWhere: draft.madeWhere }),
        ...(draft.foundBy.trim() === '' ? {} : { foundBy: draft.foundBy.trim() }),
      }
    case 'kill':
      return { kill: { class: draft.killClass, notice: draft.notice.trim(), places: toLines(draft.places) } }
    case 'live':
      return time === null ? {} : { live: { address: draft.address.trim(), at: time.at } }
    case 'schedule':
      return time === null ? {} : { schedule: time }
    case 'embargo':
      return { embargo: time }
    case 'passages':
      return { passages: draft.passages }
    case 'ends_schedule':
    case 'waivers':
      return {}
  }
}

/** Whether everything the act needs has been filled in. */
export function isComplete(parts: readonly FormPart[], draft: ActDraft): boolean {
  return parts.every((part) => isPartComplete(part, draft))
}

function isPartComplete(part: FormPart, draft: ActDraft): boolean {
  const isFilled = (...texts: readonly string[]) => texts.every((text) => text.trim() !== '')
  switch (part) {
    case 'reason':
      return isFilled(draft.reason)
    case 'outcome':
      return isFilled(draft.outcome)
    case 'reader_text':
      return isFilled(draft.readerText)
    case 'kill':
      return isFilled(draft.notice) && toLines(draft.places).length > 0
    case 'live':
      return isFilled(draft.address) && draft.time !== null
    case 'schedule':
      return draft.time !== null
    case 'passages':
      return draft.passages.length > 0
    case 'fault':
    case 'embargo':
    case 'ends_schedule':
    case 'waivers':
      return true
  }
}

function toLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
