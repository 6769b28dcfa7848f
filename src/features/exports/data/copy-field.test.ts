import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listEvents } from '#desk/record.ts'
import { aDocument } from '#desk/testing/a-desk.ts'
import { aPublicationDesk, mustDo, type PublicationDesk } from '#desk/testing/publication-desk.ts'
import { copyField } from './copy-field.ts'
import { refusePlace } from './export-place.ts'
import { previewExport } from './preview-export.ts'

let desk: PublicationDesk

beforeEach(() => {
  desk = aPublicationDesk()
})
afterEach(() => desk.dispose())

const TEXT = aDocument('Quay "opens"', 'The quay opened.')

describe('copyField', () => {
  it('gives the approved words in the outlet’s marks, and the record knows', () => {
    const storyId = desk.approvedStory(TEXT)
    const copied = desk.context.transact(() => copyField(desk.context, { storyId, field: 'headline' }))
    expect(copied).toEqual({ ok: true, value: { text: 'Quay “opens”', html: null } })
    expect(listEvents(desk.database, storyId)[0]).toMatchObject({ action: 'copied', payload: { field: 'headline' } })
  })

  it('gives the story as markup and as words', () => {
    const storyId = desk.approvedStory(TEXT)
    const copied = desk.context.transact(() => copyField(desk.context, { storyId, field: 'story' }))
    expect(copied).toMatchObject({
      value: { text: 'Quay “opens”\n\nThe quay opened.', html: '<h1>Quay “opens”</h1>\n<p>The quay opened.</p>' },
    })
  })

  it('refuses a text that is not approved any more, and the record stays as it was', () => {
    const storyId = desk.approvedStory(TEXT)
    mustDo(desk.act(desk.people.eva, storyId, 'reopen', { statement: { reason: 'a look' } }))
    const copied = desk.context.transact(() => copyField(desk.context, { storyId, field: 'story' }))
    expect(copied).toMatchObject({ ok: false, problem: { rule: 'text-not-approved' } })
    expect(listEvents(desk.database, storyId)[0]?.action).toBe('reopen')
  })

  it('refuses under embargo', () => {
    const storyId = desk.approvedStory(TEXT)
    const embargo = { at: '2026-03-13T08:00:00.000Z', zone: 'Europe/Stockholm' }
    mustDo(desk.act(desk.people.erik, storyId, 'set_embargo', { statement: { reason: 'the wire', embargo } }))
    const copied = desk.context.transact(() => copyField(desk.context, { storyId, field: 'story' }))
    expect(copied).toMatchObject({ ok: false, problem: { rule: 'embargo' } })
  })
})

describe('previewExport', () => {
  it('says what stands in the way and what each form would lose, and changes nothing', () => {
    const storyId = desk.approvedStory(TEXT)
    desk.actAs(desk.people.tove)
    const preview = previewExport(desk.context, { storyId, cause: null })
    expect(preview).toMatchObject({ refusal: { rule: 'role' }, copyRefusal: null, state: 'unpublished', folder: null })
    expect(preview?.formats.map((one) => one.format)).toEqual(['html', 'markdown', 'text', 'docx'])
    expect(preview?.fields.map((one) => one.field)).toEqual(['story', 'body', 'headline'])
  })
})

describe('refusePlace', () => {
  it('lets a window write only where a person picked a folder', () => {
    expect(refusePlace(desk.context, '/srv/elsewhere')).toBe('not-granted')
    const host = { ...desk.context.host, mayWriteTo: (folder: string) => folder === '/srv/picked' }
    expect(refusePlace({ ...desk.context, host }, '/srv/picked')).toBeNull()
    expect(refusePlace({ ...desk.context, host }, '/srv/picked/../elsewhere')).toBe('not-granted')
  })

  it('keeps exports out of the desk itself', () => {
    expect(refusePlace(desk.context, `${desk.folder}/originals`)).toBe('inside-desk')
  })
})
