import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeCommandFolder, type CommandFolder } from '../testing/desk-folder.ts'
import { expectRefused } from '../testing/expect-refused.ts'
import { callCommand } from '../testing/run-stet.ts'
import { runStory } from './story.ts'

let folder: CommandFolder
beforeAll(async () => {
  folder = await makeCommandFolder()
})
afterAll(() => folder.dispose())

let desk: string
beforeEach(() => {
  desk = folder.copyDesk()
})

const story = (...args: readonly string[]) => callCommand(runStory, ...args, '--desk', desk)

describe('stet story', () => {
  test('writes what it shows, and the same again is no new version', async () => {
    const shown = await story('show', '2')
    const text = `${shown.out.replace('The ferry was late.', 'The *ferry* was **early**.')}\n`
    const file = folder.file('written.md', text)
    const written = await story('write', '2', '--from', file, '--as', 'Tove', '--json')
    expect([written.code, written.json()]).toMatchObject([0, { version: 2 }])
    expect((await story('show', '2')).out.trim()).toBe(readFileSync(file, 'utf8').trim())
    const again = await story('write', '2', '--from', file, '--as', 'Tove', '--json')
    expect([again.code, again.json()]).toEqual([0, written.json()])
  })

  test('lists one state', async () => {
    const run = await story('list', '--state', 'approved', '--json')
    expect([run.code, run.json()]).toMatchObject([0, [{ number: 1, review: 'approved' }]])
  })

  test.each([
    ['a story that is not there', 4, 'no-such-story', ['show', '99']],
    ['a state that is not', 2, 'usage', ['list', '--state', 'asleep']],
    ['an act that is not', 2, 'usage', ['act', '1', 'dance', '--as', 'Eva']],
    ['an act by nobody', 2, 'usage', ['act', '1', 'park']],
    ['an act by somebody unknown', 3, 'unknown-person', ['act', '1', 'park', '--as', 'Nobody']],
    ['an act that a rule forbids', 3, 'role', ['act', '1', 'reopen', '--as', 'Tove', '--reason', 'a look']],
    ['an act without its reason', 3, 'reason-required', ['act', '1', 'reopen', '--as', 'Eva']],
    ['a file that is not there', 4, 'unreadable-file', ['write', '2', '--from', '/nowhere.md']],
    ['a file that is no text', 4, 'unreadable-file', ['write', '2', '--from', process.execPath]],
    ['a word too many', 2, 'usage', ['show', '1', '2']],
    ['an option that is not', 2, 'usage', ['show', '1', '--force']],
  ] as const)('refuses %s and changes nothing', async (_name, code, rule, args) => {
    await expectRefused(desk, { code, rule }, () => story(...args, '--json'))
  })

  test('refuses Markdown with a mistake, naming its line, and a text that is approved', async () => {
    const broken = folder.file('broken.md', '---\ncolour: red\n---\nText\n')
    const run = await expectRefused(desk, { code: 4, rule: 'bad-markdown' }, () =>
      story('write', '2', '--from', broken, '--json'),
    )
    expect(run.err).toContain('"line":2')
    const other = folder.file('other.md', '# Another headline\n\nAnother text.\n')
    await expectRefused(desk, { code: 3, rule: 'not-editable' }, () => story('write', '1', '--from', other, '--json'))
  })
})
