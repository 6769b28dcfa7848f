import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPerson } from './people.ts'
import { appendEvent, erasePayload } from './record.ts'
import { aDesk, type DeskForTest } from './testing/a-desk.ts'
import { describeChainFinding, verifyChain } from './verify-chain.ts'

let desk: DeskForTest

beforeEach(() => {
  desk = aDesk()
  desk.context.transact(() => {
    for (const name of ['One', 'Two', 'Three', 'Four']) appendEvent(desk.context, { action: 'test', payload: { name } })
  })
})

afterEach(() => desk.dispose())

/** As somebody would who writes into the file past the application. */
function tamper(sql: string): void {
  desk.database.exec('DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_removed; PRAGMA foreign_keys = OFF')
  desk.database.exec(sql)
}

function faults(): readonly (readonly [number, string])[] {
  return verifyChain(desk.database).map((finding) => [finding.sequence, finding.fault])
}

describe('the record', () => {
  it('stands as it was written', () => {
    expect(verifyChain(desk.database)).toEqual([])
  })

  it('names a row whose words were changed', () => {
    tamper(`UPDATE event SET action = 'approve' WHERE sequence = 2`)
    expect(faults()).toEqual([[2, 'changed']])
    const finding = verifyChain(desk.database)[0]
    expect(finding && describeChainFinding(finding)).toMatch(/^Row 2 of the record \(approve, 2026.*\) was changed/u)
  })

  it('names a row that was changed and given a fitting hash', () => {
    tamper(`UPDATE event SET hash = '${'f'.repeat(64)}' WHERE sequence = 2`)
    expect(faults()).toEqual([
      [2, 'changed'],
      [3, 'unlinked'],
    ])
  })

  it('names a row that was taken out, also the last one', () => {
    tamper(`DELETE FROM event WHERE sequence IN (2, 4)`)
    expect(faults()).toEqual([
      [2, 'missing'],
      [4, 'missing'],
    ])
  })

  it('names a row whose payload says something else', () => {
    tamper(`UPDATE event_payload SET payload = '{"name":"Other"}' WHERE payload LIKE '%Three%'`)
    expect(faults()).toEqual([[3, 'payload-changed']])
  })

  it('still holds when a payload was erased by law', () => {
    const event = desk.database.prepare(`SELECT id FROM event WHERE sequence = 2`).get() as { readonly id: never }
    desk.context.transact(() => erasePayload(desk.context, event.id, 'Request under data protection law'))
    expect(verifyChain(desk.database)).toEqual([])
  })

  it('cannot be changed or shortened by the application', () => {
    expect(() => desk.database.exec(`UPDATE event SET action = 'x' WHERE sequence = 1`)).toThrow(/append-only/u)
    expect(() => desk.database.exec(`DELETE FROM event WHERE sequence = 4`)).toThrow(/append-only/u)
  })

  it('loses its row together with an act that fails', () => {
    const failing = () =>
      desk.context.transact(() => {
        addPerson(desk.context, { name: 'Five', roles: ['editor'] })
        throw new Error('the disk is full')
      })
    expect(failing).toThrow('the disk is full')
    expect(desk.database.prepare('SELECT count(*) AS count FROM event').get()).toEqual({ count: 4 })
    expect(verifyChain(desk.database)).toEqual([])
  })
})
