import type { PersonId } from '#lib/ids.ts'
import type { Facts } from './facts.ts'
import type { Actor, Role } from './roles.ts'

/** Builders for tests: facts in which every guard passes, and people. */

const EDITOR_ID = '01900000-0000-7000-8000-000000000001' as PersonId
export const WRITER_ID = '01900000-0000-7000-8000-000000000002' as PersonId

export const someFacts: Facts = {
  now: '2026-03-12T12:00:00.000Z',
  actorId: EDITOR_ID,
  isOwn: false,
  textHash: 'a'.repeat(64),
  hasHeadline: true,
  hasBody: true,
  authors: [WRITER_ID],
  approvedHash: 'a'.repeat(64),
  lastOutHash: 'a'.repeat(64),
  changedMeaning: [],
  holdReason: null,
  embargo: null,
  rightsProblems: [],
  openFactPassages: 0,
  publications: ['unpublished'],
  scheduled: { at: '2026-03-12T12:00:00.000Z', zone: 'Europe/Stockholm' },
  isSourceStored: true,
  waitsForLaterRead: WRITER_ID,
  statement: {
    reason: 'A reason',
    readerNote: { wasWrong: 'seven', isRight: 'eight', place: 'lead' },
    outcome: 'The figures hold',
    readerText: 'This article has been withdrawn.',
    kill: { class: 'hoax', notice: 'Do not use.', places: ['example.com'] },
    live: { address: 'https://example.com/a', at: '2026-03-12T12:00:00.000Z' },
    schedule: { at: '2026-03-12T18:00:00.000Z', zone: 'Europe/Stockholm' },
    passages: ['version#0'],
  },
  registered: [],
}

export function aPerson(...roles: Role[]): Actor {
  return { kind: 'person', id: EDITOR_ID, roles }
}
