import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentPerson } from '#desk/current-person.ts'
import { defaultOutlet } from '#desk/outlets.ts'
import { aDesk, type DeskForTest } from '#desk/testing/a-desk.ts'
import { addOutletToDesk, changeOutletOnDesk, toOutletLine } from './change-outlets.ts'
import { addToDesk, changeOnDesk, pickPerson } from './change-people.ts'

let desk: DeskForTest

beforeEach(() => {
  desk = aDesk()
})

afterEach(() => desk.dispose())

function add(name: string, ...roles: ('admin' | 'editor')[]) {
  return desk.context.transact(() => addToDesk(desk.context, { name, roles }))
}

describe('the people of a desk', () => {
  it('begin with whoever sits there', () => {
    const first = add('Karin', 'admin', 'editor')
    if (!first.ok) throw new Error(first.problem)
    expect(currentPerson(desk.database, 'test')).toBe(first.value)
  })

  it('are changed by an admin only, once there is one', () => {
    const admin = add('Karin', 'admin')
    if (!admin.ok) throw new Error(admin.problem)
    expect(add('Bo', 'editor')).toEqual({ ok: false, problem: 'needs-admin' })
    desk.actAs(admin.value)
    expect(add('Bo', 'editor')).toMatchObject({ ok: true })
    expect(add('bo', 'editor')).toEqual({ ok: false, problem: 'name-taken' })
  })

  it('keep at least one admin', () => {
    const admin = add('Karin', 'admin')
    if (!admin.ok) throw new Error(admin.problem)
    desk.actAs(admin.value)
    const change = { id: admin.value, name: 'Karin', roles: ['editor' as const], isActive: true }
    expect(desk.context.transact(() => changeOnDesk(desk.context, change))).toEqual({
      ok: false,
      problem: 'last-admin',
    })
  })

  it('who left cannot be picked', () => {
    const karin = add('Karin', 'editor')
    if (!karin.ok) throw new Error(karin.problem)
    const left = { id: karin.value, name: 'Karin', roles: ['editor' as const], isActive: false }
    desk.context.transact(() => changeOnDesk(desk.context, left))
    expect(desk.context.transact(() => pickPerson(desk.context, karin.value))).toEqual({
      ok: false,
      problem: 'no-person',
    })
    expect(currentPerson(desk.database, 'test')).toBeNull()
  })
})

describe('the outlets of a desk', () => {
  it('have a zone and a language that exist', () => {
    const form = { name: 'Herald', language: 'en-GB', zone: 'Europe/Gothenburg', quotation: null }
    const add = (more: Partial<typeof form>) =>
      desk.context.transact(() => addOutletToDesk(desk.context, { ...form, ...more }))
    expect(add({})).toEqual({ ok: false, problem: 'no-such-zone' })
    expect(add({ zone: 'Europe/London', language: 'english, british' })).toEqual({
      ok: false,
      problem: 'no-such-language',
    })
    expect(add({ zone: 'Europe/London' })).toMatchObject({ ok: true })
  })

  it('keep what other features wrote into their style, and at least one of them stays', () => {
    desk.database.exec(`UPDATE outlet SET style = '{"limits":{"headline":60}}'`)
    const outlet = defaultOutlet(desk.database)
    if (outlet === null) throw new Error('no outlet')
    const line = toOutletLine(outlet)
    const change = (more: Partial<typeof line>) =>
      desk.context.transact(() => changeOutletOnDesk(desk.context, { ...line, ...more }))
    expect(change({ isActive: false })).toEqual({ ok: false, problem: 'last-outlet' })
    expect(change({ quotation: 'english-single' })).toMatchObject({ ok: true })
    expect(defaultOutlet(desk.database)?.style).toEqual({ limits: { headline: 60 }, quotation: 'english-single' })
  })
})
