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
import { judgeRegisteredAhead, type PublicationWiring } from './wiring.ts'

/** Everything the strip above the copy shows, in one answer. */
export function readStanding(context: DeskContext, wiring: PublicationWiring, storyId: StoryId): StoryStanding | null {
  const { database } = context
  const story = findStory(database, storyId)
  if (story === null) return null
  const outlets = listOutlets(database)
  const cases = openCases(context, wiring, { storyId, outlets })
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
    approval: readApproval(database, story, cases[0]?.facts.textHash),
    outlets: outlets.map((outlet) => readOutlet(database, storyId, outlet)),
    acts: listActs(cases),
    factPassages: listOpenFactPassages(database, storyId),
    waivers: wiring.waivers?.(database, storyId) ?? [],
  }
}

function readPerson(context: DeskContext): StoryStanding['person'] {
  const id = context.person()
  const person = id === null ? null : findPerson(context.database, id)
  return person === null ? null : { id: person.id, name: person.name, roles: person.roles }
}

function readApproval(database: Database, story: Story, textHash: string | undefined): StandingApproval | null {
  const approval = currentApproval(database, story.id)
  if (approval === null) return null
  const nameOf = (id: typeof approval.personId) => findPerson(database, id)?.name ?? ''
  return {
    personName: nameOf(approval.personId),
    at: approval.approvedAt,
    isAlone: approval.isAlone,
    laterReadBy: approval.laterReadBy === null ? null : nameOf(approval.laterReadBy),
    coversText: (textHash ?? currentText(database, story.id)?.textHash) === approval.textHash,
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

/** The facts are gathered once for each outlet, not once for each step. None when nobody is picked. */
function openCases(
  context: DeskContext,
  wiring: PublicationWiring,
  about: { readonly storyId: StoryId; readonly outlets: readonly Outlet[] },
): readonly ActCase[] {
  const { storyId } = about
  const registered = judgeRegisteredAhead(wiring, context.database, storyId)
  return about.outlets.flatMap((outlet) => {
    const opened = openCase(context, { storyId, action: 'edit', outletId: outlet.id, registered })
    return opened.ok ? [opened.value] : []
  })
}

function listActs(cases: readonly ActCase[]): readonly NextAct[] {
  const first = cases[0]
  return first === undefined ? [] : [...listStoryActs(first), ...cases.flatMap(listOutletActs)]
}
