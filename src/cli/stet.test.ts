import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '#database/database.ts'
import { openInChild } from '#desk/testing/open-in-child.ts'
import { makeCommandFolder, type CommandFolder } from './testing/desk-folder.ts'
import { deskPrint, filesIn } from './testing/desk-print.ts'
import { expectRefused } from './testing/expect-refused.ts'
import { runStet } from './testing/run-stet.ts'

// The command line as a process of its own, on real desks: what it prints, what it ends with and what it leaves.

// A process costs half a second on a quiet machine, and the machine is seldom quiet.
vi.setConfig({ testTimeout: 90_000 })

const PAGE =
  'Five words in a headline\n\nA paragraph that is long enough to be copy and ends with a stop.\n\nA second one that is long enough, too, and that ends with a stop.'

let folder: CommandFolder
beforeAll(async () => {
  folder = await makeCommandFolder()
})
afterAll(() => folder.dispose())

let desk: string
beforeEach(() => {
  desk = folder.copyDesk()
})

const stet = (...args: readonly string[]) => runStet(...args, '--desk', desk, '--json')

describe('stet', () => {
  test('takes in a page, writes it, hands it over and exports what was approved', async () => {
    expect(await stet('import', folder.file('page.txt', PAGE), '--story', '--as', 'Tove')).toMatchObject({ code: 0 })
    const text = folder.file('text.md', '---\ntags: ferries\n---\n\n# A headline of our own\n\nThe *ferry* was late.\n')
    expect(await stet('story', 'write', '3', '--from', text, '--as', 'Tove')).toMatchObject({ code: 0 })
    const submitted = await stet('story', 'act', '3', 'submit', '--as', 'Tove')
    expect([submitted.code, submitted.json()]).toMatchObject([0, { from: 'draft', to: 'in_review' }])
    expect(await stet('story', 'act', '3', 'approve', '--as', 'Erik')).toMatchObject({ code: 0, err: '' })
    const out = folder.path('copy')
    const exported = await stet('export', '3', '--format', 'text', '--as', 'Eva', '--out', out)
    const { folder: made, files } = exported.json() as { folder: string; files: { name: string }[] }
    expect([exported.code, readdirSync(made)]).toEqual([0, files.map((file) => file.name).toSorted()])
    expect(readFileSync(join(made, files.find((file) => file.name.endsWith('.txt'))?.name ?? ''), 'utf8')).toContain(
      'The ferry was late.',
    )
    expect((await stet('verify')).json()).toEqual({ findings: [] })
  })

  test('names the rule that refuses, and leaves everything as it was', async () => {
    const refused = await expectRefused(desk, { code: 3, rule: 'role' }, () =>
      stet('story', 'act', '1', 'reopen', '--as', 'Tove', '--reason', 'a look'),
    )
    expect(refused.err).toContain('role')
    const statement = folder.file('embargo.json', '{"embargo":{"at":"2999-01-01T00:00:00.000Z","zone":"Europe/Oslo"}}')
    const set = ['story', 'act', '1', 'set_embargo', '--as', 'Eva', '--statement', statement, '--reason', 'agreed']
    expect(await stet(...set)).toMatchObject({ code: 0, err: '' })
    const out = folder.path('embargoed')
    const args = ['--format', 'html', '--as', 'Eva', '--out', out]
    await expectRefused(desk, { code: 3, rule: 'embargo' }, () => stet('export', '1', ...args))
    await expectRefused(desk, { code: 3, rule: 'text-not-approved' }, () => stet('export', '2', ...args))
    expect(existsSync(out)).toBe(false)
  })

  test('says how it is used: without a command, with one that is not, without a desk', async () => {
    for (const args of [[], ['constructor'], ['verify'], ['import', 'a', '--force']]) {
      const run = await runStet(...args, '--json')
      expect([run.code, run.json()]).toMatchObject([2, { rule: 'usage' }])
      expect(run.err).toContain('Usage: stet')
    }
    expect((await runStet('help')).code).toBe(0)
  })

  test('reads a page where there is no desk, and says why it cannot', async () => {
    const run = await runStet('extract', folder.file('page.txt', PAGE))
    expect([run.code, run.json()]).toMatchObject([0, { headline: 'Five words in a headline', ledger: { losses: [] } }])
    const empty = await runStet('extract', folder.file('empty.html', ''), '--json')
    expect([empty.code, empty.json()]).toMatchObject([4, { rule: 'empty' }])
  })
})

describe('a damaged desk', () => {
  test('has the row of the record named that was tampered with, and the text that has rotted', async () => {
    change('DROP TRIGGER event_is_not_changed', `UPDATE event SET action = 'kill' WHERE sequence = 3`, TRIGGER)
    change(`UPDATE version SET document = replace(document, 'ferry', 'fairy')`)
    const run = await runStet('verify', '--desk', desk)
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/record: .*\b3\b/u)
    expect(run.out).toMatch(/text: version: /u)
    await expectRefused(desk, { code: 4, rule: 'damaged-text' }, () => stet('story', 'show', '2'))
  })

  test('is offered its backup, which takes its place; the bad file is kept', async () => {
    const made = await stet('backup')
    expect(made.code).toBe(0)
    const { name } = made.json() as { name: string }
    const before = deskPrint(desk)
    writeFileSync(join(desk, 'desk.sqlite'), 'not what it was')
    const refused = await stet('story', 'list')
    expect([refused.code, refused.json()]).toMatchObject([4, { rule: 'damaged' }])
    expect(refused.err).toContain(name)
    const restored = await stet('restore')
    expect([restored.code, restored.json()]).toMatchObject([0, { backup: name }])
    const { keptAs } = restored.json() as { keptAs: string }
    expect(readFileSync(join(desk, keptAs), 'utf8')).toBe('not what it was')
    expect(deskPrint(desk)).toBe(before)
  })

  test('keeps what it has when there is no such backup', async () => {
    await expectRefused(desk, { code: 3, rule: 'no-such-backup' }, () => stet('restore', '--backup', 'yesterday'))
  })
})

const TRIGGER = `CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END`

function change(...statements: readonly string[]): void {
  const database = openDatabase(join(desk, 'desk.sqlite'))
  for (const sql of statements) database.exec(sql)
  database.close()
}

describe('a desk that is not for the command line now', () => {
  test('is read but not written while it is open elsewhere', async () => {
    const elsewhere = await openInChild(desk)
    const inUse = { code: 3, rule: 'desk-in-use' }
    const page = folder.file('a.txt', PAGE)
    await expectRefused(desk, inUse, () => stet('import', page))
    await expectRefused(desk, inUse, () => stet('backup'))
    await expectRefused(desk, inUse, () => stet('restore'))
    expect((await stet('story', 'list')).code).toBe(0)
    await elsewhere.end()
  })

  test('in a synchronised folder is written only when nobody else uses it there', async () => {
    mkdirSync(folder.path('Dropbox'))
    desk = join(folder.path('Dropbox'), 'desk')
    const made = await runStet('desk', 'init', desk, '--json')
    expect([made.code, made.json(), existsSync(desk)]).toMatchObject([3, { rule: 'desk-on-share' }, false])
    expect((await runStet('desk', 'init', desk, '--confirm-place')).code).toBe(0)
    await expectRefused(desk, { code: 3, rule: 'desk-on-share' }, () => stet('backup'))
    expect((await stet('backup', '--confirm-place')).code).toBe(0)
  })

  test('from a newer version is named and left alone', async () => {
    change('PRAGMA user_version = 99')
    const before = filesIn(desk)
    const run = await stet('backup')
    expect([run.code, run.json()]).toMatchObject([4, { rule: 'newer-version' }])
    expect(filesIn(desk)).toEqual(before)
  })

  test('is none: a missing folder, a folder without one, a file', async () => {
    const notes = folder.path('notes')
    mkdirSync(notes)
    for (const place of [folder.path('nowhere'), notes, folder.file('b.txt', PAGE)]) {
      const run = await runStet('verify', '--desk', place, '--json')
      expect([run.code, run.json()]).toMatchObject([4, { rule: 'not-a-desk' }])
    }
    expect(readdirSync(notes)).toEqual([])
  })

  test('is not made where something is', async () => {
    await expectRefused(desk, { code: 3, rule: 'not-empty' }, () => runStet('desk', 'init', desk, '--json'))
  })
})
