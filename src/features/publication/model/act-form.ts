import type { ActionName, StoryStanding } from '../contract.ts'

/** What a person states with an act. */
export type FormPart =
  | 'reason'
  | 'outcome'
  | 'reader_text'
  | 'fault'
  | 'kill'
  | 'live'
  | 'schedule'
  | 'embargo'
  | 'passages'
  | 'ends_schedule'
  /** Nothing is stated: it is read what others let stand. */
  | 'waivers'

const PARTS: Readonly<Partial<Record<ActionName, readonly FormPart[]>>> = {
  request_changes: ['reason'],
  approve_alone: ['reason'],
  reopen: ['reason'],
  clear_hold: ['reason'],
  set_embargo: ['embargo', 'reason'],
  acknowledge_fact: ['passages'],
  schedule: ['schedule'],
  confirm_live: ['live'],
  hold: ['reason'],
  release: ['outcome'],
  withdraw: ['reader_text', 'fault'],
  kill: ['kill'],
}

const APPROVALS: ReadonlySet<ActionName> = new Set<ActionName>(['approve', 'approve_alone'])

/** The parts of an act's form, in their order; empty when the act needs no words and can be done at once. */
export function formParts(
  action: ActionName,
  standing: Pick<StoryStanding, 'outlets' | 'waivers'>,
): readonly FormPart[] {
  const parts = PARTS[action] ?? []
  const isScheduled = standing.outlets.some((outlet) => outlet.state === 'scheduled')
  if (standing.waivers.length > 0 && APPROVALS.has(action)) return ['waivers', ...parts]
  return isScheduled && (action === 'edit' || action === 'reopen') ? ['ends_schedule', ...parts] : parts
}

/** Acts that cannot be undone, only countered. */
export function isGrave(action: ActionName): boolean {
  return action === 'kill' || action === 'withdraw'
}
