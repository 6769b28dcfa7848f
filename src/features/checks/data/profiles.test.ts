import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addOutlet, defaultOutlet } from '#desk/outlets.ts'
import { findPublication, savePublication } from '#desk/publications.ts'
import { aDesk, aStory, type DeskForTest } from '#desk/testing/a-desk.ts'
import { DEFAULT_STYLE } from '../model/house-style.ts'
import { readProfile, setOwnWords } from './house-profile.ts'
import { changeProfile, exportProfile, importProfile, viewHouseStyle } from './profile-calls.ts'
import { defaultProfile, listProfiles, removeProfile, setDefaultProfile, setOutletProfile } from './profiles.ts'

let desk: DeskForTest
beforeEach(() => {
  desk = aDesk()
})
afterEach(() => desk.dispose())

function make(name: string, style: Readonly<Record<string, unknown>> = {}): string {
  return desk.context.transact(() => changeProfile(desk.context, { id: null, name, style, severities: {} }))
}

function limitFor(storyId: Parameters<typeof readProfile>[1]): number {
  return readProfile(desk.database, storyId).style.headlineLimit
}

test('a desk that chose nothing is judged by the default, and its own words are right everywhere', () => {
  const storyId = aStory(desk)
  desk.context.transact(() => setOwnWords(desk.context, ['snus', ' fika ', 'snus', ' ']))
  expect(readProfile(desk.database, storyId)).toEqual({
    style: { ...DEFAULT_STYLE, ownWords: ['fika', 'snus'] },
    severities: {},
  })
})

test('a story is judged by the profile of its outlet, and by the default one when it goes to several', () => {
  const storyId = aStory(desk)
  const evening = make('Evening paper', { headlineLimit: 50 })
  const first = defaultOutlet(desk.database)?.id
  if (first === undefined) throw new Error('an outlet')
  expect(limitFor(storyId)).toBe(70)
  desk.context.transact(() => setOutletProfile(desk.context, first, evening))
  expect(limitFor(storyId)).toBe(50)
  desk.context.transact(() => {
    const second = addOutlet(desk.context, { name: 'Radio', language: 'en-GB', zone: 'UTC', style: {} })
    for (const id of [first, second]) savePublication(desk.context, findPublication(desk.database, storyId, id))
  })
  expect(limitFor(storyId)).toBe(70)
})

test('there is always one default, and a profile that is taken away leaves its outlets with it', () => {
  const storyId = aStory(desk)
  const evening = make('Evening paper', { headlineLimit: 50 })
  desk.context.transact(() => {
    setDefaultProfile(desk.context, evening)
    removeProfile(desk.context, evening)
  })
  expect(limitFor(storyId)).toBe(50)
  desk.context.transact(() => {
    setDefaultProfile(desk.context, 'given')
    removeProfile(desk.context, evening)
  })
  expect(listProfiles(desk.database)).toHaveLength(1)
  expect(defaultProfile(desk.database)).toMatchObject({ id: 'given', style: DEFAULT_STYLE })
})

test('what a setting does not take is left as the default has it', () => {
  const id = make('Odd', { headlineLimit: -3, leadWords: 30, nonsense: true })
  expect(listProfiles(desk.database).find((profile) => profile.id === id)?.style).toEqual({
    ...DEFAULT_STYLE,
    leadWords: 30,
  })
})

test('a profile comes back from its file as it went out', async () => {
  const id = make('Evening paper', { headlineLimit: 50, agencies: ['Nordbyrån'] })
  const folder = path.dirname(desk.folder)
  const written = exportProfile(desk.context, { id, folder })
  expect(written).toMatchObject({ ok: false, problem: 'not-granted' })
  const asked = { ...desk.context, means: 'command_line' as const }
  const file = exportProfile(asked, { id, folder })
  if (!file.ok) throw new Error(file.problem)
  const text = readFileSync(file.value, 'utf8')
  const back = await importProfile(desk.context, { name: 'a.json', text })
  expect(back.faults).toEqual([])
  const [first, second] = [id, back.id].map((one) => listProfiles(desk.database).find((known) => known.id === one))
  expect(second).toEqual({ ...first, id: back.id })
})

test('faults of a file are told by line and column and the rest of it is used', async () => {
  const text =
    '{ "format": "stet check profile", "version": 1,\n  "style": { "headlineLimit": "long", "leadWords": 33 } }'
  const taken = await importProfile(desk.context, { name: 'radio.json', text })
  expect(taken.faults).toMatchObject([{ line: 2, kind: 'wrong-value', text: 'headlineLimit' }])
  expect(listProfiles(desk.database).at(-1)).toMatchObject({ name: 'radio', style: { leadWords: 33 } })
  const nothing = await importProfile(desk.context, { name: 'x', text: 'hello' })
  expect(nothing).toMatchObject({ id: null, faults: [{ line: 1, column: 1 }] })
})

test('faults in the tables of the desk are told with their file', () => {
  mkdirSync(path.join(desk.folder, 'language'))
  writeFileSync(path.join(desk.folder, 'language', 'titles.tsv'), 'sv\ten\talso\twrong\nrektor\n')
  expect(viewHouseStyle(desk.context).languageFaults).toMatchObject([{ file: 'titles.tsv', line: 2 }])
})
