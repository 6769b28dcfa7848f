import type { NextAct, StoryStanding } from '../contract.ts'

/** Acts that are one: the same step with each cause it can have. */
export interface ActGroup {
  readonly action: NextAct['action']
  readonly outletId: NextAct['outletId']
  readonly acts: readonly NextAct[]
}

export function groupActs(acts: readonly NextAct[]): readonly ActGroup[] {
  const groups: ActGroup[] = []
  for (const act of acts) {
    const at = groups.findIndex((group) => group.action === act.action && group.outletId === act.outletId)
    const known = groups[at]
    if (known === undefined) groups.push({ action: act.action, outletId: act.outletId, acts: [act] })
    else groups[at] = { ...known, acts: [...known.acts, act] }
  }
  return groups
}

export function isSameAct(a: ActGroup, b: ActGroup): boolean {
  return a.action === b.action && a.outletId === b.outletId
}

/** The way a story goes when nothing happens to it. */
const ONWARD: readonly NextAct['action'][] = [
  'acknowledge_fact',
  'clear_hold',
  'unpark',
  'restore',
  // Only of a time that was missed: the story stays scheduled until a person takes the time back.
  'cancel_schedule',
  // Only of an approved text whose source has corrected a fact: readers have it wrong.
  'edit',
  'submit',
  'approve',
  'export',
  'confirm_live',
  'release',
]

type Position = Pick<StoryStanding, 'acts' | 'review' | 'factPassages' | 'outlets'>

/** The one step that brings the story on, allowed or not; null when it has arrived, or waits for its time. */
export function nextStep(standing: Position): ActGroup | null {
  const groups = groupActs(standing.acts).filter((group) => !isEarly(group, standing))
  for (const action of ONWARD) {
    const found = groups.find((group) => group.action === action)
    if (found !== undefined) return found
  }
  return null
}

/** What comes after the text is approved is no step yet while it is not; what stands in the way of approving, none once it is. */
function isEarly(group: ActGroup, standing: Position): boolean {
  const isApproved = standing.review === 'approved'
  if (group.action === 'acknowledge_fact') return isApproved
  if (group.action === 'cancel_schedule') return standing.outlets.every((outlet) => outlet.missedAt === null)
  if (group.action === 'edit') return standing.factPassages.length === 0 || !isOut(standing)
  return group.action === 'export' && !isApproved
}

function isOut({ outlets }: Pick<StoryStanding, 'outlets'>): boolean {
  return outlets.some(({ state }) => state === 'exported' || state === 'live' || state === 'held')
}

/** An act is open when one of its causes is. */
export function isOpen(group: ActGroup): boolean {
  return group.acts.some((act) => act.isAllowed)
}

/** Somebody else's to do: then it is not offered, only named as the next step. */
export function isForOthers(group: ActGroup): boolean {
  return group.acts.every((act) => act.refusal?.rule === 'role')
}
