import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeCommandFolder, type CommandFolder } from '../testing/desk-folder.ts'
import { filesIn } from '../testing/desk-print.ts'
import { expectRefused } from '../testing/expect-refused.ts'
import { callCommand } from '../testing/run-stet.ts'
import { runImport } from './import.ts'

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

const importFiles = (...args: readonly string[]) => callCommand(runImport, ...args, '--desk', desk, '--json')

describe('stet import', () => {
  test('takes files in as sources and stories', async () => {
    const run = await importFiles(folder.file('a.txt', PAGE), '--story', '--as', 'Tove')
    expect([run.code, run.json()]).toMatchObject([
      0,
      [{ headline: 'Five words in a headline', storyNumber: 3, losses: 0 }],
    ])
    expect(filesIn(join(desk, 'originals'))).toHaveLength(1)
  })

  test.each([
    ['empty', 'empty', ''],
    ['binary', 'binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 1)],
    ['100 MB', 'too-large', new Uint8Array(100 * 1024 * 1024)],
    ['in two encodings', 'mixed-charset', Buffer.concat([Buffer.from('åäö\n'), Buffer.from('åäö', 'latin1')])],
    ['damaged before', 'wrong-charset', 'Kajen i OxelÃ¶sund fÃ¶rlÃ¤ngs â€“ igen'],
    ['with half a pair', 'lone-surrogates', Uint8Array.of(0x41, 0xed, 0xa0, 0xbd, 0x42)],
    ['with NUL', 'binary', 'A text\u0000with NUL in it'],
    ['50,000 elements deep', 'too-deep', `<html><body>${'<div>'.repeat(50_000)}text`],
  ] as const)('takes in none of several files when one is %s', async (_name, rule, content) => {
    const good = folder.file('good.txt', PAGE)
    const bad = folder.file('bad.html', content)
    const run = await expectRefused(desk, { code: 4, rule }, () => importFiles(good, bad, '--story'))
    expect(run.err).toContain(bad)
  })

  test('takes in none when one is missing or a folder, or nobody knows who acts', async () => {
    const good = folder.file('good.txt', PAGE)
    const missing = { code: 4, rule: 'unreadable-file' }
    await expectRefused(desk, missing, () => importFiles(good, folder.path('nowhere.html')))
    await expectRefused(desk, missing, () => importFiles(good, folder.path('.')))
    await expectRefused(desk, { code: 3, rule: 'unknown-person' }, () => importFiles(good, '--as', 'Nobody'))
    await expectRefused(desk, { code: 2, rule: 'time-zone' }, () => importFiles(good, '--time-zone', 'Mars/Base'))
    await expectRefused(desk, { code: 2, rule: 'usage' }, () => importFiles())
  })
})
