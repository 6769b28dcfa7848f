import type { StoryId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import { isCause } from '#domain/publication/causes.ts'
import { currentApproval } from '#desk/approvals.ts'
import type { DeskContext } from '#desk/context.ts'
import { listCorrections } from '#desk/corrections.ts'
import { listOpenFactPassages } from '#desk/fact-passages.ts'
import { openCase, type ActCase } from '#desk/judge-act.ts'
import { listOutlets, type Outlet } from '#desk/outlets.ts'
import { findPerson } from '#desk/people.ts'
import { findPublication } from '#desk/publications.ts'
import { deskZone } from '#desk/record.ts'
import { findStory, type Story } from '#desk/stories.ts'
import { currentText } from '#desk/drafts.ts'
import type { NextAct, OutletStanding, StandingApproval, StoryStanding } from '../contract.ts'
import { listOutletActs, listStoryActs } from './next-acts.ts'
import { judgeRegistered, type PublicationWiring } from './wiring.ts'

/** Everything the strip above the copy shows, in one answer. */
export function readStanding(context: DeskContext, wiring: PublicationWiring, storyId: StoryId): StoryStanding | null {
  const { database } = context
  const story = findStory(database, storyId)
  if (story === null) return null
  const outlets = listOutlets(database)
  return {
    storyId,
    number: story.number,
    headline: story.headline,
    review: story.review,
    deskZone: deskZone(database),
    now: context.clock.now(),
    person: readPerson(context),
    holdReason: story.hold ? story.holdReason : null,
    embargo: story.embargoAt === null ? null : { at: story.embargoAt, zone: story.embargoZone ?? deskZone(database) },
    approval: readApproval(database, story),
    outlets: outlets.map((outlet) => readOutlet(database, storyId, outlet)),
    acts: listActs(context, wiring, { story, outlets }),
    factPassages: listOpenFactPassages(database, storyId),
  }
}

function readPerson(context: DeskContext): StoryStanding['person'] {
  const id = context.person()
  const person = id === null ? null : findPerson(context.database, id)
  return person === null ? null : { id: person.id, name: person.name, roles: person.roles }
}

function readApproval(database: Database, story: Story): StandingApproval | null {
  const approval = currentApproval(database, story.id)
  if (approval === null) return null
  const nameOf = (id: typeof approval.personId) => findPerson(database, id)?.name ?? ''
  return {
    personName: nameOf(approval.personId),
    at: approval.approvedAt,
    isAlone: approval.isAlone,
    laterReadBy: approval.laterReadBy === null ? null : nameOf(approval.laterReadBy),
    coversText: currentText(database, story.id)?.textHash === approval.textHash,
  }
}

function readOutlet(database: Database, storyId: StoryId, outlet: Outlet): OutletStanding {
  const found = findPublication(database, storyId, outlet.id)
  const corrections = listCorrections(database, storyId).filter((row) => row.outletId === outlet.id)
  return {
    outletId: outlet.id,
    name: outlet.name,
    zone: outlet.zone,
    language: outlet.language,
    state: found.state,
    scheduled: found.scheduledAt === null ? null : { at: found.scheduledAt, zone: found.scheduledZone ?? outlet.zone },
    missedAt: found.scheduledAlarm,
    address: found.address,
    liveAt: found.liveAt,
    badges: [...new Set(corrections.map((row) => row.class))].filter(isCause),
  }
}

/** The facts are gathered once for each outlet, not once for each step. */
function listActs(
  context: DeskContext,
  wiring: PublicationWiring,
  about: { readonly story: Story; readonly outlets: readonly Outlet[] },
): readonly NextAct[] {
  const registered = judgeRegistered(wiring, context.database, about.story.id)
  const cases = about.outlets.flatMap((outlet): readonly ActCase[] => {
    const request = { storyId: about.story.id, action: 'edit' as const, outletId: outlet.id, registered }
    const opened = openCase(context, request)
    return opened.ok ? [opened.value] : []
  })
  const first = cases[0]
  return first === undefined ? [] : [...listStoryActs(first), ...cases.flatMap(listOutletActs)]
}
