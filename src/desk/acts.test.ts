import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId, type SourceId, type StoryId } from '#lib/ids.ts'
import { currentApproval, listApprovals } from './approvals.ts'
import { listCorrections } from './corrections.ts'
import { currentText } from './drafts.ts'
import { listOpenFactPassages } from './fact-passages.ts'
import { defaultOutlet } from './outlets.ts'
import { findPublication, listPublications } from './publications.ts'
import { listEvents } from './record.ts'
import { authorizeExport, commitExport } from './release.ts'
import { findStory } from './stories.ts'
import { listOpenTasks } from './tasks.ts'
import { aDocument, aStory } from './testing/a-desk.ts'
import { aPublicationDesk, mustDo, type PublicationDesk } from './testing/publication-desk.ts'

let desk: PublicationDesk

beforeEach(() => {
  desk = aPublicationDesk()
})

afterEach(() => desk.dispose())

const SOON = { at: '2026-03-12T18:00:00.000Z', zone: 'Europe/Stockholm' }
const RAID = aDocument('Seven held after raid', 'Seven people were held.')

function stateOf(storyId: StoryId): string | undefined {
  return listPublications(desk.database, storyId)[0]?.state
}

describe('the review of a text', () => {
  it('goes from hand to hand and leaves a version and a row at every step', () => {
    const storyId = desk.approvedStory()
    expect(findStory(desk.database, storyId)?.review).toBe('approved')
    expect(currentApproval(desk.database, storyId)?.textHash).toBe(currentText(desk.database, storyId)?.textHash)
    expect(listEvents(desk.database, storyId).map((event) => [event.action, event.personName, event.role])).toEqual([
      ['approve', 'Eva', 'editor'],
      ['submit', 'Tove', 'translator'],
      ['adopt', 'Tove', null],
    ])
  })

  it('does not go on without a headline, nor without text below it', () => {
    for (const text of [aDocument('', 'Seven people were held.'), aDocument('Seven held after raid')]) {
      const storyId = aStory(desk, text)
      expect(desk.act(desk.people.tove, storyId, 'submit')).toMatchObject({
        ok: false,
        problem: { rule: 'headline-and-body' },
      })
    }
  })

  it('needs a second person, counted from who wrote since somebody else approved', () => {
    desk.actAs(desk.people.eva)
    const storyId = aStory(desk)
    mustDo(desk.act(desk.people.eva, storyId, 'submit'))
    expect(desk.act(desk.people.eva, storyId, 'approve')).toMatchObject({ ok: false, problem: { rule: 'four-eyes' } })
    mustDo(desk.act(desk.people.erik, storyId, 'approve'))
    mustDo(desk.act(desk.people.tove, storyId, 'edit'))
    desk.write(desk.people.tove, storyId, aDocument('Quay reopens', 'The quay opened.'))
    mustDo(desk.act(desk.people.tove, storyId, 'submit'))
    mustDo(desk.act(desk.people.eva, storyId, 'approve'))
  })

  it('counts what is typed and in no version yet', () => {
    const storyId = desk.approvedStory()
    mustDo(desk.act(desk.people.eva, storyId, 'reopen', { statement: { reason: 'One word' } }))
    desk.write(desk.people.erik, storyId, aDocument('Quay reopens'))
    expect(desk.act(desk.people.erik, storyId, 'approve')).toMatchObject({ ok: false, problem: { rule: 'four-eyes' } })
  })

  it('lets one person release alone, marks it, and asks for a later read by another', () => {
    desk.actAs(desk.people.eva)
    const storyId = aStory(desk)
    mustDo(desk.act(desk.people.eva, storyId, 'submit'))
    expect(desk.act(desk.people.eva, storyId, 'approve_alone')).toMatchObject({ problem: { rule: 'reason-required' } })
    mustDo(desk.act(desk.people.eva, storyId, 'approve_alone', { statement: { reason: 'Alone on the night shift' } }))
    expect(listApprovals(desk.database, storyId)).toMatchObject([{ isAlone: true, laterReadBy: null }])
    expect(listOpenTasks(desk.database)).toMatchObject([{ kind: 'later_read', dueAt: '2026-03-13T08:00:00.000Z' }])
    expect(desk.act(desk.people.eva, storyId, 'read_later')).toMatchObject({
      problem: { rule: 'nothing-to-read-later' },
    })
    mustDo(desk.act(desk.people.erik, storyId, 'read_later'))
    expect(listOpenTasks(desk.database)).toEqual([])
  })

  it('is not fooled by approving alone, reopening and approving once more', () => {
    desk.actAs(desk.people.eva)
    const storyId = aStory(desk)
    mustDo(desk.act(desk.people.eva, storyId, 'submit'))
    mustDo(desk.act(desk.people.eva, storyId, 'approve_alone', { statement: { reason: 'Night shift' } }))
    mustDo(desk.act(desk.people.eva, storyId, 'reopen', { statement: { reason: 'Once more' } }))
    expect(desk.act(desk.people.eva, storyId, 'approve')).toMatchObject({ problem: { rule: 'four-eyes' } })
  })

  it('parks and spikes, and brings back what was there', () => {
    desk.actAs(desk.people.tove)
    const storyId = aStory(desk)
    mustDo(desk.act(desk.people.tove, storyId, 'submit'))
    mustDo(desk.act(desk.people.tove, storyId, 'spike'))
    expect(mustDo(desk.act(desk.people.tove, storyId, 'restore')).to).toBe('in_review')
  })

  it('is refused to nobody in particular and to people who left', () => {
    const storyId = desk.approvedStory()
    desk.database.prepare('UPDATE person SET active = 0 WHERE id = ?').run(desk.people.erik)
    const refused = desk.act(desk.people.erik, storyId, 'reopen', { statement: { reason: 'x' } })
    expect(refused).toMatchObject({ problem: { rule: 'no-person' } })
  })
})

describe('one character changed after approval', () => {
  it('ends the approval, cancels the schedule and refuses the export', () => {
    const storyId = desk.approvedStory()
    mustDo(desk.act(desk.people.eva, storyId, 'schedule', { statement: { schedule: SOON } }))
    mustDo(desk.act(desk.people.tove, storyId, 'edit'))
    expect(stateOf(storyId)).toBe('unpublished')
    desk.write(desk.people.tove, storyId, aDocument('Quay opens', 'The quay opened!'))
    const refused = desk.exportStory(desk.people.eva, { storyId })
    expect(refused).toMatchObject({ ok: false, problem: { rule: 'text-not-approved' } })
  })

  it('is caught even when the text changed past the machine', () => {
    const storyId = desk.approvedStory()
    desk.database.prepare(`UPDATE story SET review = 'draft' WHERE id = ?`).run(storyId)
    desk.write(desk.people.tove, storyId, aDocument('Quay opens', 'The quay opened!'))
    const refused = desk.exportStory(desk.people.eva, { storyId })
    expect(refused).toMatchObject({ ok: false, problem: { rule: 'text-changed-since-approval' } })
  })

  it('between asking and writing refuses the export as well', () => {
    const storyId = desk.approvedStory()
    const permit = authorizeExport(desk.context, { storyId })
    if (!permit.ok) throw new Error(permit.problem.rule)
    mustDo(desk.act(desk.people.tove, storyId, 'edit'))
    desk.actAs(desk.people.eva)
    const written = { isVerified: true, payload: {} }
    expect(desk.context.transact(() => commitExport(desk.context, permit.value, written))).toMatchObject({
      ok: false,
      problem: { rule: 'text-not-approved' },
    })
    expect(listPublications(desk.database, storyId)).toEqual([])
  })
})

describe('an export', () => {
  it('that reads back otherwise than it was approved is refused', () => {
    const storyId = desk.approvedStory()
    desk.actAs(desk.people.eva)
    const permit = authorizeExport(desk.context, { storyId })
    if (!permit.ok) throw new Error(permit.problem.rule)
    const written = { isVerified: false, payload: {} }
    expect(desk.context.transact(() => commitExport(desk.context, permit.value, written))).toMatchObject({
      problem: { rule: 'export-verified' },
    })
  })

  it('waits for the embargo without exception', () => {
    const storyId = desk.approvedStory()
    mustDo(desk.act(desk.people.eva, storyId, 'set_embargo', { statement: { embargo: SOON, reason: 'Agency' } }))
    for (const person of [desk.people.eva, desk.people.rut]) {
      expect(desk.exportStory(person, { storyId })).toMatchObject({ ok: false, problem: { rule: 'embargo' } })
    }
    desk.setNow(SOON.at)
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
  })

  it('is refused once the rights to the story are over', () => {
    const storyId = desk.approvedStory()
    desk.database.prepare(`UPDATE story SET rights = '{"expiry":"2026-03-11"}' WHERE id = ?`).run(storyId)
    expect(desk.exportStory(desk.people.eva, { storyId })).toMatchObject({ problem: { rule: 'rights' } })
  })

  it('of a story that is out needs a cause, and each cause its own', () => {
    const storyId = desk.approvedStory(RAID)
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
    expect(desk.exportStory(desk.people.eva, { storyId })).toMatchObject({ problem: { rule: 'cause-required' } })
    mustDo(desk.exportStory(desk.people.eva, { storyId, cause: 'retransmission' }))
    const again = rewrite(storyId, aDocument('Seven held after raid', 'Eight people were held.'))
    expect(again('retransmission')).toMatchObject({ problem: { rule: 'retransmission-changes-text' } })
    expect(again('fix')).toMatchObject({
      problem: { rule: 'fix-changes-meaning', why: { changed: ['Seven → Eight'] } },
    })
    expect(again('correction')).toMatchObject({ problem: { rule: 'reader-note-required' } })
    const readerNote = { wasWrong: 'Seven were held', isRight: 'Eight were held', place: 'First paragraph' }
    mustDo(again('correction', { readerNote, madeWhere: 'adapting' }))
    expect(listCorrections(desk.database, storyId).map((row) => [row.class, row.isRight])).toEqual([
      ['retransmission', ''],
      ['correction', 'Eight were held'],
    ])
  })

  it('passes as a fix when only quotation marks changed', () => {
    const storyId = desk.approvedStory(aDocument('Quay opens', '"It is open", she said.'))
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
    const again = rewrite(storyId, aDocument('Quay opens', '“It is open,” she said.'))
    mustDo(again('fix'))
  })

  function rewrite(storyId: StoryId, document: ReturnType<typeof aDocument>) {
    mustDo(desk.act(desk.people.tove, storyId, 'edit'))
    desk.write(desk.people.tove, storyId, document)
    mustDo(desk.act(desk.people.tove, storyId, 'submit'))
    mustDo(desk.act(desk.people.eva, storyId, 'approve'))
    return (cause: 'fix' | 'correction' | 'retransmission', statement = {}) =>
      desk.exportStory(desk.people.rut, { storyId, cause, statement })
  }
})

describe('a story that is out', () => {
  let storyId: StoryId
  const live = { address: 'https://herald.example/1', at: '2026-03-12T08:05:00.000Z' }

  beforeEach(() => {
    storyId = desk.approvedStory(RAID)
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
    mustDo(desk.act(desk.people.eva, storyId, 'confirm_live', { statement: { live } }))
  })

  it('is held with an advisory and comes back to where it was', () => {
    const held = mustDo(desk.act(desk.people.eva, storyId, 'hold', { statement: { reason: 'The number is disputed' } }))
    expect(held.notice).toContain('HOLD')
    expect(held.notice).toContain(live.address)
    expect(desk.act(desk.people.eva, storyId, 'release', { statement: { outcome: 'x' } })).toMatchObject({
      problem: { rule: 'role' },
    })
    const released = mustDo(desk.act(desk.people.rut, storyId, 'release', { statement: { outcome: 'It holds' } }))
    expect(released.to).toBe('live')
  })

  it('is withdrawn with a text for readers and can go out once more only with a cause', () => {
    mustDo(desk.act(desk.people.rut, storyId, 'withdraw', { statement: { readerText: 'The article is withdrawn.' } }))
    expect(listCorrections(desk.database, storyId)).toMatchObject([{ class: 'withdrawal' }])
    expect(desk.exportStory(desk.people.rut, { storyId })).toMatchObject({ problem: { rule: 'cause-required' } })
    mustDo(desk.exportStory(desk.people.rut, { storyId, cause: 'retransmission' }))
    expect(stateOf(storyId)).toBe('exported')
  })

  it('is killed for good, with its notice and the places it went to; the versions stay', () => {
    const kill = { class: 'hoax' as const, notice: 'The interview never took place.', places: ['herald.example'] }
    const killed = mustDo(desk.act(desk.people.rut, storyId, 'kill', { statement: { kill } }))
    expect(killed.notice).toContain('KILL')
    expect(desk.exportStory(desk.people.rut, { storyId, cause: 'development' })).toMatchObject({
      problem: { rule: 'not-listed' },
    })
    expect(listEvents(desk.database, storyId)[0]?.payload).toMatchObject({ kill, notice: killed.notice })
    expect(listApprovals(desk.database, storyId)).toHaveLength(1)
  })

  it('cannot be spiked or parked while it is', () => {
    mustDo(desk.act(desk.people.tove, storyId, 'edit'))
    expect(desk.act(desk.people.eva, storyId, 'spike')).toMatchObject({ problem: { rule: 'text-is-out' } })
  })
})

describe('what the wire says', () => {
  const sourceId = newId<'source'>() as SourceId
  const swedish = aDocument('Sju greps', 'Sju personer greps.')
  const corrected = aDocument('Åtta greps', 'Åtta personer greps.')

  function builtOnSource(storyId: StoryId): void {
    const first = desk.receiveVersion({ id: sourceId, document: swedish, cause: null })
    desk.linkSource(storyId, sourceId, first.versionId)
    desk.setNow('2026-03-12T09:00:00.000Z')
  }

  it('RÄ on a scheduled story: the approval is void and it does not go out', () => {
    const storyId = desk.approvedStory(RAID)
    builtOnSource(storyId)
    mustDo(desk.act(desk.people.eva, storyId, 'schedule', { statement: { schedule: SOON } }))
    desk.receiveVersion({ id: sourceId, document: corrected, cause: 'fact' })
    expect(findStory(desk.database, storyId)?.review).toBe('in_review')
    expect(stateOf(storyId)).toBe('unpublished')
    desk.setNow(SOON.at)
    const due = { storyId, isDue: true }
    expect(authorizeExport(desk.context, due)).toMatchObject({ ok: false, problem: { rule: 'not-listed' } })
  })

  it('RÄ blocks approval until each touched passage is acknowledged', () => {
    const storyId = desk.approvedStory(RAID)
    builtOnSource(storyId)
    desk.receiveVersion({ id: sourceId, document: corrected, cause: 'fact' })
    expect(desk.act(desk.people.eva, storyId, 'approve')).toMatchObject({
      problem: { rule: 'source-fact-corrected', why: { passages: 1 } },
    })
    const passages = listOpenFactPassages(desk.database, storyId)
    expect(passages).toMatchObject([{ before: 'Sju greps\nSju personer greps.', sourceTitle: 'TT: Razzia' }])
    const keys = passages.map((passage) => passage.key)
    mustDo(desk.act(desk.people.tove, storyId, 'acknowledge_fact', { statement: { passages: keys } }))
    mustDo(desk.act(desk.people.eva, storyId, 'approve'))
  })

  it('RÄ on a live story opens a correction task with a deadline and leaves the story where it is', () => {
    const storyId = desk.approvedStory(RAID)
    builtOnSource(storyId)
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
    desk.receiveVersion({ id: sourceId, document: corrected, cause: 'fact' })
    expect(stateOf(storyId)).toBe('exported')
    expect(listOpenTasks(desk.database)).toMatchObject([{ kind: 'correction', dueAt: '2026-03-12T10:00:00.000Z' }])
  })

  it('AVPUB raises the hold flag, which blocks until an editor clears it with a reason', () => {
    const storyId = desk.approvedStory(RAID)
    builtOnSource(storyId)
    mustDo(desk.act(desk.people.eva, storyId, 'schedule', { statement: { schedule: SOON } }))
    desk.receiveVersion({ id: sourceId, document: swedish, cause: 'withdrawn' })
    expect(stateOf(storyId)).toBe('unpublished')
    expect(desk.exportStory(desk.people.eva, { storyId })).toMatchObject({ problem: { rule: 'hold-flag' } })
    mustDo(desk.act(desk.people.eva, storyId, 'clear_hold', { statement: { reason: 'Confirmed by phone' } }))
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
  })

  it('AVPUB on a live story opens a hold task at once and withdraws nothing by itself', () => {
    const storyId = desk.approvedStory(RAID)
    builtOnSource(storyId)
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
    desk.receiveVersion({ id: sourceId, document: swedish, cause: 'withdrawn' })
    expect(stateOf(storyId)).toBe('exported')
    expect(listOpenTasks(desk.database)).toMatchObject([{ kind: 'hold', dueAt: '2026-03-12T09:00:00.000Z' }])
  })

  it('KORR and a retransmission change nothing', () => {
    const storyId = desk.approvedStory(RAID)
    builtOnSource(storyId)
    const spelling = desk.receiveVersion({ id: sourceId, document: corrected, cause: 'spelling' })
    expect(spelling.alarms).toEqual([{ storyId, effects: ['warn'] }])
    expect(desk.receiveVersion({ id: sourceId, document: corrected, cause: 'retransmission' }).alarms).toEqual([])
    mustDo(desk.exportStory(desk.people.eva, { storyId }))
  })
})

describe('summer time and another zone', () => {
  // Nuuk is four hours behind Stockholm in winter; Stockholm's clock jumps from 02:00 to 03:00 on 29 March 2026.
  it('leave embargo and schedule at their moments', () => {
    const storyId = desk.approvedStory()
    const after = { at: '2026-03-29T01:30:00.000Z', zone: 'Europe/Stockholm' }
    const embargo = { at: '2026-03-29T01:00:00.000Z', zone: 'America/Nuuk' }
    mustDo(desk.act(desk.people.eva, storyId, 'set_embargo', { statement: { embargo, reason: 'Agency' } }))
    const early = { at: '2026-03-29T00:59:00.000Z', zone: 'Europe/Stockholm' }
    expect(desk.act(desk.people.eva, storyId, 'schedule', { statement: { schedule: early } })).toMatchObject({
      problem: { rule: 'schedule-before-embargo' },
    })
    mustDo(desk.act(desk.people.eva, storyId, 'schedule', { statement: { schedule: after } }))
    const outlet = defaultOutlet(desk.database)
    if (outlet === null) throw new Error('no outlet')
    expect(findPublication(desk.database, storyId, outlet.id)).toMatchObject({ scheduledAt: after.at })
    desk.setNow('2026-03-29T01:29:59.999Z')
    expect(authorizeExport(desk.context, { storyId, isDue: true })).toMatchObject({
      problem: { rule: 'schedule-missed' },
    })
    desk.setNow('2026-03-29T01:30:20.000Z')
    expect(authorizeExport(desk.context, { storyId, isDue: true })).toMatchObject({ ok: true })
  })
})
